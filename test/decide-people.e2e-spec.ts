import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handIn } from '@tessera/cli';
import pg from 'pg';
import type { Browser } from 'playwright-core';

import { MapPage } from './browser/map-page.js';
import { faultsOf } from './browser/soundness.js';
import { Visitor } from './browser/visitor.js';
import { Desk } from './decide-badge/desk.js';
import { hasBrowser, openBrowser } from './harness/browser.js';
import { FIRST, setUp } from './harness/set-up.js';
import { startSystem, type System } from './harness/system.js';

const MINUTE = 60_000;
const [TEAM, SKILL] = ['Signalling', 'Fault finding'];
const NUMBERS = Array.from({ length: 10 }, (_, at) => at + 1);
const address = (name: string): string => `${name}@works.example`;

/** A lead, whose skill is not asked for, and ten people of whom nothing has been shown yet. */
const FILES = {
  'people.csv': `external id,e-mails,name,team path,role,leads\nL-1,${address('lena')},Lena Lead,${TEAM},Head,${TEAM}\n${NUMBERS.map((at) => `E-${at},${address(`person${at}`)},Person ${at},${TEAM},Engineer,\n`).join('')}`,
  'skills.csv': `skill\n${SKILL}\n`,
  'requirements.csv': `role,skill,level,minimum grade,weight\nEngineer,${SKILL},3,endorsed,2\n`,
};

/** Accounts of people, with the password of the first. */
const ACCOUNT = `
  insert into account (organisation_id, email, name, password_hash, person_id)
  select a.organisation_id, i.value, v.name, a.password_hash, v.person_id
  from account a join person_identifier i on i.value = $1 and i.recorded_to is null join person_version v on v.person_id = i.person_id and v.recorded_to is null
  where a.email = $2`;

(hasBrowser ? describe : describe.skip)('decisions about people', () => {
  let system: System;
  let browser: Browser;
  const open: Visitor[] = [];

  beforeAll(async () => {
    system = await startSystem({ queue: 'postgres', demo: false });
    const client = await setUp(system.url);
    for (const [name, text] of Object.entries(FILES)) await handIn(client, { name, bytes: Buffer.from(text) as Uint8Array<ArrayBuffer> });
    await client.quiet();
    const database = new pg.Client({ connectionString: system.adminUrl });
    await database.connect();
    for (const name of ['lena', 'person1']) await database.query(ACCOUNT, [address(name), FIRST.email]);
    await database.end();
    browser = await openBrowser();
  }, 5 * MINUTE);
  afterAll(async () => {
    for (const visitor of open) await visitor.close();
    await system.stop();
    await browser.close();
  }, MINUTE);

  const enter = async (email: string): Promise<Visitor> => {
    const visitor = await Visitor.open(browser, system.url);
    open.push(visitor);
    await visitor.signIn(email, FIRST.password);
    return visitor;
  };

  it('a lead endorses ten people at once, and the cell changes; undone, it is as it was', async () => {
    const lead = await enter(address('lena'));
    const [map, desk, { page }] = [new MapPage(lead), new Desk(lead), lead];
    await lead.goTo('Coverage');
    await map.says(TEAM, SKILL, '0 of 10 met, 0 proven');
    await map.open(TEAM, SKILL);
    await map.drawer.getByRole('button', { name: 'Endorse 10' }).click();
    await desk.dialog.getByRole('textbox', { name: 'What it rests on' }).fill('Watched them for a winter');
    await desk.dialog.getByRole('checkbox').nth(9).waitFor();
    await desk.dialog.getByRole('button', { name: 'Look at the effect for 10 people' }).click();
    expect(await desk.effect()).toEqual([[TEAM, '0 of 10', '10 of 10', '+10', '0', '0', '10']]);
    await desk.decide();
    await map.says(TEAM, SKILL, '10 of 10 met, 0 proven');

    await desk.undo(`Endorse 10 people: ${SKILL} at level 3`);
    await lead.goTo('Coverage');
    await map.says(TEAM, SKILL, '0 of 10 met, 0 proven');
    expect(lead.newTroubles()).toEqual([]);
    await lead.follow('/endorsements');
    expect(await faultsOf(lead)).toEqual([]);
    await page.getByText('Nobody waits for an endorsement of yours.').waitFor();
  }, 4 * MINUTE);

  it('an employee disputes a record and wins, and the record shows it', async () => {
    const [employee, hr] = [await enter(address('person1')), await enter(FIRST.email)];
    const desk = new Desk(hr);
    await employee.page.getByRole('combobox', { name: 'Something wrong here' }).selectOption('team');
    await employee.page.getByRole('button', { name: 'Dispute my team' }).click();
    await employee.page.getByRole('textbox', { name: 'What is wrong, and what would be right' }).fill('I moved to Track');
    await employee.page.getByRole('dialog').getByRole('button', { name: 'Dispute', exact: true }).click();
    await employee.page.getByRole('group', { name: 'Disputes' }).getByText('disputed', { exact: true }).waitFor();
    expect(await faultsOf(employee)).toEqual([]);

    await hr.page.getByRole('button', { name: /^Acting as/ }).click();
    await hr.page.getByRole('menuitem', { name: 'HR', exact: true }).click();
    await hr.page.waitForURL(/\/overview/);
    await hr.goTo('Disputes');
    await hr.page.getByRole('button', { name: /^Answer/ }).first().click();
    await desk.dialog.getByRole('textbox', { name: 'The right team' }).fill('Track');
    await desk.dialog.getByRole('textbox', { name: 'Reason, which the person reads' }).fill('The move was not sent to us');
    await desk.dialog.getByRole('button', { name: 'Look at the effect' }).click();
    await desk.effect();
    // Answered, it leaves the list of those that wait; the dialog stays until it is closed.
    await desk.decide();
    await hr.page.getByText('No dispute waits for an answer.').waitFor();

    await employee.follow('/record');
    await employee.page.getByRole('group', { name: 'Disputes' }).getByText('corrected after dispute').waitFor();
    expect((await employee.table('Disputes'))[0]!.join(' ')).toContain('The move was not sent to us');
    expect(await employee.page.getByRole('region', { name: 'About me' }).innerText()).toContain('Track');
    expect(employee.newTroubles()).toEqual([]);
  }, 4 * MINUTE);
});

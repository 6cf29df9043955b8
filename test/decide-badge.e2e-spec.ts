import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handIn } from '@tessera/cli';
import type { Browser } from 'playwright-core';

import { ImportPage } from './browser/import-page.js';
import { MapPage } from './browser/map-page.js';
import { faultsOf } from './browser/soundness.js';
import { Visitor } from './browser/visitor.js';
import { badge, HOLDER, ISSUER, TITLE } from './decide-badge/badge.js';
import { Desk } from './decide-badge/desk.js';
import { hasBrowser, openBrowser } from './harness/browser.js';
import { FIRST, setUp } from './harness/set-up.js';
import { startSystem, type System } from './harness/system.js';

const MINUTE = 60_000;
const [TEAM, SKILL, PERSON] = ['Research', 'Trend analysis', 'Ada Byron'];

/** What the organisation asks for: a skill that only a verified credential proves. */
const FILES = {
  'people.csv': `external id,e-mails,name,team path,role\nE-1,${HOLDER},${PERSON},${TEAM},Analyst\n`,
  'skills.csv': `skill\n${SKILL}\n`,
  'requirements.csv': `role,skill,level,minimum grade,weight\nAnalyst,${SKILL},3,verified,2\n`,
};

(hasBrowser ? describe : describe.skip)('a real badge of an issuer that nobody knows, without level or alignment', () => {
  let system: System;
  let browser: Browser;
  let visitor: Visitor;
  let map: MapPage;
  let desk: Desk;

  beforeAll(async () => {
    system = await startSystem({ queue: 'postgres', demo: false });
    const client = await setUp(system.url);
    for (const [name, text] of Object.entries(FILES)) await handIn(client, { name, bytes: Buffer.from(text) as Uint8Array<ArrayBuffer> });
    await client.quiet();
    browser = await openBrowser();
    visitor = await Visitor.open(browser, system.url);
    [map, desk] = [new MapPage(visitor), new Desk(visitor)];
    await visitor.signIn(FIRST.email, FIRST.password);
    await visitor.page.getByRole('button', { name: /^Acting as/ }).click();
    await visitor.page.getByRole('menuitem', { name: 'HR', exact: true }).click();
    await visitor.page.waitForURL(/\/overview/);
  }, 5 * MINUTE);
  afterAll(async () => {
    await system.stop();
    await browser.close();
  }, MINUTE);

  /** The one unit there is, as the cell of the map says it by itself, and then as it is said of the person. */
  const counts = async (figure: string, unit: string): Promise<void> => {
    await visitor.goTo('Coverage');
    await map.says(TEAM, SKILL, figure);
    await map.open(TEAM, SKILL);
    await map.unit(PERSON).getByRole('img', { name: unit }).waitFor();
  };
  const troubles = (): void => expect(visitor.newTroubles()).toEqual([]);

  it('comes in, and counts for nothing', async () => {
    await visitor.goTo('Imports');
    const imports = new ImportPage(visitor);
    await imports.choose('badge.json', await badge());
    await imports.press('Commit');
    await imports.is('committed');
    await counts('0 of 1 met, 0 proven', 'missing');
    troubles();
  }, 2 * MINUTE);

  it('says on its own page that nobody has decided on its issuer, and leads to what it may stand for', async () => {
    await visitor.goTo('People');
    await visitor.page.getByRole('link', { name: PERSON }).click();
    await visitor.page.getByRole('link', { name: TITLE }).first().click();
    await visitor.page.getByText('Nobody has decided yet whether to trust this issuer.').first().waitFor();
    await visitor.page.getByRole('link', { name: 'Say which skill it stands for' }).click();
    await visitor.page.getByRole('group', { name: 'Titles not mapped' }).getByRole('row', { name: new RegExp(TITLE) }).waitFor();
    expect(await faultsOf(visitor)).toEqual([]);
    troubles();
  }, 2 * MINUTE);

  it('is mapped to a skill, and what it shows is pending', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: `Map ${TITLE}`, exact: true }).click();
    await page.getByRole('combobox', { name: 'Skill' }).or(page.getByRole('textbox', { name: 'Skill' })).fill(SKILL);
    await page.getByRole('option', { name: SKILL, exact: true }).click();
    await page.getByLabel('Level that it shows').selectOption('3');
    await page.getByLabel('Assessment behind it').selectOption('EXAM');
    await page.getByLabel('Reason for the decision').fill('The examination was read and tried.');
    await page.getByRole('button', { name: 'See the effect' }).click();
    expect(await desk.effect()).toEqual([]);
    await desk.dialog.getByText('It moves 1 person').waitFor();
    await desk.decide();
    await counts('0 of 1 met, 0 proven', 'pending');
    troubles();
  }, 2 * MINUTE);

  it('counts once its issuer is trusted, exactly as was said before', async () => {
    const { page } = visitor;
    await visitor.goTo('Issuers');
    const row = page.getByRole('group', { name: 'Issuers', exact: true }).getByRole('row', { name: new RegExp(ISSUER) });
    await row.waitFor();
    expect((await row.getByRole('cell').allInnerTexts()).slice(1)).toEqual(['undecided', '1', '1', '1']);
    await row.getByRole('link', { name: ISSUER }).click();
    await page.getByLabel('Reason for the decision').fill('Accredited by the ministry.');
    await page.getByRole('button', { name: 'Trust', exact: true }).click();
    expect(await desk.effect()).toEqual([[TEAM, '0 of 1', '1 of 1', '+1', '0', '1', '1']]);
    await desk.decide();
    await page.getByRole('region', { name: 'Decisions' }).getByRole('link', { name: `Trust ${ISSUER}` }).waitFor();
    expect(await faultsOf(visitor)).toEqual([]);
    await counts('1 of 1 met, 1 proven, hangs on one person', 'met, verified');
    troubles();
  }, 2 * MINUTE);

  it('can be opened from its mapping down to the person and the evidence', async () => {
    const { page } = visitor;
    await visitor.goTo('Mappings');
    expect((await visitor.table('Mappings in force')).map((row) => row.slice(3))).toEqual([['1', '0', '1']]);
    await page.getByRole('link', { name: TITLE, exact: true }).click();
    const holder = page.getByRole('group', { name: 'People who hold it' }).getByRole('row', { name: new RegExp(PERSON) });
    await holder.getByRole('link', { name: 'counts' }).waitFor();
    await page.getByRole('region', { name: 'Decisions' }).getByText('The examination was read and tried.').waitFor();
    expect(await faultsOf(visitor)).toEqual([]);
    await holder.getByRole('link', { name: 'counts' }).click();
    await page.getByRole('heading', { level: 1, name: `${PERSON}: ${SKILL}` }).waitFor();
    troubles();
  }, 2 * MINUTE);

  it('goes back by undo, one decision after the other', async () => {
    await desk.undo(`Trust ${ISSUER}`);
    await counts('0 of 1 met, 0 proven', 'pending');
    await desk.undo(`Map ${TITLE} of`);
    await counts('0 of 1 met, 0 proven', 'missing');
    troubles();
  }, 2 * MINUTE);
});

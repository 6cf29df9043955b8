import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { certificate, handIn } from '@tessera/cli';
import type { Browser } from 'playwright-core';

import { MapPage } from './browser/map-page.js';
import { faultsOf } from './browser/soundness.js';
import { Visitor } from './browser/visitor.js';
import { Desk } from './decide-badge/desk.js';
import { ADA, giveAccounts, LEAD, SECOND } from './decide-document/accounts.js';
import { DocumentsPage } from './decide-document/documents-page.js';
import { png } from './decide-document/png.js';
import { endorse, openWork, showWork } from './decide-document/work-sample.js';
import { hasBrowser, openBrowser } from './harness/browser.js';
import { FIRST, setUp } from './harness/set-up.js';
import { startSystem, type System } from './harness/system.js';

const MINUTE = 60_000;
const [TEAM, SKILL, LICENCE, PERSON] = ['Research', 'Trend analysis', 'First aid', 'Ada Byron'];
const PAPER = { name: 'course.pdf', mimeType: 'application/pdf', buffer: certificate(['Trend analysis, Ada Byron']), title: 'Trend analysis course', meantFor: `${SKILL} (skill)` };
const DRAFT = { ...PAPER, name: 'draft.pdf', buffer: certificate(['A draft']), title: 'A draft' };
const CARD = { name: 'card.png', mimeType: 'image/png', buffer: png(), title: 'First aid card', meantFor: `${LICENCE} (credential)` };

/** A skill that one check proves, and a licence that is critical. */
const FILES = {
  'people.csv': `external id,e-mails,name,team path,role\nE-1,${ADA},${PERSON},${TEAM},Analyst\n`,
  'skills.csv': `skill\n${SKILL}\n`,
  'requirements.csv': `role,skill,level,credential,minimum grade,weight\nAnalyst,${SKILL},3,,attested,2\nAnalyst,,,${LICENCE},attested,3\n`,
};

(hasBrowser ? describe : describe.skip)('certificates as files', () => {
  let system: System;
  let browser: Browser;
  const desks = new Map<string, { visitor: Visitor; map: MapPage; desk: Desk; documents: DocumentsPage }>();

  const enter = async (email: string) => {
    const visitor = await Visitor.open(browser, system.url);
    await visitor.signIn(email, FIRST.password);
    desks.set(email, { visitor, map: new MapPage(visitor), desk: new Desk(visitor), documents: new DocumentsPage(visitor) });
    return visitor;
  };
  const at = (email: string) => desks.get(email)!;

  beforeAll(async () => {
    system = await startSystem({ queue: 'postgres', demo: false });
    const client = await setUp(system.url);
    for (const [name, text] of Object.entries(FILES)) await handIn(client, { name, bytes: Buffer.from(text) as Uint8Array<ArrayBuffer> });
    await client.quiet();
    await giveAccounts(system.adminUrl);
    browser = await openBrowser();
    await enter(ADA);
    await enter(SECOND);
    await enter(LEAD);
    const first = await enter(FIRST.email);
    await first.page.getByRole('button', { name: /^Acting as/ }).click();
    await first.page.getByRole('menuitem', { name: 'HR', exact: true }).click();
    await first.page.waitForURL(/\/overview/);
  }, 5 * MINUTE);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  }, MINUTE);

  /** The one unit there is, as the cell of the map says it by itself, and then as it is said of the person. */
  const counts = async (topic: string, figure: string, unit: string): Promise<void> => {
    const { visitor, map } = at(FIRST.email);
    await visitor.goTo('Coverage');
    await map.says(TEAM, topic, figure);
    await map.open(TEAM, topic);
    await map.unit(PERSON).getByRole('img', { name: unit }).waitFor();
  };
  const NOT_MET = '0 of 1 met, 0 proven';
  const MET = '1 of 1 met, 1 proven, hangs on one person';
  const troubles = (): void => expect([...desks.values()].flatMap(({ visitor }) => visitor.newTroubles())).toEqual([]);

  it('are handed in by the person, and pending', async () => {
    const { visitor, documents } = at(ADA);
    await documents.handIn(PAPER);
    await documents.handIn(CARD);
    expect((await visitor.table('Documents')).map(([title, , , , state]) => [title!.split('\n')[0], state!.split('\n')[0]])).toEqual([[PAPER.title, 'not checked yet'], [CARD.title, 'not checked yet']]);
    expect(await faultsOf(visitor)).toEqual([]);
    await counts(SKILL, NOT_MET, 'pending');
    await counts(LICENCE, NOT_MET, 'pending');
    troubles();
  }, 3 * MINUTE);

  it('of which a PDF goes out byte for byte, as a download', async () => {
    const { visitor, documents } = at(FIRST.email);
    await documents.open(PAPER.title);
    const download = visitor.page.waitForEvent('download');
    await visitor.page.getByRole('link', { name: 'Download the PDF' }).click();
    expect((await readFile(await (await download).path())).equals(PAPER.buffer)).toBe(true);
    expect(await faultsOf(visitor)).toEqual([]);
    troubles();
  }, 2 * MINUTE);

  it('count as attested once HR has checked them, exactly as was said before', async () => {
    const { desk, documents, visitor } = at(FIRST.email);
    await documents.showsPage(PAPER.title, 'page 1 of 1', 'Trend analysis, Ada Byron');
    await documents.say('REGISTRY', 'Accept');
    const [row] = await desk.effect();
    expect(row).toEqual([TEAM, '0 of 2', '1 of 2', '+1', '0', '1', '1']);
    await desk.decide();
    await documents.is('accepted');
    await counts(SKILL, MET, 'met, attested');
    const { map } = at(FIRST.email);
    await map.unit(PERSON).getByRole('link', { name: PAPER.title }).click();
    await visitor.page.getByRole('heading', { level: 1, name: `${PERSON}: ${SKILL}` }).waitFor();
    await visitor.page.getByRole('definition').getByRole('link', { name: PAPER.title }).click();
    await visitor.page.getByRole('region', { name: 'Checks' }).getByText('in a registry of the issuer').waitFor();
    troubles();
  }, 2 * MINUTE);

  it('are pending again by undo', async () => {
    await at(FIRST.email).desk.undo(`Accept “${PAPER.title}” of ${PERSON}`);
    await counts(SKILL, NOT_MET, 'pending');
    await at(FIRST.email).documents.open(PAPER.title);
    await at(FIRST.email).documents.is('not checked yet');
    troubles();
  }, 2 * MINUTE);

  it('that are critical count for nothing after the first check, and its author cannot give the second', async () => {
    const { desk, documents, visitor } = at(FIRST.email);
    await documents.open(CARD.title);
    expect(await documents.widthOfPicture(CARD.title)).toBe(120);
    await documents.say('ORIGINAL', 'Accept');
    expect(await desk.effect()).toEqual([]);
    await desk.decide();
    await documents.is('checked once');
    await visitor.page.getByText('A second, different person has to confirm it.').waitFor();
    await counts(LICENCE, NOT_MET, 'pending');
    troubles();
  }, 2 * MINUTE);

  it('that are critical count once a second person confirms, and no longer by undo', async () => {
    const { desk, documents, visitor } = at(SECOND);
    await documents.open(CARD.title);
    await visitor.page.getByText('First Admin found that it shows').waitFor();
    await documents.say('PHONE', 'Confirm');
    expect(await desk.effect()).toEqual([[TEAM, '0 of 2', '1 of 2', '+1', '0', '1', '1']]);
    await desk.decide();
    await documents.is('accepted');
    expect(await faultsOf(visitor)).toEqual([]);
    await counts(LICENCE, MET, 'met, attested');
    await desk.undo(`Confirm “${CARD.title}” of ${PERSON}`);
    await counts(LICENCE, NOT_MET, 'pending');
    troubles();
  }, 2 * MINUTE);

  it('that are refused say so to the person, with the reason', async () => {
    const { desk, documents } = at(FIRST.email);
    await documents.open(PAPER.title);
    await documents.say('REGISTRY', 'Refuse');
    await desk.effect();
    await desk.decide();
    await documents.is('refused');
    const { visitor } = at(ADA);
    await visitor.follow('/record');
    const row = visitor.page.getByRole('group', { name: 'Documents', exact: true }).getByRole('row', { name: new RegExp(PAPER.title) });
    await row.getByText('Looked up and found.').waitFor();
    await counts(SKILL, NOT_MET, 'missing');
    troubles();
  }, 2 * MINUTE);

  it('show the work that a lead endorses', async () => {
    const { visitor, documents } = at(ADA);
    await showWork(visitor, SKILL, { ...PAPER, name: 'report.pdf' });
    await documents.row(`Work sample: ${SKILL}`).getByText('not judged yet').waitFor();

    const { visitor: reader, desk } = at(LEAD);
    await reader.goTo('Endorsements');
    expect((await openWork(reader, 'report.pdf')).equals(PAPER.buffer)).toBe(true);
    await endorse(reader, PERSON, desk);
    await reader.page.getByText('Nobody waits for an endorsement of yours.').waitFor();

    await visitor.follow('/record');
    await documents.row(`Work sample: ${SKILL}`).getByText('judged', { exact: true }).waitFor();
    await documents.row(`Work sample: ${SKILL}`).getByRole('button').waitFor({ state: 'detached' });
    expect(await faultsOf(visitor)).toEqual([]);
    troubles();
  }, 2 * MINUTE);

  it('are withdrawn while nobody has decided', async () => {
    const { documents } = at(ADA);
    await documents.handIn(DRAFT);
    await documents.withdraw(DRAFT.title);
    troubles();
  }, MINUTE);
});

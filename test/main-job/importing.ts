import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';

import { HR, type House } from '../browser/house.js';
import { ImportPage } from '../browser/import-page.js';
import { MapPage } from '../browser/map-page.js';
import type { Visitor } from '../browser/visitor.js';
import { evidenceFile, findMissing, type Missing } from './import-file.js';

const TEAM = 'Signalling';
const MINUTES = 60_000;
const FILE = 'assessment centre.csv';

/** HR brings a file in, sees what it moves, opens it down to its evidence, and takes it back. */
export function importing(house: House): void {
  let visitor: Visitor;
  let map: MapPage;
  let imports: ImportPage;
  let missing: Missing;
  let before: string;
  let after: string;

  beforeAll(async () => {
    visitor = await house.enter(HR);
    map = new MapPage(visitor);
    imports = new ImportPage(visitor);
    missing = await findMissing(await house.client(HR), TEAM);
  }, MINUTES);
  afterAll(() => visitor.close());

  const openMap = async (): Promise<void> => {
    await visitor.goTo('Coverage');
    await map.choose(TEAM);
  };
  const troubles = (): void => expect(visitor.newTroubles()).toEqual([]);

  it('shows a cell of the map with its figure', async () => {
    await openMap();
    before = await map.figure(TEAM, missing.topic.name);
    const [, met] = /^(\d+) of \d+ met, \d+ proven/.exec(before)!;
    after = before.replace(/^\d+/, String(Number(met) + 1)).replace(/\d+ proven/, (proven) => `${Number.parseInt(proven) + 1} proven`).replace(/, hangs on one person$/, '');
    troubles();
  }, MINUTES);

  it('previews a file with good and bad rows: five counts that add up', async () => {
    await visitor.goTo('Imports');
    await imports.choose(FILE, await evidenceFile(house, missing));
    expect(await imports.counts()).toEqual({ 'Rows in the file': 6, Stored: 1, Changed: 1, Unchanged: 1, Waiting: 1, Refused: 2 });
    troubles();
  }, MINUTES);

  it('says of each bad row where and why', async () => {
    const findings = await visitor.table('Findings');
    const said = findings.map(([row, line, column, outcome, reason]) => ({ row, line, column, outcome, reason }));
    expect(said).toHaveLength(3);
    expect(said).toMatchObject([
      { row: '5', line: '6', column: 'level', outcome: 'refused', reason: 'This level is not known. Use 1 to 5.' },
      { row: '6', line: '7', column: 'from', outcome: 'refused', reason: 'This is not a date. Write it as year-month-day.' },
      { row: '4', line: '5', outcome: 'waiting', reason: 'No person with this e-mail or id is known yet. The row waits.' },
    ]);
  }, MINUTES);

  it('says what the file would do to coverage, and does nothing yet', async () => {
    await visitor.page.getByRole('region', { name: 'Effect on coverage if you commit' }).waitFor();
    const effects = await visitor.table('Effect by team');
    expect(effects.find(([team]) => team === TEAM)).toEqual([TEAM, expect.anything(), expect.anything(), '+1', expect.anything(), expect.anything(), '1']);
    expect(effects.filter(([, , , change]) => change !== '+1')).toEqual([]);
    await openMap();
    expect(await map.figure(TEAM, missing.topic.name)).toBe(before);
    troubles();
  }, MINUTES);

  it('commits in the background, with progress that can be watched', async () => {
    await visitor.goTo('Imports');
    await visitor.page.getByRole('link', { name: FILE }).first().click();
    await imports.is('ready to commit');
    const release = await house.hinder('evidence');
    await imports.press('Commit');
    const progress = visitor.page.getByRole('region', { name: 'Progress' }).or(visitor.page.getByRole('status', { name: 'Progress' }));
    await progress.getByText(/\d+( of \d+)? done/).waitFor();
    await imports.is('being committed');
    await release();
    await imports.is('committed');
    await progress.waitFor({ state: 'detached' });
    expect(await imports.counts()).toMatchObject({ Stored: 1, Changed: 1, Unchanged: 1, Waiting: 1, Refused: 2 });
    troubles();
  }, MINUTES);

  it('changes the cell', async () => {
    await openMap();
    await map.says(TEAM, missing.topic.name, after);
    troubles();
  }, MINUTES);

  it('opens the cell down to the person, the witness and the row of the file', async () => {
    await map.open(TEAM, missing.topic.name);
    const unit = map.unit(missing.person.name);
    await unit.getByRole('img', { name: 'met, attested' }).waitFor();
    await unit.getByRole('link', { name: 'Assessment centre' }).click();
    await visitor.settled();
    await visitor.page.getByRole('link', { name: `${FILE}, row 1` }).waitFor();
    expect(await visitor.heading()).toBe(`${missing.person.name}: ${missing.topic.name}`);
    troubles();
  }, MINUTES);

  it('opens a verified witness down to the checks of its credential and the document as it came', async () => {
    await visitor.goTo('Coverage');
    await map.choose('Platform');
    await map.open('Platform', 'Kubernetes');
    const unit = map.drawer.locator('li.unit', { has: visitor.page.getByRole('img', { name: 'met, verified' }) }).first();
    const person = await unit.getByRole('link').first().innerText();
    await unit.getByRole('button', { name: /^Verification report/ }).click();
    await unit.getByRole('list', { name: 'Checks' }).waitFor();
    const checks = await unit.getByRole('list', { name: 'Checks' }).getByRole('listitem').allInnerTexts();
    for (const sentence of ['The proof holds', 'The key belongs to the issuer', 'Awarded to this person', 'Not revoked', 'Valid']) expect(checks.join('\n')).toContain(sentence);
    const [seen, digest] = await rawDocument(unit);
    expect(createHash('sha256').update(seen).digest('hex')).toBe(digest);
    const claims = JSON.parse(Buffer.from(seen.split('.')[1]!, 'base64url').toString()) as { name?: string; vc?: { name: string } };
    expect((claims.vc ?? claims).name).toBe('Kubernetes Administrator');

    await unit.getByRole('link', { name: /^Kubernetes Administrator/ }).click();
    await visitor.page.getByRole('link', { name: 'Open the credential' }).click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Kubernetes Administrator' }).waitFor();
    await visitor.page.getByRole('region', { name: 'Verification report' }).getByText('The proof holds').waitFor();
    await visitor.page.getByRole('region', { name: 'Credential', exact: true }).getByRole('link', { name: person }).waitFor();
    troubles();
  }, MINUTES);

  it('undoes the import, and the cell changes back', async () => {
    await visitor.goTo('Imports');
    await visitor.page.getByRole('link', { name: FILE }).first().click();
    await imports.press('Undo');
    await imports.press('Undo the import');
    await imports.is('undone');
    await openMap();
    await map.says(TEAM, missing.topic.name, before);
    troubles();
  }, MINUTES);

  it('signs out, and nothing is to be seen any more', async () => {
    await visitor.signOut();
    await visitor.page.goto('/coverage');
    await visitor.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await visitor.page.getByRole('gridcell').count()).toBe(0);
  }, MINUTES);
}

/** The document that is shown, and the digest that is said to be its own. */
async function rawDocument(unit: Locator): Promise<[text: string, digest: string]> {
  await unit.getByText('Document as received').first().click();
  const text = await unit.locator('pre').textContent();
  const digest = /SHA-256 ([0-9a-f]{64})/.exec((await unit.textContent())!)?.[1];
  return [text!.trim(), digest!];
}

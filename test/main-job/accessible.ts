import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { ADMIN, HR, type House } from '../browser/house.js';
import { ImportPage } from '../browser/import-page.js';
import { MapPage } from '../browser/map-page.js';
import { faultsOf } from '../browser/soundness.js';
import type { Visitor } from '../browser/visitor.js';
import { evidenceFile, findMissing } from './import-file.js';

const MINUTES = 60_000;
const VERIFIED = `select id, source_id as credential, person_id as person from evidence where source = 'Kubernetes Administrator' and recorded_to is null order by id limit 1`;
const PROGRAM = `select id from program limit 1`;

/** Nothing that axe knows to be wrong and nothing that runs out of a narrow window, on any page; the map by keyboard. */
export function accessible(house: House): void {
  let hr: Visitor;

  beforeAll(async () => {
    hr = await house.enter(HR);
  }, MINUTES);
  afterAll(() => hr.close());

  const isSound = async (visitor: Visitor, ...addresses: string[]): Promise<void> => {
    for (const address of addresses) {
      await visitor.follow(address);
      expect([address, await faultsOf(visitor)]).toEqual([address, []]);
    }
  };

  it('the door', async () => {
    const stranger = await house.visitor();
    await isSound(stranger, '/sign-in');
    await stranger.close();
  }, 2 * MINUTES);

  it.each(['/overview', '/coverage?view=grades', '/coverage?view=met&grade=PROVEN', '/coverage?view=gaps&reason=PENDING', '/people', '/imports', '/programs', '/todo', '/mappings', '/issuers', '/requirements', '/policy', '/documents', '/disputes', '/endorsements', '/credentials', '/history'])('%s', async (address) => {
    await isSound(hr, address);
  }, 2 * MINUTES);

  it.each(['/coverage', '/coverage?by=roles'])('%s: the whole map, and one team of it with the colours of its cells', async (address) => {
    await hr.follow(address);
    expect(await faultsOf(hr, ['color-contrast'])).toEqual([]);
    await new MapPage(hr).choose('Operations');
    expect(await faultsOf(hr)).toEqual([]);
  }, 2 * MINUTES);

  it('a cell of the map, open down to the checks of a credential', async () => {
    await hr.follow('/coverage');
    const map = new MapPage(hr);
    await map.choose('Platform');
    await map.open('Platform', 'Kubernetes');
    await map.drawer.getByRole('button', { name: /^Verification report/ }).first().click();
    await map.drawer.getByRole('list', { name: 'Checks' }).waitFor();
    expect(await faultsOf(hr)).toEqual([]);
  }, 2 * MINUTES);

  it('evidence, its credential, its person', async () => {
    const [{ id, credential, person } = { id: '', credential: '', person: '' }] = await house.rows<Record<'id' | 'credential' | 'person', string>>(VERIFIED);
    await isSound(hr, `/evidence/${id}`, `/credentials/${credential}`, `/people/${person}`);
  }, 3 * MINUTES);

  it('a program', async () => {
    const [program] = await house.rows<{ id: string }>(PROGRAM);
    await isSound(hr, `/programs/${program!.id}`);
  }, 2 * MINUTES);

  it('the preview of an import, and its result', async () => {
    const imports = new ImportPage(hr);
    await hr.follow('/imports');
    await imports.choose('look.csv', await evidenceFile(house, await findMissing(await house.client(HR), 'Power')));
    expect(await faultsOf(hr)).toEqual([]);
    await imports.press('Commit');
    await imports.is('committed');
    await hr.settled();
    expect(await faultsOf(hr)).toEqual([]);
  }, 3 * MINUTES);

  it('the pages of a lead and of an employee', async () => {
    const people = await house.people();
    for (const [leads, address] of [[true, '/team'], [false, '/record']] as const) {
      const visitor = await house.enter(people.find((person) => person.team === 'Signalling' && person.leads === leads)!.email);
      await isSound(visitor, address);
      await visitor.close();
    }
  }, 3 * MINUTES);

  it('the page of an administrator', async () => {
    const visitor = await house.enter(ADMIN);
    expect(await visitor.heading()).toBe('Administration');
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.close();
  }, 2 * MINUTES);

  it('the map by keyboard: into it, to a cell, into its drawer and back', async () => {
    const { page } = hr;
    await hr.follow('/coverage');
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
    const tabTo = async (label: RegExp): Promise<void> => {
      for (let presses = 0; !label.test((await focused()) ?? ''); presses += 1) {
        if (presses > 60) throw new Error(`Tab does not reach ${String(label)}`);
        await page.keyboard.press('Tab');
      }
    };
    await tabTo(/ met, \d+ proven|not required$/);
    const start = await focused();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((from) => document.activeElement?.getAttribute('aria-label') !== from, start);
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((from) => document.activeElement?.getAttribute('aria-label') === from, start);
    await page.keyboard.press('Enter');
    await new MapPage(hr).drawer.getByRole('list', { name: 'People' }).waitFor();
    expect(await focused()).toBe('Cell');
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Cell' }).waitFor({ state: 'detached' });
    expect(await focused()).toBe(start);
  }, MINUTES);
}

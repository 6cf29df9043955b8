import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';

import { HR, House } from './browser/house.js';
import type { Visitor } from './browser/visitor.js';
import { hasBrowser } from './harness/browser.js';

const MINUTES = 60_000;

/** Roles that ask people who hold them for a skill of which somebody lacks level 5, the most asked first. */
const ROLE = `
  select v.name, k.name as skill
  from role_version v
    join requirement_set_version s on s.role_id = v.role_id and s.recorded_to is null
    join requirement r on r.requirement_set_id = s.requirement_set_id and r.recorded_to is null and r.minimum is null and r.level < 5 and r.asked
    join skill_version k on k.skill_id = r.skill_id and k.recorded_to is null
  where v.recorded_to is null
  order by (select count(*) from post p where p.role_id = v.role_id and p.recorded_to is null) desc, v.name, k.name limit 1`;

/** HR asks a role for more, sees what that does, and then it is exactly that; taken back, it is as before. */
(hasBrowser ? describe : describe.skip)('a requirement, by clicks alone', () => {
  const house = new House('postgres');
  let visitor: Visitor;
  let role: { readonly name: string; readonly skill: string };
  let before: string;
  let after: string;
  beforeAll(async () => {
    await house.open();
    [role] = (await house.rows<typeof role>(ROLE)) as [typeof role];
    visitor = await house.enter(HR);
  }, 6 * MINUTES);
  afterAll(() => house.close(), MINUTES);

  /** "41 of 56 met". */
  const shown = async (): Promise<string> => {
    await visitor.goTo('Overview');
    return figureIn(await visitor.page.getByRole('region', { name: 'Everyone requirements' }).innerText());
  };
  /** Once the analysis that the decision asked for is there. */
  const shows = async (figure: string): Promise<void> => {
    for (const deadline = Date.now() + 60_000; (await shown()) !== figure; ) {
      if (Date.now() > deadline) expect(await shown()).toBe(figure);
      await visitor.goTo('Requirements');
    }
  };
  const troubles = (): void => expect(visitor.newTroubles()).toEqual([]);

  it('is found with what is held of it', async () => {
    before = await shown();
    await visitor.goTo('Requirements');
    await visitor.page.getByRole('link', { name: role.name, exact: true }).click();
    await visitor.settled();
    await visitor.page.getByRole('group', { name: 'In force today' }).getByRole('row').filter({ hasText: role.skill }).first().waitFor();
    troubles();
  }, MINUTES);

  it('shows what a change would do before it is decided, and does nothing yet', async () => {
    await visitor.page.getByRole('link', { name: 'Edit', exact: true }).click();
    await visitor.settled();
    await visitor.page.getByRole('group', { name: role.skill, exact: true }).first().getByLabel('Level').selectOption('5');
    await visitor.page.getByLabel(/^Reason/).fill('New equipment');
    await visitor.page.getByRole('button', { name: 'Look at the effect' }).click();
    const effect = dialog().getByRole('region', { name: 'Effect on coverage', exact: true });
    await effect.waitFor();
    const [was, is] = (await effect.locator('dl.facts dd').allInnerTexts()).map(figureIn);
    expect(was).toBe(before);
    expect(is).not.toBe(before);
    after = is!;
    const changes = await dialog().getByRole('group', { name: 'What changes' }).innerText();
    expect(changes).toContain('Requirement, level');
    await dialog().getByRole('button', { name: 'Close' }).click();
    expect(await shown()).toBe(before);
    troubles();
  }, MINUTES);

  it('is then exactly that', async () => {
    await openDecision();
    await visitor.page.getByRole('button', { name: 'Decide', exact: true }).click();
    await visitor.page.getByRole('status').filter({ hasText: /^decided$/ }).waitFor();
    await shows(after);
    await visitor.goTo('Requirements');
    await visitor.page.getByRole('link', { name: role.name, exact: true }).click();
    await visitor.settled();
    // A page that was seen before shows what it knew until the new answer is there.
    await visitor.page.getByRole('group', { name: 'In force today' }).getByRole('row').filter({ hasText: role.skill }).filter({ hasText: 'level 5, expert' }).first().waitFor();
    await visitor.page.getByRole('region', { name: 'Versions' }).getByText('in force', { exact: true }).waitFor();
    troubles();
  }, 2 * MINUTES);

  it('is taken back, and every figure with it', async () => {
    await openDecision();
    await visitor.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await visitor.page.getByRole('status').filter({ hasText: /^undone$/ }).waitFor();
    await shows(before);
    troubles();
  }, 2 * MINUTES);

  const dialog = (): Locator => visitor.page.getByRole('dialog');

  const openDecision = async (): Promise<void> => {
    await visitor.goTo('History');
    await visitor.page.getByRole('link', { name: `What ${role.name} asks for` }).first().click();
    await visitor.settled();
  };
});

/** "41 of 56 met" out of a longer sentence. */
const figureIn = (said: string): string => /([\d,.]+)\s*of ([\d,.]+) met/.exec(said.replaceAll(/\s+/gu, ' '))?.slice(1, 3).join(' of ') ?? said;

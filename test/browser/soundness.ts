import { AxeBuilder } from '@axe-core/playwright';

import type { Look, Visitor } from './visitor.js';

const LOOKS: readonly Look[] = [320, 1280].flatMap((width) => (['light', 'dark'] as const).map((colours) => ({ width, colours })));

/** What is wrong with the page as it stands, in a narrow and a wide window, light and dark; empty when nothing is. */
export async function faultsOf(visitor: Visitor): Promise<object[]> {
  const wrong: object[] = [];
  for (const look of LOOKS) {
    await visitor.look(look);
    wrong.push(...(await faultsNow(visitor)).map((fault) => ({ ...look, ...fault })));
  }
  await visitor.look({ width: 1280, colours: 'light' });
  return wrong;
}

/** All that axe knows to be wrong, and whether the page as a whole has to be pushed sideways to be read. */
async function faultsNow({ page }: Visitor): Promise<object[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const found = violations.map(({ id, nodes }) => ({ rule: id, at: nodes.slice(0, 3).map(({ target, failureSummary = '' }) => `${target.join(' ')}: ${failureSummary}`) }));
  return excess > 0 ? [...found, { rule: 'reads without sideways scrolling', at: [`${excess} px too wide`] }] : found;
}

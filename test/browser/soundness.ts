import { AxeBuilder } from '@axe-core/playwright';

import type { Look, Visitor } from './visitor.js';

const LOOKS: readonly Look[] = [320, 1280].flatMap((width) => (['light', 'dark'] as const).map((colours) => ({ width, colours })));

/** What is wrong with the page as it stands, in a narrow and a wide window, light and dark, but for some rules; empty when nothing is. */
export async function faultsOf(visitor: Visitor, but: readonly string[] = []): Promise<object[]> {
  const wrong: object[] = [];
  for (const look of LOOKS) {
    await visitor.look(look);
    wrong.push(...(await faultsNow(visitor, but)).map((fault) => ({ ...look, ...fault })));
  }
  await visitor.look({ width: 1280, colours: 'light' });
  return wrong;
}

/** All that axe knows to be wrong (what holds is not told of: that takes longer than the search itself), and whether the page as a whole has to be pushed sideways to be read. */
async function faultsNow({ page }: Visitor, but: readonly string[]): Promise<object[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], rules: Object.fromEntries(but.map((rule) => [rule, { enabled: false }])) }).analyze();
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const found = violations.map(({ id, nodes }) => ({ rule: id, at: nodes.slice(0, 3).map(({ target, failureSummary = '' }) => `${target.join(' ')}: ${failureSummary}`) }));
  return excess > 0 ? [...found, { rule: 'reads without sideways scrolling', at: [`${excess} px too wide`] }] : found;
}

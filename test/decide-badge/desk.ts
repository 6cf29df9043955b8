import type { Locator } from 'playwright-core';

import type { Visitor } from '../browser/visitor.js';

/** Decides on screen: the effect first, then the word. */
export class Desk {
  constructor(private readonly visitor: Visitor) {}

  /** The decision that is open on top of the page. */
  get dialog(): Locator {
    return this.visitor.page.getByRole('dialog');
  }

  /** Waits for the effect; resolves with the teams that it moves, row by row. */
  async effect(): Promise<string[][]> {
    await this.dialog.getByRole('button', { name: 'Decide' }).waitFor();
    const rows = this.dialog.getByRole('group', { name: 'Effect by team', exact: true }).locator('tbody tr');
    return rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())));
  }

  async decide(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Decide' }).click();
    await this.dialog.getByRole('status').filter({ hasText: /^decided$/ }).waitFor();
    await this.dialog.getByRole('button', { name: 'Close' }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** From the history, as a reader takes a decision back. */
  async undo(said: string): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.goTo('History');
    await page.getByRole('link', { name: said }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('status').filter({ hasText: /^undone$/ }).waitFor();
  }
}

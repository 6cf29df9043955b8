import type { Visitor } from './visitor.js';

/** The Imports page and the page of one import. */
export class ImportPage {
  constructor(private readonly visitor: Visitor) {}

  /** Chooses a file, as the dialog of the system would hand it over; resolves with its preview. */
  async choose(name: string, text: string): Promise<void> {
    const { page } = this.visitor;
    await page.getByLabel('Files to import').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.waitForURL(/\/imports\/.+/);
    await this.is('ready to commit');
    await this.visitor.settled();
  }

  /** Waits for a status, in the words of the page. */
  async is(status: string): Promise<void> {
    await this.visitor.page.locator('.page-head .badge', { hasText: status }).waitFor();
  }

  /** Name to figure, in the order of the page. */
  async counts(): Promise<Record<string, number>> {
    const parts = await this.visitor.page.locator('dl.counts > div').evaluateAll((all) => all.map((part) => [part.querySelector('dt')!.textContent, part.querySelector('dd')!.textContent] as const));
    return Object.fromEntries(parts.map(([name, figure]) => [name, Number(figure.replaceAll(/\D/g, ''))]));
  }

  async press(name: string): Promise<void> {
    await this.visitor.page.getByRole('button', { name, exact: true }).click();
  }
}

import type { Locator } from 'playwright-core';

import type { Visitor } from '../browser/visitor.js';

export interface Certificate {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
  readonly title: string;
  /** As the list of choices has it. */
  readonly meantFor: string;
}

/** The form that takes a certificate in, and the page that checks it. */
export class DocumentsPage {
  constructor(private readonly visitor: Visitor) {}

  async handIn({ title, meantFor, ...file }: Certificate): Promise<void> {
    const form = this.visitor.page.getByRole('form', { name: 'Hand in a certificate' });
    await form.locator('input[type="file"]').setInputFiles(file);
    await form.getByLabel('What it is').fill(title);
    const meant = form.getByRole('combobox', { name: 'Meant for' }).or(form.getByRole('textbox', { name: 'Meant for' }));
    await meant.fill(meantFor.replace(/ \(.*/u, ''));
    await this.visitor.page.getByRole('option', { name: meantFor, exact: true }).click();
    await form.getByLabel('Day of issue').fill('2026-01-10');
    await form.getByLabel('Its last day').fill('2099-01-10');
    await form.getByRole('button', { name: 'Hand in' }).click();
    await form.getByText('It counts once HR has checked it.').waitFor();
    await this.visitor.page.getByRole('group', { name: 'Documents', exact: true }).getByRole('link', { name: title, exact: true }).waitFor();
  }

  /** Of one's own record. */
  row(title: string): Locator {
    return this.visitor.page.getByRole('group', { name: 'Documents', exact: true }).getByRole('row').filter({ has: this.visitor.page.getByRole('link', { name: title, exact: true }) });
  }

  async withdraw(title: string): Promise<void> {
    await this.row(title).getByRole('button', { name: /^Withdraw/ }).click();
    await this.visitor.page.getByRole('button', { name: 'Withdraw it' }).click();
    await this.row(title).getByText('withdrawn', { exact: true }).waitFor();
  }

  /** From the list of what waits, as HR goes. */
  async open(title: string): Promise<void> {
    await this.visitor.goTo('Documents');
    await this.visitor.page.getByRole('link', { name: title, exact: true }).click();
    await this.visitor.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await this.visitor.settled();
  }

  /** Resolves once a page of a PDF is drawn, and its words are there for those who listen. */
  async showsPage(title: string, page: string, words: string): Promise<void> {
    const figure = this.visitor.page.getByRole('figure').filter({ has: this.visitor.page.getByRole('img', { name: `Certificate: ${title}, ${page}` }) });
    await figure.getByText(words).waitFor({ state: 'attached' });
  }

  /** The picture's own width in pixels, once the browser has all of it; rejects for one that it cannot show. */
  async widthOfPicture(title: string): Promise<number> {
    const picture = this.visitor.page.getByRole('img', { name: `Certificate: ${title}` });
    return picture.evaluate(async (shown: HTMLImageElement) => {
      await shown.decode();
      return shown.naturalWidth;
    });
  }

  async say(how: string, button: string): Promise<void> {
    const { page } = this.visitor;
    await page.getByLabel('How it was checked').selectOption(how);
    await page.getByLabel('Where, or with whom').fill('Register, No 7');
    await page.getByLabel('Reason').fill('Looked up and found.');
    await page.getByRole('button', { name: button, exact: true }).click();
  }

  /** How far it is, as its page says by itself. */
  async is(state: string): Promise<void> {
    await this.visitor.page.getByRole('region', { name: 'As handed in' }).getByText(state, { exact: true }).waitFor();
  }
}

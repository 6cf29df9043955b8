import type { Browser, Page } from 'playwright-core';

export interface Look {
  readonly width: number;
  readonly colours: 'light' | 'dark';
}

const PATIENCE = 30_000;
const HEIGHT = 900;

/** Somebody with a browser window of their own, who signs in, reads and clicks. */
export class Visitor {
  private readonly troubles: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
  }

  static async open(browser: Browser, url: string): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: url, locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', viewport: { width: 1280, height: HEIGHT } });
    context.setDefaultTimeout(PATIENCE);
    return new Visitor(await context.newPage());
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Resolves on the page of the visitor's work; an administrator's is the start page itself. */
  async signIn(email: string, password: string): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel(/^Password/).fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.waitForFunction(() => !['/', '/sign-in'].includes(location.pathname) || document.querySelector('h1')?.textContent === 'Administration');
    await this.settled();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: /^Account of/ }).click();
    await this.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await this.page.waitForURL(/\/sign-in/);
  }

  /** By the menu of pages, as a reader goes. */
  async goTo(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
    await this.settled();
  }

  /** By its address, as a link in a message does. */
  async follow(address: string): Promise<void> {
    await this.page.goto(address);
    await this.settled();
  }

  async look({ width, colours }: Look): Promise<void> {
    await this.page.setViewportSize({ width, height: HEIGHT });
    await this.page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
  }

  /** The heading is there and no part of the page waits for an answer any more. */
  async settled(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.page.waitForFunction(() => document.querySelector('.waiting') === null);
  }

  heading(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  async pages(): Promise<string[]> {
    const texts = await this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allInnerTexts();
    // How much waits there stands below the name.
    return texts.map((text) => text.split('\n')[0]!);
  }

  /** Cells of a table, row by row, without its head; `name` is that of the group around it. */
  async table(name: string): Promise<string[][]> {
    const rows = this.page.getByRole('group', { name, exact: true }).locator('tbody tr');
    await rows.first().waitFor();
    return rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())));
  }

  /** Errors of scripts and refused requests so far; each is told once. */
  newTroubles(): string[] {
    return this.troubles.splice(0);
  }
}

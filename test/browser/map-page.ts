import type { Locator } from 'playwright-core';

import type { Visitor } from './visitor.js';

/** The coverage map and its drawer. */
export class MapPage {
  constructor(private readonly visitor: Visitor) {}

  /** Shows this team and those below it only. */
  async choose(team: string): Promise<void> {
    const select = this.visitor.page.getByLabel('Team', { exact: true });
    const option = await select.locator('option', { hasText: team }).getAttribute('value');
    await select.selectOption(option);
    await this.visitor.settled();
  }

  cell(team: string, skill: string): Locator {
    return this.visitor.page.getByRole('gridcell', { name: `${team}, ${skill}:` });
  }

  /** As it is read out: "9 of 17 met, 7 proven". */
  async figure(team: string, skill: string): Promise<string> {
    const label = await this.cell(team, skill).getAttribute('aria-label');
    return label!.slice(`${team}, ${skill}: `.length);
  }

  /** Waits until the cell says so, by itself. */
  async says(team: string, skill: string, figure: string): Promise<void> {
    await this.visitor.page.getByRole('gridcell', { name: `${team}, ${skill}: ${figure}` }).waitFor();
  }

  teams(): Promise<string[]> {
    return this.visitor.page.locator('[role="rowheader"] .map-name').allInnerTexts();
  }

  get drawer(): Locator {
    return this.visitor.page.getByRole('complementary', { name: 'Cell' });
  }

  /** One person of the open cell. */
  unit(name: string): Locator {
    return this.drawer.getByRole('list', { name: 'People' }).locator('li.unit', { has: this.visitor.page.getByRole('link', { name, exact: true }) });
  }

  async open(team: string, skill: string): Promise<void> {
    await this.cell(team, skill).click();
    await this.drawer.getByRole('heading', { name: skill }).waitFor();
  }
}

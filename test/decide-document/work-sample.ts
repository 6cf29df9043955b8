import { readFile } from 'node:fs/promises';

import type { Visitor } from '../browser/visitor.js';
import type { Desk } from '../decide-badge/desk.js';

interface Work {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Asks to be endorsed at a gap, with the work as a file. */
export async function showWork({ page }: Visitor, skill: string, work: Work): Promise<void> {
  await page.getByRole('button', { name: `Show ${skill}`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What it rests on').fill('Two reports.');
  await dialog.locator('input[type="file"]').setInputFiles(work);
  await dialog.getByRole('button', { name: 'Ask for an endorsement' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('group', { name: 'My requests', exact: true }).getByRole('row', { name: new RegExp(skill) }).getByText('waits').waitFor();
}

/** Opens the work of who asks; resolves with its bytes. */
export async function openWork({ page }: Visitor, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: `Work sample: ${name}` }).click();
  return readFile(await (await download).path());
}

export async function endorse({ page }: Visitor, whom: string, desk: Desk): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Endorse\\s+${whom}`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What it rests on').fill('Read them.');
  await dialog.getByRole('button', { name: 'Look at the effect for 1 person' }).click();
  await desk.effect();
  await desk.decide();
}

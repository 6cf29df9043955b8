import { chromium, type Browser } from 'playwright-core';

import { browser } from './left-out.js';
import { unpackChromium } from './unpack-chromium.js';

/** Whether a test in a browser can run here; where it cannot, test/run.js says so. */
export const hasBrowser = browser() !== undefined;

/** As root there is no sandbox; and nothing in a test may reach for the network, which makes Chromium slow where there is none. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A real, headless Chromium; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const { program, env } = await findChromium();
  return chromium.launch({ executablePath: program, headless: true, args: FLAGS, env: { ...(process.env as Record<string, string>), ...env } });
}

async function findChromium(): Promise<{ program: string; env?: Record<string, string> }> {
  const found = browser();
  if (!found) throw new Error('No browser here: ask hasBrowser first.');
  return found.program ? { program: found.program } : unpackChromium();
}

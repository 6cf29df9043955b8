import { chromium, type Browser } from 'playwright-core';

import { onPath } from './left-out.js';
import { unpackChromium } from './unpack-chromium.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

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

/** A real, headless Chromium: CHROME_PATH, else one on the PATH, else the one that an npm package carries. */
export async function openBrowser(): Promise<Browser> {
  const { program, env } = await findChromium();
  return chromium.launch({ executablePath: program, headless: true, args: FLAGS, env: { ...(process.env as Record<string, string>), ...env } });
}

async function findChromium(): Promise<{ program: string; env?: Record<string, string> }> {
  const program = process.env['CHROME_PATH'] || onPath(...NAMES);
  return program ? { program } : unpackChromium();
}

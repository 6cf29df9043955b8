/** What this machine cannot prove, in one sentence each. Specs ask the same two questions, so both tell the same story. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Real data and fixtures that lie beside the checkout, never in it. Undefined where they are absent. */
export const sharedDir = () => {
  const dir = path.resolve(import.meta.dirname, '../../../shared');
  return existsSync(dir) ? dir : undefined;
};

/** `REDIS_URL`, or the redis-server on the PATH that a test may start for itself. */
export const redis = () => {
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL };
  const program = onPath('redis-server');
  return program && { program };
};

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** CHROME_PATH, else a Chromium on the PATH, else (`packaged`) the one that @sparticuz/chromium carries, which runs on Linux x64 only. */
export const browser = () => {
  const program = process.env.CHROME_PATH || onPath(...NAMES);
  if (program) return { program };
  return process.platform === 'linux' && process.arch === 'x64' ? { packaged: true } : undefined;
};

export const onPath = (...names) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((dir) => names.map((name) => path.join(dir, name)))
    .find(existsSync);

export function leftOut() {
  const sentences = [];
  if (!sharedDir()) sentences.push('Left out: the tests on real files, because there is no ../shared beside this checkout.');
  if (!redis()) sentences.push('Left out: the tests over Redis, because no redis-server is on the PATH and REDIS_URL is not set. Queues ran on PostgreSQL.');
  if (!browser()) sentences.push('Left out: the tests in a browser, because there is no Chromium on the PATH and CHROME_PATH is not set.');
  return sentences;
}

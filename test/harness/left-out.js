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

export const onPath = (...names) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((dir) => names.map((name) => path.join(dir, name)))
    .find(existsSync);

export function leftOut() {
  const sentences = [];
  if (!sharedDir()) sentences.push('Left out: the tests on real files, because there is no ../shared beside this checkout.');
  if (!redis()) sentences.push('Left out: the tests over Redis, because no redis-server is on the PATH and REDIS_URL is not set. Queues ran on PostgreSQL.');
  return sentences;
}

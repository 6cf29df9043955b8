import { Redis } from 'ioredis';
import pg from 'pg';

import { Sentence, messageOf } from '../sentence.js';

const OLDEST = 15;

/** Refuses, in one sentence without the password, when the PostgreSQL of DATABASE_URL cannot be used. */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ major: number }>(`select current_setting('server_version_num')::int / 10000 as major`);
    const major = rows[0]!.major;
    if (major < OLDEST) throw new Sentence(`DATABASE_URL points at PostgreSQL ${major}, and Tessera needs ${OLDEST} or newer.`);
  } catch (error) {
    throw error instanceof Sentence ? error : new Sentence(`DATABASE_URL does not work: ${reasonOf(error, url)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The same for REDIS_URL. */
export async function checkRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0, connectTimeout: 5000 });
  let last: unknown;
  redis.on('error', (error) => (last = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new Sentence(`REDIS_URL does not work: ${reasonOf(last ?? error, url)}`);
  } finally {
    redis.disconnect();
  }
}

function reasonOf(error: unknown, url: string): string {
  const { host } = new URL(url);
  const code = (error as { code?: unknown }).code;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `no machine is called ${host}.`;
  if (code === 'ECONNREFUSED') return `nothing answers at ${host}.`;
  return `${host} says: ${messageOf(error)}.`;
}

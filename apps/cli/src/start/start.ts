import { migrate } from '@tessera/persistence';

import { startPostgres } from '../postgres/start-postgres.js';
import type { Closers } from './closers.js';
import { offerDemo } from './demo.js';
import { takeLock } from './lock.js';
import { checkPort } from './port.js';
import { say, stage } from './progress.js';
import { prepareQueueDatabase } from './queue-database.js';
import { checkDatabase, checkRedis } from './reach.js';
import { startServices } from './services.js';
import type { Settings } from './settings.js';

/** From nothing to an address that answers. What is opened on the way is handed to `closers`. */
export async function start(settings: Settings, closers: Closers): Promise<void> {
  const { dataDir, port, host, redisUrl } = settings;
  const address = `http://localhost:${port}`;
  say(`Tessera starts; data and logs are in ${dataDir}`);
  await lock(settings, address, closers);
  await checkPort(port, host);
  if (redisUrl) await stage('Redis', () => checkRedis(redisUrl));
  const adminUrl = await stage('PostgreSQL', () => database(settings, closers));
  const { loginUrl } = await stage('tables', () => migrate(adminUrl), () => 'up to date');
  const queueUrl = redisUrl ? undefined : await stage('queues', () => prepareQueueDatabase(adminUrl));
  await stage('api, worker', () => startServices(settings, { loginUrl, queueUrl }, closers));
  const signIns = await offerDemo(settings, adminUrl);
  say(['', `Open ${address}`, ...signIns, 'Ctrl-C stops it.'].join('\n'));
}

/** Only data of our own can be started twice; a server that others run takes any number of us. */
async function lock({ databaseUrl, dataDir }: Settings, address: string, closers: Closers): Promise<void> {
  if (databaseUrl) return;
  const held = await takeLock(dataDir, address);
  closers.add(() => held.release());
}

/** The administrator's address of the database to use. */
async function database({ databaseUrl, dataDir }: Settings, closers: Closers): Promise<string> {
  if (databaseUrl) {
    await checkDatabase(databaseUrl);
    return databaseUrl;
  }
  const postgres = await startPostgres({ dataDir });
  closers.add(() => postgres.stop());
  return postgres.adminUrl;
}

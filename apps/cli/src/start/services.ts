import { setTimeout as delay } from 'node:timers/promises';

import { Sentence } from '../sentence.js';
import type { Closers } from './closers.js';
import { say } from './progress.js';
import { Service } from './service.js';
import type { Settings } from './settings.js';

export interface Connections {
  /** Of the login role. */
  readonly loginUrl: string;
  /** Where BullMQ lives when there is no Redis. */
  readonly queueUrl: string | undefined;
}

const PATIENCE = 60_000;

/** Starts api and worker side by side; resolves when both are ready. */
export async function startServices(settings: Settings, connections: Connections, closers: Closers): Promise<void> {
  const env = environment(settings, connections);
  const services = ['api', 'worker'].map((name) => new Service({ name, main: `apps/${name}/dist/main.js`, env, dataDir: settings.dataDir, say }));
  closers.add(async () => {
    await Promise.all(services.map((service) => service.stop()));
  });
  const late = delay(PATIENCE, undefined, { ref: false }).then(() => {
    throw new Sentence(`api and worker were not ready after ${PATIENCE / 1000} s: see ${settings.dataDir}/logs.`);
  });
  await Promise.race([Promise.all(services.map((service) => service.start())), late]);
}

/** Ours but for the administrator's address: whoever serves requests must not hold it. */
function environment({ port, host, redisUrl, demo }: Settings, { loginUrl, queueUrl }: Connections): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    ...process.env,
    DATABASE_URL: undefined,
    HOST: host,
    PORT: String(port),
    REDIS_URL: redisUrl,
    TESSERA_DATABASE_URL: loginUrl,
    TESSERA_NO_DEMO: demo ? undefined : '1',
    TESSERA_QUEUE_DATABASE_URL: queueUrl,
  };
}

import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';

import { SYSTEM_DIR } from '../postgres/binaries.js';
import { projectRoot } from '../project-root.js';
import { Sentence } from '../sentence.js';

export interface StartOptions {
  readonly port?: string;
  readonly dataDir?: string;
  readonly demo?: boolean;
}

/** An empty variable is as good as none. */
const orNone = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema);

const PORT = 'The port must be a whole number from 1 to 65535: see --port and PORT.';
const port = z.coerce.number(PORT).int(PORT).min(1, PORT).max(65535, PORT);
const postgres = z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must look like postgres://user:password@host:5432/database.' });
const redis = z.url({ protocol: /^rediss?$/, error: 'REDIS_URL must look like redis://host:6379.' });

const Settings = z.object({
  port: orNone(port.default(3000)),
  /** Absolute. */
  dataDir: orNone(z.string().default(defaultDataDir).transform((dir) => path.resolve(dir))),
  demo: z.boolean().default(true),
  /** Only this machine by default: everybody knows the passwords of the demo organisation. */
  host: orNone(z.string().default('127.0.0.1')),
  databaseUrl: orNone(postgres.optional()),
  redisUrl: orNone(redis.optional()),
});

export type Settings = z.infer<typeof Settings>;

/** Options win over the environment. A mistake is one sentence. */
export function settingsFrom(options: StartOptions, { PORT, TESSERA_HOST, DATABASE_URL, REDIS_URL }: NodeJS.ProcessEnv): Settings {
  const given = { ...options, port: options.port ?? PORT, host: TESSERA_HOST, databaseUrl: DATABASE_URL, redisUrl: REDIS_URL };
  const { data, error } = Settings.safeParse(given);
  if (error) throw new Sentence(error.issues[0]!.message);
  return data;
}

/** `.tessera` in the checkout; as root one folder per checkout where `nobody` can go, see serverAccount. */
export function defaultDataDir(): string {
  if (process.getuid?.() !== 0) return path.join(projectRoot, '.tessera');
  const place = createHash('sha256').update(projectRoot).digest('hex').slice(0, 8);
  return path.join(SYSTEM_DIR, `${path.basename(projectRoot)}-${place}`);
}

import { z } from 'zod';

import type { Patience } from '../http/hurry.js';
import { LIMITS } from '../limits/limits.js';

const LIST = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((part) => part.trim()).filter(Boolean));

const FLAG = z
  .enum(['', '0', '1'])
  .default('')
  .transform((text) => text === '1');

const Environment = z.object({
  /** As the login role, which has no rights outside a unit of work. */
  TESSERA_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'TESSERA_DATABASE_URL must be a PostgreSQL address' }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  TESSERA_DASHBOARD_DIR: z.string().min(1).default('apps/dashboard/dist'),
  /** Addresses of proxies whose X-Forwarded-* headers are believed; everybody else's are not. */
  TESSERA_TRUSTED_PROXY: LIST,
  /** 1: answers questions about the schema and explains malformed documents. For development only. */
  TESSERA_EXPLORE: FLAG,
  /** Whoever bears it may read /metrics from anywhere; without one, only this machine may. */
  TESSERA_METRICS_TOKEN: z.string().min(16).optional(),
  TESSERA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface ApiConfig {
  readonly databaseUrl: string;
  readonly port: number;
  readonly host: string;
  readonly dashboardDir: string;
  readonly trustedProxies: readonly string[];
  readonly explore: boolean;
  readonly logLevel: z.infer<typeof Environment>['TESSERA_LOG_LEVEL'];
  readonly patience: Patience;
  readonly metricsToken: string | null;
}

export const PATIENCE: Patience = { headMs: LIMITS.headMs, bodyMs: LIMITS.bodyMs, uploadIdleMs: LIMITS.uploadIdleMs };

/** The injection token of an `ApiConfig`. */
export const API_CONFIG = Symbol('ApiConfig');

/** Throws a ZodError that names each wrong variable. */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): ApiConfig {
  const read = Environment.parse(environment);
  return {
    databaseUrl: read.TESSERA_DATABASE_URL,
    port: read.PORT,
    host: read.HOST,
    dashboardDir: read.TESSERA_DASHBOARD_DIR,
    trustedProxies: read.TESSERA_TRUSTED_PROXY,
    explore: read.TESSERA_EXPLORE,
    logLevel: read.TESSERA_LOG_LEVEL,
    patience: PATIENCE,
    metricsToken: read.TESSERA_METRICS_TOKEN ?? null,
  };
}

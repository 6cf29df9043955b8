import { z } from 'zod';

const Environment = z
  .object({
    /** As the login role, which has no rights outside a unit of work. */
    TESSERA_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'TESSERA_DATABASE_URL must be a PostgreSQL address' }),
    /** Where BullMQ keeps its queues when there is no Redis. */
    TESSERA_QUEUE_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'TESSERA_QUEUE_DATABASE_URL must be a PostgreSQL address' }).optional(),
    REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'REDIS_URL must be a Redis address' }).optional(),
    TESSERA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .refine((read) => read.REDIS_URL ?? read.TESSERA_QUEUE_DATABASE_URL, { error: 'One of REDIS_URL and TESSERA_QUEUE_DATABASE_URL must say where the queues are' });

export interface WorkerConfig {
  readonly databaseUrl: string;
  readonly queue: { readonly kind: 'redis' | 'postgres'; readonly url: string };
  readonly logLevel: z.infer<typeof Environment>['TESSERA_LOG_LEVEL'];
}

/** The injection token of a `WorkerConfig`. */
export const WORKER_CONFIG = Symbol('WorkerConfig');

/** Redis where there is one. Throws a ZodError that names each wrong variable. */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): WorkerConfig {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { REDIS_URL, TESSERA_QUEUE_DATABASE_URL, TESSERA_DATABASE_URL, TESSERA_LOG_LEVEL } = Environment.parse(set);
  const queue = REDIS_URL ? ({ kind: 'redis', url: REDIS_URL } as const) : ({ kind: 'postgres', url: TESSERA_QUEUE_DATABASE_URL! } as const);
  return { databaseUrl: TESSERA_DATABASE_URL, queue, logLevel: TESSERA_LOG_LEVEL };
}

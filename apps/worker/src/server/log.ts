import { pino } from 'pino';

export type Log = pino.Logger;

/** The injection token of the log. */
export const LOG = Symbol('Log');

/** One JSON line per event. Lines carry ids, counts and codes, never values of people. */
export const createLog = (level: string): Log => pino({ level, base: { process: 'worker' }, serializers: { err: bare } });

/** Messages of foreign errors may quote data: only their kind, code and place are kept. */
function bare(error: unknown): unknown {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  return { kind: error.name, ...(typeof code === 'string' ? { code } : {}), at: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8) };
}

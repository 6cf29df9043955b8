import { TesseraError } from '@tessera/domain';
import type { z } from 'zod';

/** What a job asks for; throws JOB_UNKNOWN for what nobody here can have asked. */
export function payloadOf<T>(schema: z.ZodType<T>, payload: unknown): T {
  const read = schema.safeParse(payload);
  if (!read.success) throw new TesseraError('invalid-input', 'JOB_UNKNOWN', 'This version of the worker does not know what the job asks for.');
  return read.data;
}

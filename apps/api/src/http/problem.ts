import { TesseraError } from '@tessera/domain';
import type { z } from 'zod';

import { problem } from '../operation/problem.js';

/** The body of a route, or one refusal that names the fields that are wrong, never their values. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const fields = [...new Set(read.error.issues.map(({ path }) => path.join('.') || 'the body'))];
  throw new TesseraError('invalid-input', 'BODY_INVALID', `Not as it should be: ${fields.slice(0, 10).join(', ')}.`);
}

export const tooMany = () => problem('TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS', 'Too many attempts. Wait a while and try again.');

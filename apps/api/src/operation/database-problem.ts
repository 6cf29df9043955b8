import { TesseraError } from '@tessera/domain';
import type { GraphQLError } from 'graphql';

import { forbidden, problem } from './problem.js';

/** PostgreSQL's words, and what they mean to a caller. */
const MEANING: Readonly<Record<string, () => GraphQLError | TesseraError>> = {
  /** Row-level security has no rights for it. */
  '42501': forbidden,
  /** A statement ran into its time limit. */
  '57014': () => problem('TIMEOUT', 'OPERATION_TIMEOUT', 'This took too long.'),
  /** Two met in one row, or waited for each other: the other one was first. */
  '40001': () => metAnother(),
  '40P01': () => metAnother(),
};

const metAnother = () => new TesseraError('conflict', 'CHANGED_MEANWHILE', 'Somebody else changed this at the same moment. Look again, then try again.');

/** pg has no code for a pool without a free connection. */
const NO_CONNECTION = 'timeout exceeded when trying to connect';

/** Null for what says nothing to a caller. */
export function databaseProblem(error: unknown): GraphQLError | TesseraError | null {
  if (error instanceof Error && error.message.includes(NO_CONNECTION)) return problem('TOO_MANY_REQUESTS', 'BUSY', 'Too much is being asked at once. Try again in a moment.');
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' && Object.hasOwn(MEANING, code) ? MEANING[code]!() : null;
}

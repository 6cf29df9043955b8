import { unwrapResolverError } from '@apollo/server/errors';
import { TesseraError } from '@tessera/domain';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { databaseProblem } from './database-problem.js';

const CODE = { 'invalid-input': 'BAD_USER_INPUT', 'not-found': 'NOT_FOUND', conflict: 'CONFLICT' } as const;

const MALFORMED = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/** The one answer to everything that asks about the schema or does not fit it. */
export const NOT_UNDERSTOOD: GraphQLFormattedError = { message: 'The request is not one that this api understands.', extensions: { code: 'BAD_REQUEST' } };

export const WRONG_VALUE: GraphQLFormattedError = { message: 'A value does not have the form that is asked for.', extensions: { code: 'BAD_USER_INPUT', reason: 'VALUE_INVALID' } };

export interface Masking {
  /** Development only: malformed documents are explained. */
  readonly explore: boolean;
  /** Told of everything that a caller is not told. */
  readonly report: (thrown: unknown) => void;
}

/** The only place where an error becomes an answer: known ones by code, all others without detail. */
export function errorFormatter({ explore, report }: Masking) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const unwrapped = unwrapResolverError(thrown);
    const error = databaseProblem(unwrapped) ?? unwrapped;
    const where = formatted.path ? { path: formatted.path } : {};
    if (error instanceof TesseraError) return { message: error.message, ...where, extensions: { code: CODE[error.kind], reason: error.code } };
    if (isOurs(error)) return { message: error.message, ...where, extensions: { ...error.extensions } };
    return anonymous(formatted, explore) ?? masked(where, error, report);
  };
}

function masked(where: Pick<GraphQLFormattedError, 'path'>, error: unknown, report: Masking['report']): GraphQLFormattedError {
  report(error);
  return { message: 'Internal error', ...where, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** What graphql and Apollo say of a document; told as it is only to developers. */
function anonymous(formatted: GraphQLFormattedError, explore: boolean): GraphQLFormattedError | null {
  const code = String(formatted.extensions?.['code']);
  if (MALFORMED.has(code)) return explore ? formatted : NOT_UNDERSTOOD;
  if (code === 'BAD_USER_INPUT') return explore ? formatted : WRONG_VALUE;
  return null;
}

/** Thrown by `problem`: a reason beside the code marks it. */
const isOurs = (error: unknown): error is GraphQLError => error instanceof GraphQLError && typeof error.extensions['reason'] === 'string';

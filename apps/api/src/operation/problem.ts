import { TesseraError } from '@tessera/domain';
import { GraphQLError } from 'graphql';

/** Refusals of the api itself, beside the three kinds of TesseraError. `reason` is stable and greppable. */
export type ProblemCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_USER_INPUT' | 'TOO_MANY_REQUESTS' | 'LIMIT_EXCEEDED' | 'TIMEOUT';

export const problem = (code: ProblemCode, reason: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, reason } });

export const unauthenticated = (): GraphQLError => problem('UNAUTHENTICATED', 'NOT_SIGNED_IN', 'Sign in first.');

export const forbidden = (): GraphQLError => problem('FORBIDDEN', 'ROLE_TOO_LOW', 'The role you act in may not do this.');

/** The one answer for what is not there and for what is not yours. */
export const notFound = (): TesseraError => new TesseraError('not-found', 'NOT_FOUND', 'There is nothing here that you may see.');

export const badInput = (reason: string, message: string): TesseraError => new TesseraError('invalid-input', reason, message);

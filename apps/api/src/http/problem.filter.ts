import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { TesseraError } from '@tessera/domain';
import type { Response } from 'express';
import { GraphQLError } from 'graphql';

import { databaseProblem } from '../operation/database-problem.js';
import { LOG, type Log } from '../server/log.js';
import { refuse, type Refusal } from './guard-request.js';

const STATUS = { 'invalid-input': 400, 'not-found': 404, conflict: 409 } as const;
const STATUS_OF_PROBLEM: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, TOO_MANY_REQUESTS: 429, LIMIT_EXCEEDED: 413, TIMEOUT: 504 };
const INTERNAL: Refusal = { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Internal error' };

/** As `formatError` for the routes beside GraphQL: known errors by code, all others without detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = refusalOf(databaseProblem(thrown) ?? thrown);
    if (refusal === INTERNAL) this.log.error({ err: thrown, requestId: response.locals['requestId'] as string }, 'route failed');
    if (response.headersSent) response.destroy();
    else refuse(response, refusal);
  }
}

function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof TesseraError) return { status: STATUS[thrown.kind], code: thrown.code, message: thrown.message };
  if (thrown instanceof GraphQLError) {
    const { code, reason } = thrown.extensions as { code?: string; reason?: string };
    return { status: STATUS_OF_PROBLEM[code ?? ''] ?? 400, code: reason ?? 'BAD_REQUEST', message: thrown.message };
  }
  if (thrown instanceof HttpException && thrown.getStatus() < 500) return { status: thrown.getStatus(), code: 'NOT_FOUND', message: 'There is nothing here.' };
  return INTERNAL;
}

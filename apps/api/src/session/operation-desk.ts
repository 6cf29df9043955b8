import { Injectable } from '@nestjs/common';
import { type UnitOptions, UnitsOfWork } from '@tessera/persistence';
import type { Request } from 'express';

import { LIMITS } from '../limits/limits.js';
import { Operation } from '../operation/operation.js';
import { problem, unauthenticated } from '../operation/problem.js';
import type { Viewer } from '../operation/viewer.js';
import { Sessions } from './sessions.js';
import { tokenOf } from './token.js';

/** For the routes beside GraphQL: who asks, with rights read anew, and a unit of work for what they ask. */
@Injectable()
export class OperationDesk {
  constructor(
    private readonly units: UnitsOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** Signed in or refused. What was written stays only where the work succeeds; reading ends when the caller goes, or takes too long. */
  async run<T>(request: Request, options: UnitOptions, work: (operation: Operation) => Promise<T>): Promise<T> {
    const operation = new Operation(this.units, await this.viewer(request), tokenOf(request.headers));
    operation.write = options.write;
    operation.latest = options.latest ?? false;
    const stop = options.write ? () => undefined : bounded(request, operation);
    try {
      const answer = await work(operation);
      await operation.end('commit');
      return answer;
    } catch (error) {
      await operation.end('rollBack');
      throw error;
    } finally {
      stop();
    }
  }

  /** Rights as they are at this moment, for work that has taken long. */
  async viewer(request: Request): Promise<Viewer> {
    const token = tokenOf(request.headers);
    const viewer = token && (await this.sessions.find(token));
    if (!viewer) throw unauthenticated();
    return viewer;
  }
}

function bounded({ res }: Request, operation: Operation): () => void {
  const clock = setTimeout(() => operation.abort(problem('TIMEOUT', 'OPERATION_TIMEOUT', 'This took too long.')), LIMITS.exportMs);
  const gone = (): void => operation.abort(problem('TIMEOUT', 'CALLER_GONE', 'The caller has gone.'));
  res?.once('close', gone);
  return () => {
    clearTimeout(clock);
    res?.off('close', gone);
  };
}

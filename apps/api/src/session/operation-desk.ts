import { Injectable } from '@nestjs/common';
import { UnitsOfWork } from '@tessera/persistence';
import type { Request } from 'express';

import { Operation } from '../operation/operation.js';
import { unauthenticated } from '../operation/problem.js';
import { Sessions } from './sessions.js';
import { tokenOf } from './token.js';

/** For the routes beside GraphQL: who asks, with rights read anew, and a unit of work for what they ask. */
@Injectable()
export class OperationDesk {
  constructor(
    private readonly units: UnitsOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** Signed in or refused. What was written stays only where the work succeeds. */
  async run<T>(request: Request, { write }: { readonly write: boolean }, work: (operation: Operation) => Promise<T>): Promise<T> {
    const token = tokenOf(request.headers);
    const viewer = token && (await this.sessions.find(token));
    if (!viewer) throw unauthenticated();
    const operation = new Operation(this.units, viewer, token);
    operation.write = write;
    try {
      const answer = await work(operation);
      await operation.end('commit');
      return answer;
    } catch (error) {
      await operation.end('rollBack');
      throw error;
    }
  }
}

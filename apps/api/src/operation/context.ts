import { Injectable } from '@nestjs/common';
import { UnitsOfWork } from '@tessera/persistence';
import type { Request, Response } from 'express';

import { Sessions } from '../session/sessions.js';
import { tokenOf } from '../session/token.js';
import { Operation } from './operation.js';
import type { OperationContext } from './operation.plugin.js';
import { markRefused } from '../refusal/tell-refusals.js';
import { problem } from './problem.js';

interface Http {
  readonly req: Request;
  readonly res: Response;
}

/** Rights are read again with each request; the work of a caller who has gone is stopped. */
@Injectable()
export class OperationContexts {
  constructor(
    private readonly units: UnitsOfWork,
    private readonly sessions: Sessions,
  ) {}

  async of({ req, res }: Http): Promise<OperationContext> {
    const token = tokenOf(req.headers);
    const operation = new Operation(this.units, token && (await this.sessions.find(token)), token);
    res.once('close', () => {
      if (!res.writableFinished) operation.abort(problem('TIMEOUT', 'CALLER_GONE', 'The caller has gone.'));
    });
    return { operation, requestId: String(res.locals['requestId']), refused: (reason) => markRefused(res, reason, operation.viewerOrNobody) };
  }
}

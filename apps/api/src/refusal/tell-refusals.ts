import type { NextFunction, Request, Response } from 'express';

import type { Viewer } from '../operation/viewer.js';
import { tokenOf } from '../session/token.js';
import type { Refusals } from './refusals.js';

/** Says of an answer that it refuses, and whom, where that is known. */
export function markRefused(response: Pick<Response, 'locals'>, reason: string, viewer: Viewer | null = null): void {
  response.locals['refusal'] = reason;
  response.locals['refused'] = viewer;
}

/** Tells of whatever was marked, once the answer is gone: nobody waits for it. */
export const tellRefusals =
  (refusals: Refusals) =>
  (request: Request, response: Response, next: NextFunction): void => {
    response.once('close', () => {
      const { refusal, refused } = response.locals as { refusal?: string; refused?: Viewer | null };
      if (refusal !== undefined) refusals.tell({ door: doorOf(request), reason: refusal, viewer: refused ?? null, token: tokenOf(request.headers) });
    });
    next();
  };

const doorOf = ({ originalUrl }: Request): 'graphql' | 'route' => (/^\/graphql([/?]|$)/i.test(originalUrl) ? 'graphql' : 'route');

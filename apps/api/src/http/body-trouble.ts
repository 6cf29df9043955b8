import type { NextFunction, Request, Response } from 'express';

import { LIMITS } from '../limits/limits.js';
import { refuse } from './guard-request.js';

/** What the JSON parser refuses, in our words; its own quote the body. */
export function bodyTrouble(error: unknown, _request: Request, response: Response, _next: NextFunction): void {
  if (response.headersSent) return;
  const status = (error as { status?: number } | null)?.status ?? 400;
  if (status === 413) refuse(response, { status, code: 'BODY_TOO_LARGE', message: `A body has at most ${LIMITS.bodyBytes} bytes.` });
  else refuse(response, { status: status === 415 ? 415 : 400, code: 'BODY_INVALID', message: 'The body is not JSON that can be read.' });
}

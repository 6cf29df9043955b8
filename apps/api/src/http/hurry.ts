import type { NextFunction, Request, Response } from 'express';

import { refuse } from './guard-request.js';

/** How long a caller may keep us waiting, in milliseconds. */
export interface Patience {
  /** Until the head of a request is complete. */
  readonly headMs: number;
  /** Until the body is complete; uploads are timed by `uploadIdleMs` instead. */
  readonly bodyMs: number;
  /** Without a byte of an upload. */
  readonly uploadIdleMs: number;
}

/** Half a body, then silence: a small body comes within its time or not at all, whoever reads it or does not. */
export const hurry =
  ({ bodyMs }: Patience) =>
  (request: Request, response: Response, next: NextFunction): void => {
    if (!hasBody(request) || isUpload(request)) return next();
    const clock = setTimeout(() => cutOff(request, response), bodyMs);
    const stop = (): void => clearTimeout(clock);
    request.once('end', stop).once('close', stop);
    next();
  };

const hasBody = ({ headers }: Request): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const isUpload = ({ method, path }: Request): boolean => method === 'PUT' && path === '/upload';

function cutOff(request: Request, response: Response): void {
  const end = (): void => void request.socket.destroy();
  if (response.headersSent) return end();
  response.setHeader('connection', 'close').once('finish', end);
  refuse(response, { status: 408, code: 'BODY_TOO_SLOW', message: 'The body did not come in time.' });
}

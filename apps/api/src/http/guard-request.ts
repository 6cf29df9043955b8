import { randomUUID } from 'node:crypto';

import type { NextFunction, Request, Response } from 'express';

import { markRefused } from '../refusal/tell-refusals.js';

/** Every way of writing the path that Express takes for it. */
const GRAPHQL = /^\/graphql(\/|$)/i;

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Pages of other sites can send forms and images, but neither this header nor, without leave, JSON. */
export const OWN_HEADER = 'x-tessera';

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Answers of the routes beside GraphQL have one form. */
export function refuse(response: Response, { status, code, message }: Refusal): void {
  markRefused(response, code);
  response.status(status).json({ code, message });
}

/** Every request gets a name for the log, and every answer says it; the caller's own claims are not taken over. */
export function nameRequest(_request: Request, response: Response, next: NextFunction): void {
  response.locals['requestId'] = randomUUID();
  response.setHeader('x-request-id', String(response.locals['requestId']));
  next();
}

/** What could change something must come from our own pages: own header, same origin; GraphQL by POST and JSON alone. */
export function guardRequest(request: Request, response: Response, next: NextFunction): void {
  const refusal = GRAPHQL.test(request.path) ? ofGraphQL(request) : ofRoute(request);
  if (refusal) refuse(response, refusal);
  else next();
}

const FOREIGN: Refusal = { status: 403, code: 'FOREIGN_PAGE', message: 'This was not sent by a page of Tessera.' };

function ofRoute(request: Request): Refusal | null {
  if (SAFE.has(request.method)) return null;
  return request.headers[OWN_HEADER] === '1' && isSameOrigin(request) ? null : FOREIGN;
}

function ofGraphQL(request: Request): Refusal | null {
  if (request.method !== 'POST') return { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'GraphQL is asked by POST.' };
  if (!isJson(request)) return { status: 415, code: 'TYPE_NOT_ALLOWED', message: 'GraphQL is asked in JSON.' };
  return ofRoute(request);
}

export const isJson = ({ headers }: Request): boolean => /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers['content-type'] ?? '');

/** Browsers always name the page's origin in what they send across origins; other programs may leave it out. `request.host` believes proxies only where configured. */
export function isSameOrigin({ headers, protocol, host }: { readonly headers: Request['headers']; readonly protocol: string; readonly host: string }): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers.origin === undefined || headers.origin === `${protocol}://${host}`;
}

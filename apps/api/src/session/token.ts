import { createHash, randomBytes } from 'node:crypto';

import { isUuid } from '../operation/id.js';

/** A session as its cookie names it: the organisation, to find the row's shard, and a secret of 256 bits, stored only as its hash. */
export interface SessionToken {
  readonly organisationId: string;
  readonly hash: Buffer;
}

export const COOKIE = 'tessera_session';

const SECRET = /^[\w-]{43}$/;

export function newToken(organisationId: string): { readonly token: SessionToken; readonly value: string } {
  const secret = randomBytes(32).toString('base64url');
  return { token: { organisationId, hash: hashOf(secret) }, value: `${organisationId}.${secret}` };
}

/** Null for whatever is not the value of a session cookie. */
export function tokenFrom(value: string | undefined): SessionToken | null {
  const [organisationId = '', secret = '', ...more] = value?.split('.') ?? [];
  return isUuid(organisationId) && SECRET.test(secret) && more.length === 0 ? { organisationId, hash: hashOf(secret) } : null;
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The session cookie of a request; null when there is none, or two that disagree. */
export function tokenOf(headers: { readonly cookie?: string | undefined }): SessionToken | null {
  const values = (headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${COOKIE}=`))
    .map((part) => part.slice(COOKIE.length + 1));
  return new Set(values).size === 1 ? tokenFrom(values[0]) : null;
}

/** Sent over TLS only where TLS is in use: a plain http start on one's own machine must work too. */
export function cookie(value: string, { secure, seconds }: { readonly secure: boolean; readonly seconds: number }): string {
  return [`${COOKIE}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${seconds}`, ...(secure ? ['Secure'] : [])].join('; ');
}

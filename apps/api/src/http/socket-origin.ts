import type { IncomingMessage } from 'node:http';

/** Express's word on whether a peer is one of the configured proxies. */
export type TrustProxy = (address: string, hop: number) => boolean;

/** A browser names the origin of the page that opens a socket, and no other rule of the browser guards sockets: it must be ours. Other programs may leave it out. */
export function isOurPage({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, trusts: TrustProxy): boolean {
  if (headers.origin === undefined) return true;
  const forwarded = headers['x-forwarded-host'];
  const host = typeof forwarded === 'string' && trusts(socket.remoteAddress ?? '', 0) ? forwarded : headers.host;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === host;
}

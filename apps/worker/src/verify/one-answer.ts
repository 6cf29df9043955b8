import { get, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';

import type { Fetched } from '@tessera/proof';

/** An address that was checked, and what a connection to it may cost. */
export interface Way extends Pick<RequestOptions, 'port' | 'ca' | 'signal'> {
  readonly address: string;
  readonly connectMs: number;
  readonly bytes: number;
}

/** Where a server says that the document is instead. */
export interface Redirect {
  readonly kind: 'redirect';
  readonly location: string;
}

export const unreachable = (why: string): Fetched => ({ kind: 'unreachable', why });

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** What a document of ours may be; a server that says nothing is believed to mean it. A page of the web is never one. */
const TAKEN = /^(?:application\/(?:[\w.+-]+\+)?(?:json|jwt|cwt|gzip|octet-stream|jose|did)|text\/plain|image\/(?:png|svg\+xml))\s*(?:;|$)/i;

/** One question and its answer, over https to exactly this address. */
export async function oneAnswer(url: string, way: Way): Promise<Fetched | Redirect> {
  const answer = await connect(url, way);
  const { statusCode = 0, headers } = answer;
  if (statusCode === 410) return ended(answer, { kind: 'gone' });
  if (REDIRECTS.has(statusCode) && headers.location !== undefined) return ended(answer, { kind: 'redirect', location: headers.location });
  if (statusCode !== 200) return ended(answer, unreachable(`status-${statusCode}`));
  const type = headers['content-type'];
  if (type !== undefined && !TAKEN.test(type.trim())) return ended(answer, unreachable('content-type'));
  const body = await bodyOf(answer, way.bytes);
  return body ? { kind: 'found', body, at: new Date(), ...(type === undefined ? {} : { contentType: type }) } : ended(answer, unreachable('too-large'));
}

/** The answer's head. `lookup` gives the checked address, so that the name cannot answer differently the second time. */
function connect(url: string, { address, connectMs, bytes: _, ...options }: Way): Promise<IncomingMessage> {
  const family = address.includes(':') ? 6 : 4;
  const lookup: NonNullable<RequestOptions['lookup']> = (_host, { all }, done) => {
    if (all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
  return new Promise((answer, fail) => {
    const headers = { accept: 'application/json, application/vc+jwt, */*;q=0.1', 'accept-encoding': 'identity', 'user-agent': 'tessera' };
    const asked = get(url, { ...options, agent: false, lookup, headers }, answer);
    const late = setTimeout(() => asked.destroy(new Error('No connection in time.')), connectMs);
    asked.on('socket', (socket) => socket.once('secureConnect', () => clearTimeout(late)));
    asked.on('close', () => clearTimeout(late));
    asked.on('error', fail);
  });
}

/** Null where it is larger than allowed. */
async function bodyOf(answer: IncomingMessage, atMost: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > atMost) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function ended<W>(answer: IncomingMessage, what: W): W {
  answer.destroy();
  return what;
}

import { lookup as resolve } from 'node:dns/promises';
import { get, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';

import { isPublicUrl, type Fetched } from '@tessera/proof';

import { isPublicAddress } from './public-address.js';

/** What one call to somebody else's server may cost. */
export const FETCH_LIMITS = { connectMs: 3_000, totalMs: 10_000, bytes: 1 << 20 } as const;

export interface FetchOptions {
  readonly limits?: Readonly<Record<keyof typeof FETCH_LIMITS, number>>;
  /** All addresses of a name. */
  readonly addressesOf?: (host: string) => Promise<readonly string[]>;
  /** For tests, which have neither port 443 nor a public address. */
  readonly request?: Pick<RequestOptions, 'port' | 'ca'> & { readonly isAllowed?: (address: string) => boolean };
}

const addressesByDns = async (host: string): Promise<readonly string[]> => (await resolve(host, { all: true })).map(({ address }) => address);

/**
 * One document over https from the public internet. The name is looked up once, every address it has must be public, and the connection
 * goes to the address that was checked; redirects are not followed. Why it failed is said in one word and no more.
 */
export async function safeFetch(url: string, options: FetchOptions = {}): Promise<Fetched> {
  if (!isPublicUrl(url)) return refused;
  const { limits, addressesOf, request } = { limits: FETCH_LIMITS, addressesOf: addressesByDns, request: {}, ...options };
  const { isAllowed = isPublicAddress, ...overrides } = request;
  const signal = AbortSignal.timeout(limits.totalMs);
  try {
    const addresses = await addressesOf(new URL(url).hostname);
    const [address] = addresses;
    if (address === undefined || !addresses.every(isAllowed)) return refused;
    return await answerOf(await connect(url, address, { ...overrides, signal, timeout: limits.connectMs }), limits.bytes);
  } catch {
    return { kind: 'unreachable', why: signal.aborted ? 'timeout' : 'connection' };
  }
}

const refused: Fetched = { kind: 'unreachable', why: 'address-refused' };

/** The answer's head. `lookup` gives the checked address, so that the name cannot answer differently the second time. */
function connect(url: string, address: string, { timeout, ...options }: RequestOptions): Promise<IncomingMessage> {
  const family = address.includes(':') ? 6 : 4;
  const lookup: NonNullable<RequestOptions['lookup']> = (_host, { all }, done) => {
    if (all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
  return new Promise((answer, fail) => {
    const headers = { accept: 'application/json, application/vc+jwt, */*;q=0.1', 'accept-encoding': 'identity', 'user-agent': 'tessera' };
    const asked = get(url, { ...options, agent: false, lookup, headers }, answer);
    const late = setTimeout(() => asked.destroy(new Error('No connection in time.')), timeout);
    asked.on('socket', (socket) => socket.once('secureConnect', () => clearTimeout(late)));
    asked.on('close', () => clearTimeout(late));
    asked.on('error', fail);
  });
}

async function answerOf(answer: IncomingMessage, atMost: number): Promise<Fetched> {
  if (answer.statusCode === 410) return ended(answer, { kind: 'gone' });
  if (answer.statusCode !== 200) return ended(answer, { kind: 'unreachable', why: `status-${answer.statusCode ?? 0}` });
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > atMost) return ended(answer, { kind: 'unreachable', why: 'too-large' });
    pieces.push(piece);
  }
  const contentType = answer.headers['content-type'];
  return { kind: 'found', body: Buffer.concat(pieces), at: new Date(), ...(contentType === undefined ? {} : { contentType }) };
}

function ended(answer: IncomingMessage, what: Fetched): Fetched {
  answer.destroy();
  return what;
}

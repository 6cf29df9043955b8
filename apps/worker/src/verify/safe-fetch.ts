import { lookup as resolve } from 'node:dns/promises';
import type { RequestOptions } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';

import { isPublicUrl, type Fetched } from '@tessera/proof';

import { HostTurns } from './host-turns.js';
import { oneAnswer, unreachable, type Redirect } from './one-answer.js';
import { isPublicAddress } from './public-address.js';
import { isSameHouse } from './same-house.js';

/** What one document of somebody else's server may cost; waiting for the turn of its host is not counted. */
export const FETCH_LIMITS = { connectMs: 3_000, totalMs: 10_000, bytes: 1 << 20, redirects: 3 } as const;

export interface FetchOptions {
  readonly limits?: Readonly<Record<keyof typeof FETCH_LIMITS, number>>;
  readonly turns?: HostTurns;
  /** All addresses of a name. */
  readonly addressesOf?: (host: string) => Promise<readonly string[]>;
  /** For tests, which have neither port 443 nor a public address. */
  readonly request?: Pick<RequestOptions, 'port' | 'ca'> & { readonly isAllowed?: (address: string) => boolean };
}

const addressesByDns = async (host: string): Promise<readonly string[]> => (await resolve(host, { all: true })).map(({ address }) => address);

/** The only way out: documents over https from the public internet. */
export class SafeFetch {
  private readonly options: Required<FetchOptions>;

  constructor(options: FetchOptions = {}) {
    this.options = { limits: FETCH_LIMITS, turns: new HostTurns(), addressesOf: addressesByDns, request: {}, ...options };
  }

  /**
   * One document. Each name on the way is looked up once, every address it has must be public, and the connection goes to the address that was checked.
   * A redirect is followed within the house alone, so that what a host serves is its own. Why it failed is said in one word and no more.
   */
  async get(url: string): Promise<Fetched> {
    if (!isPublicUrl(url)) return unreachable('address-refused');
    await wait(this.options.turns.take(new URL(url).host));
    const { totalMs, redirects } = this.options.limits;
    const signal = AbortSignal.timeout(totalMs);
    let at = url;
    for (let followed = 0; ; followed += 1) {
      const answer = await this.ask(at, signal);
      if (answer.kind !== 'redirect') return answer;
      const next = URL.canParse(answer.location, at) ? new URL(answer.location, at).href : null;
      if (next === null || !isPublicUrl(next)) return unreachable('redirect-refused');
      if (!isSameHouse(at, next)) return unreachable('redirect-elsewhere');
      if (followed === redirects) return unreachable('redirect-too-often');
      at = next;
    }
  }

  private async ask(url: string, signal: AbortSignal): Promise<Fetched | Redirect> {
    const { addressesOf, request: { isAllowed = isPublicAddress, ...request }, limits: { connectMs, bytes } } = this.options;
    try {
      const addresses = await addressesOf(new URL(url).hostname);
      const [address] = addresses;
      if (address === undefined || !addresses.every(isAllowed)) return unreachable('address-refused');
      return await oneAnswer(url, { ...request, address, signal, connectMs, bytes });
    } catch {
      return unreachable(signal.aborted ? 'timeout' : 'connection');
    }
  }
}

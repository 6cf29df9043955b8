import { inMemory, judge, pinnedContexts, prove, signCredential, statusEntry, statusListCredential, type Fetched, type Proven } from '@tessera/proof';

import { print } from '../figure.js';
import { badge, HOLDER } from './badge.js';
import { issuer, type BenchIssuer } from './issuer.js';

const CREDENTIALS = 100_000;
const LISTS = 50;
const ENTRIES = 131_072;

/** What is cached of a credential is judged anew: dates, holder, and its bit of one of fifty lists, each fetched from memory. */
export async function reCheck(): Promise<void> {
  const by = issuer('Ed25519');
  const now = new Date('2026-06-01T00:00:00Z');
  const documents = inMemory(await lists(by, now));
  const cached = await proven(by);
  const context = { now, documents, identifiers: [HOLDER], clockSkewSeconds: 60 };

  const before = process.cpuUsage();
  let accepted = 0;
  for (let number = 0; number < CREDENTIALS; number += 1) {
    const { verdict } = await judge(numbered(cached, number), context);
    if (verdict === 'accept') accepted += 1;
  }
  const { user, system } = process.cpuUsage(before);
  if (accepted !== CREDENTIALS - CREDENTIALS / LISTS) throw new Error(`${accepted} of ${CREDENTIALS} were accepted`);
  print(`re-check of ${CREDENTIALS} cached credentials against ${LISTS} lists`, (user + system) / 1e6, 's of processor time', { aim: 'under 5 s' });
}

const urlOf = (list: number): string => `https://academy.example/status/${list}`;

/** The first list calls every credential revoked that it is asked for, the others none. */
async function lists(by: BenchIssuer, at: Date): Promise<ReadonlyMap<string, Fetched>> {
  const all = new Map<string, Fetched>();
  for (let list = 0; list < LISTS; list += 1) {
    const set = list === 0 ? Array.from({ length: CREDENTIALS }, (_, index) => index) : [];
    const credential = statusListCredential({ id: urlOf(list), issuer: by.did, purpose: 'revocation', validFrom: '2026-01-01T00:00:00Z', set });
    const signed = await signCredential(credential, { ...by, created: '2026-01-01T00:00:00Z' });
    all.set(urlOf(list), { kind: 'found', body: Buffer.from(JSON.stringify(signed)), at });
  }
  return all;
}

async function proven(by: BenchIssuer): Promise<Proven> {
  const signed = await signCredential(badge(by.did, 0, { credentialStatus: statusEntry(urlOf(0), 'revocation', 0) }), { ...by, created: '2026-01-01T00:00:00Z' });
  return prove(Buffer.from(JSON.stringify(signed)), { documents: inMemory(new Map()), contexts: pinnedContexts });
}

/** The cached result of one credential of many: its own place in its own list. */
function numbered(cached: Proven, number: number): Proven {
  const { claim } = cached;
  if (!claim) throw new Error('Nothing was claimed.');
  return { ...cached, claim: { ...claim, statuses: claim.statuses.map((status) => ({ ...status, list: urlOf(number % LISTS), index: number % ENTRIES })) } };
}

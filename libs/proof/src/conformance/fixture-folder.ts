import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrustAnchors } from '../anchors/trust-anchors.js';
import type { ChainSource } from '../chain/chain-source.js';
import { recordedChain } from '../chain/recorded-chain.js';
import { contextSet, type ContextSet } from '../context/context-set.js';
import { isObject, type JsonObject } from '../json/json.js';

/** One entry of the index of a fixture folder: a file, and what a verifier must say of it. */
export interface FixtureEntry {
  readonly id: string;
  readonly file: string;
  readonly format: string;
  readonly proof?: string;
  readonly expect: string;
  readonly verdict: string;
  readonly acceptable?: readonly string[];
  /** Labels of the credentials inside, in their order. */
  readonly nestedExpect?: readonly string[];
  readonly presentedBy?: { readonly email?: readonly string[] };
  /** Address to what it serves for this entry: "@self", "@doc:ID" or an answer of its own. */
  readonly documents?: Readonly<Record<string, unknown>>;
  /** The proof itself must hold, whatever the verdict. */
  readonly proofMustVerify?: boolean;
  readonly mustNotFetch?: readonly string[];
}

export interface FixtureFolder {
  readonly path: string;
  readonly now: Date;
  readonly clockSkewSeconds: number;
  readonly entries: readonly FixtureEntry[];
  readonly contexts: ContextSet;
  readonly byUrl: Readonly<Record<string, string>>;
  readonly docs: Readonly<Record<string, JsonObject>>;
  /** What the issuers of Blockcerts wrote into their chains. Test networks count: nearly all such material is from there. */
  readonly chain: ChainSource;
  readonly anchors: TrustAnchors;
}

interface Index {
  readonly evaluationTime: string;
  readonly policy: { readonly clockSkewSeconds: number; readonly edc?: { readonly trustedLeafCertSha256?: readonly string[]; readonly validateCertificateAt?: string } };
  readonly entries: readonly FixtureEntry[];
}

/** Loads a folder of credentials with its index, its contexts and the documents of its small world. */
export async function openFolder(path: string): Promise<FixtureFolder> {
  const index = (await json(join(path, 'index.json'))) as unknown as Index;
  const { contexts } = (await json(join(path, 'support', 'contexts.json'))) as { contexts: Record<string, JsonObject> };
  const { byUrl, docs } = (await json(join(path, 'support', 'documents.json'))) as { byUrl: Record<string, string>; docs: Record<string, JsonObject> };
  const { evaluationTime, policy, entries } = index;
  const [chain, anchors] = [await openChain(path), anchorsOf(policy)];
  return { path, now: new Date(evaluationTime), clockSkewSeconds: policy.clockSkewSeconds, entries, contexts: contextSet(new Map(Object.entries(contexts))), byUrl, docs, chain, anchors };
}

async function openChain(path: string): Promise<ChainSource> {
  const file = join(path, 'support', 'chain-transactions.json');
  const { transactions } = (existsSync(file) ? await json(file) : { transactions: {} }) as { transactions: Record<string, Record<'remoteHash' | 'issuingAddress' | 'time', string>> };
  return recordedChain(new Map(Object.entries(transactions).map(([id, { time, ...transaction }]) => [id, { ...transaction, time: new Date(time) }])), { hasTestNetworks: true });
}

function anchorsOf({ edc = {} }: Index['policy']): TrustAnchors {
  const { trustedLeafCertSha256: leaves = [], validateCertificateAt: time } = edc;
  return { authorities: [], certificates: new Set(leaves), sealingTime: time === 'sigT' ? 'signer' : 'time-stamp' };
}

async function json(path: string): Promise<JsonObject> {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!isObject(value)) throw new Error(`${path} holds no object`);
  return value;
}

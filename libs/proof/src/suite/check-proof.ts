import { checked, type Checked } from '../checked.js';
import { issuerIdOf } from '../credential/issuer-id.js';
import { parseInstant } from '../encoding/instant.js';
import { boundKey, type BoundKey } from '../issuer/bound-key.js';
import type { Relation, VerificationMethod } from '../issuer/controller.js';
import { didKey } from '../issuer/did-key.js';
import { textOf, type JsonObject } from '../json/json.js';
import type { SealContext } from '../seal.js';
import { previousOf } from './chain.js';
import type { CryptoSuite } from './crypto-suite.js';

export interface ProofPlace {
  /** The credential without its proofs: one object for all of them, so that it is brought into canonical form once. */
  readonly document: JsonObject;
  readonly proofs: readonly JsonObject[];
  readonly context: SealContext;
  /** Who has to have signed: the issuer, for assertions, when absent. */
  readonly signer?: Signer;
}

/** Somebody with keys, and for each purpose of a proof what a key has to be listed for. Null leaves it to the key that is named. */
export interface Signer {
  readonly id: string | null;
  readonly purposes: ReadonlyMap<unknown, Relation>;
}

const ASSERTION: Signer['purposes'] = new Map([['assertionMethod', 'assertion']]);

/** One proof: whether it holds, and whether its key is one that the issuer lets assert. */
export async function checkProof(proof: JsonObject, suite: CryptoSuite, place: ProofPlace): Promise<Checked[]> {
  const created = parseInstant(proof['created']);
  if (proof['created'] !== undefined && !created) return [checked('structure', 'fail', 'date-invalid')];
  const { id, purposes } = place.signer ?? { id: issuerIdOf(place.document), purposes: ASSERTION };
  const relation = purposes.get(proof['proofPurpose']);
  if (!relation) return [checked('key', 'fail', 'proof-purpose-wrong')];
  const name = textOf(proof['verificationMethod']);
  if (name === null) return [checked('key', 'fail', 'key-not-named')];

  const key = await boundKey({ issuer: id ?? ownerOf(name), name, at: created, relation }, place.context.documents);
  const method = key.kind === 'bound' ? key.method : await selfNamed(key, name, place.context);
  return [await proofFinding(proof, suite, { ...place, method }), keyFinding(key, name)];
}

function keyFinding(key: BoundKey, name: string): Checked {
  if (key.kind === 'unknown') return checked('key', 'unknown', key.code, { key: name, ...(key.why ? { why: key.why } : {}) });
  if (key.kind === 'unbound') return checked('key', 'fail', key.code, { key: name });
  return key.method.key ? checked('key', 'pass', 'key-of-issuer', { key: key.method.id }) : checked('key', 'unknown', 'key-unsupported', { key: key.method.id });
}

/** A foreign key that is its own name still shows whether the document is intact; no other foreign key is fetched. */
async function selfNamed(key: BoundKey, name: string, { documents }: SealContext): Promise<VerificationMethod | null> {
  const owner = ownerOf(name);
  const resolved = key.kind === 'unbound' && didKey.matches(owner) ? await didKey.resolve(owner, documents) : null;
  return resolved?.kind === 'found' ? (resolved.controller.assertion.find(({ id }) => id === name) ?? null) : null;
}

const ownerOf = (name: string): string => name.split('#')[0] ?? '';

async function proofFinding(proof: JsonObject, suite: CryptoSuite, place: ProofPlace & { readonly method: VerificationMethod | null }): Promise<Checked> {
  const key = place.method?.key;
  if (!key) return checked('proof', 'unknown', 'proof-key-missing');
  const previous = previousOf(proof, place.proofs);
  if (!previous) return checked('proof', 'fail', 'proof-chain-broken');
  const answer = await suite.verify({ document: place.document, proof, previous, key, contexts: place.context.contexts });
  const created = textOf(proof['created']);
  const detail = created === null ? {} : { created };
  if (answer === 'malformed') return checked('structure', 'fail', 'json-ld-invalid');
  if (answer === 'valid') return checked('proof', 'pass', 'proof-holds', detail);
  return checked('proof', 'fail', answer === 'invalid' ? 'proof-mismatch' : 'algorithm-mismatch', detail);
}

import { checked, type Checked } from '../checked.js';
import { issuerIdOf } from '../credential/issuer-id.js';
import { parseInstant } from '../encoding/instant.js';
import { boundKey, type BoundKey } from '../issuer/bound-key.js';
import type { VerificationMethod } from '../issuer/controller.js';
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
}

/** One proof: whether it holds, and whether its key is one that the issuer lets assert. */
export async function checkProof(proof: JsonObject, suite: CryptoSuite, place: ProofPlace): Promise<Checked[]> {
  const created = parseInstant(proof['created']);
  if (proof['created'] !== undefined && !created) return [checked('structure', 'fail', 'date-invalid')];
  if (proof['proofPurpose'] !== 'assertionMethod') return [checked('key', 'fail', 'proof-purpose-wrong')];
  const name = textOf(proof['verificationMethod']);
  if (name === null) return [checked('key', 'fail', 'key-not-named')];

  const key = await boundKey({ issuer: issuerIdOf(place.document), name, at: created }, place.context.documents);
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
  const owner = name.split('#')[0] ?? '';
  const resolved = key.kind === 'unbound' && didKey.matches(owner) ? await didKey.resolve(owner, documents) : null;
  return resolved?.kind === 'found' ? (resolved.controller.assertion.find(({ id }) => id === name) ?? null) : null;
}

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

import { createPublicKey, type KeyObject } from 'node:crypto';
import { pinnedContexts } from '../context/pinned.js';
import type { ContextSet } from '../context/context-set.js';
import { encodeBase58 } from '../encoding/base58.js';
import { listOf, objectsOf, type JsonObject } from '../json/json.js';
import { keyKindOf } from '../key/multikey.js';
import { previousOf } from '../suite/chain.js';
import { jcsForm } from '../suite/jcs-form.js';
import { signed, strengthOf, toBeSigned } from '../suite/strength.js';
import { listedSuite, type SuiteName } from '../suite/suites.js';

export interface Signer {
  readonly privateKey: KeyObject;
  /** As the issuer's document lists it. */
  readonly verificationMethod: string;
  /** ISO instant that the proof will carry. */
  readonly created: string;
  /** eddsa-rdfc-2022 when absent. */
  readonly suite?: SuiteName;
  /** Further members of the proof, for tests: another purpose, an id, a previousProof. */
  readonly proof?: JsonObject;
  readonly contexts?: ContextSet;
}

/**
 * Adds a proof to a credential. For demo organisations and tests; with Ed25519 the same key and dates give the same
 * bytes. Throws when the credential is not plain JSON-LD of the known contexts, or the key is none of the suite's.
 */
export async function signCredential(credential: JsonObject, signer: Signer): Promise<JsonObject> {
  const { proof: earlier, ...document } = credential;
  const { suite = 'eddsa-rdfc-2022', contexts = pinnedContexts } = signer;
  const proof = optionsOf(suite, signer, document);
  const previous = previousOf(proof, [...objectsOf(earlier), proof]) ?? [];
  const kind = keyKindOf(createPublicKey(signer.privateKey));
  const strength = kind && listedSuite(suite).kinds.includes(kind) ? strengthOf(kind) : null;
  const texts = strength && (await listedSuite(suite).forms.at(-1)?.({ document, proof, previous, contexts }, strength.hash));
  if (!texts) throw new Error('The credential has no meaning under the known contexts, or the key is of another kind.');
  const proven = { ...proof, proofValue: `z${encodeBase58(signed(toBeSigned(texts, strength), signer.privateKey, strength))}` };
  return { ...document, proof: earlier === undefined ? proven : [...listOf(earlier), proven] };
}

function optionsOf(suite: SuiteName, { created, verificationMethod, proof }: Signer, document: JsonObject): JsonObject {
  const { type, forms } = listedSuite(suite);
  return {
    type,
    ...(type === 'DataIntegrityProof' ? { cryptosuite: suite } : {}),
    created,
    verificationMethod,
    proofPurpose: 'assertionMethod',
    ...(forms.includes(jcsForm) ? { '@context': document['@context'] } : {}),
    ...proof,
  };
}

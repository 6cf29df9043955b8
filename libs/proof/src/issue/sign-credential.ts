import { sign, type KeyObject } from 'node:crypto';
import { pinnedContexts } from '../context/pinned.js';
import type { ContextSet } from '../context/context-set.js';
import { encodeBase58 } from '../encoding/base58.js';
import { listOf, type JsonObject } from '../json/json.js';
import { signedData } from '../suite/eddsa-rdfc-2022.js';

export interface Signer {
  readonly privateKey: KeyObject;
  /** As the issuer's document lists it. */
  readonly verificationMethod: string;
  /** ISO instant that the proof will carry. */
  readonly created: string;
  /** Further members of the proof, for tests: another purpose, an id, a previousProof. */
  readonly proof?: JsonObject;
  readonly contexts?: ContextSet;
}

/**
 * Adds an eddsa-rdfc-2022 proof to a credential. For demo organisations and tests; the same key and dates give the same
 * bytes. Throws when the credential is not plain JSON-LD of the known contexts.
 */
export async function signCredential(credential: JsonObject, signer: Signer): Promise<JsonObject> {
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: signer.created,
    verificationMethod: signer.verificationMethod,
    proofPurpose: 'assertionMethod',
    ...signer.proof,
  };
  const { proof: earlier, ...document } = credential;
  const chained = listOf((proof as JsonObject)['previousProof']).flatMap((id) => listOf(earlier).filter((other) => (other as JsonObject)['id'] === id));
  const data = await signedData(chained.length > 0 ? { ...document, proof: chained } : document, proof, signer.contexts ?? pinnedContexts);
  if (!data) throw new Error('The credential has no meaning under the known contexts.');
  const signed = { ...proof, proofValue: `z${encodeBase58(sign(null, data, signer.privateKey))}` };
  return { ...document, proof: earlier === undefined ? signed : [...listOf(earlier), signed] };
}

import { createHash, verify } from 'node:crypto';
import type { ContextSet } from '../context/context-set.js';
import { decodeBase58 } from '../encoding/base58.js';
import { textOf, type JsonObject } from '../json/json.js';
import { canonicalRdf, canonicalRdfOnce } from './canonical-rdf.js';
import type { CryptoSuite } from './crypto-suite.js';

const SIGNATURE_BYTES = 64;

/** W3C Data Integrity EdDSA Cryptosuites v1.0, section 3.2. */
export const eddsaRdfc2022: CryptoSuite = {
  matches: (proof) => proof['type'] === 'DataIntegrityProof' && proof['cryptosuite'] === 'eddsa-rdfc-2022',
  verify: async ({ document, proof, previous, key, contexts }) => {
    if (key.kind !== 'Ed25519') return 'wrong-key';
    const signature = signatureOf(proof);
    if (!signature) return 'invalid';
    const data = await signedData(previous.length > 0 ? { ...document, proof: previous } : document, proof, contexts);
    if (!data) return 'malformed';
    return verify(null, data, key.object, signature) ? 'valid' : 'invalid';
  },
};

/** The 64 bytes that are signed: the hash of the proof without its value, then the hash of the document. */
export async function signedData(document: JsonObject, proof: JsonObject, contexts: ContextSet): Promise<Buffer | null> {
  const { proofValue: _, ...configuration } = proof;
  const config = await canonicalRdf({ ...configuration, '@context': document['@context'] }, contexts);
  const content = config === null ? null : await canonicalRdfOnce(document, contexts);
  return config === null || content === null ? null : Buffer.concat([sha256(config), sha256(content)]);
}

function signatureOf(proof: JsonObject): Uint8Array | null {
  const value = textOf(proof['proofValue']);
  const bytes = value?.startsWith('z') ? decodeBase58(value.slice(1)) : null;
  return bytes?.length === SIGNATURE_BYTES ? bytes : null;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

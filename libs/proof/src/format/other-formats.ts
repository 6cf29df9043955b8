import { isObject, listOf, objectsOf, type JsonObject } from '../json/json.js';
import { hasType } from './data-integrity.js';
import type { Format } from './reading.js';

const hasProof = (document: JsonObject, name: string): boolean => objectsOf(document['proof']).some(({ type, cryptosuite }) => type === name || cryptosuite === name);

/** Formats that are recognised and not yet read, the more particular first. */
export const otherFormats: readonly Format[] = [
  { name: 'edc', matches: (document) => (typeof document['payload'] === 'string' && Array.isArray(document['signatures'])) || hasType(document, 'EuropeanDigitalCredential') },
  { name: 'blockcerts-v2', matches: ({ signature }) => isObject(signature) && listOf(signature['type']).includes('MerkleProof2017') },
  { name: 'blockcerts-v3', matches: (document) => hasProof(document, 'MerkleProof2019') || hasProof(document, 'merkle-proof-2019') },
  { name: 'clr2', matches: (document) => hasType(document, 'ClrCredential') },
  { name: 'vc-presentation', matches: (document) => hasType(document, 'VerifiablePresentation') },
  { name: 'vc-enveloped', matches: (document) => hasType(document, 'EnvelopedVerifiableCredential') },
];

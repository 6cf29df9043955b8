import { listOf, objectsOf, textOf, isObject, type JsonObject } from '../json/json.js';
import { hasType } from './data-integrity.js';
import type { Format } from './reading.js';

const hasContext = (document: JsonObject, part: string): boolean => listOf(document['@context']).some((context) => typeof context === 'string' && context.includes(part));
const hasProof = (document: JsonObject, name: string): boolean => objectsOf(document['proof']).some(({ type, cryptosuite }) => type === name || cryptosuite === name);
const isOpenBadge2 = (document: JsonObject): boolean => hasContext(document, 'w3id.org/openbadges/v2') || (hasType(document, 'Assertion') && document['badge'] !== undefined);
const isCredly = (document: JsonObject): boolean => /^https:\/\/(?:[a-z-]+\.)?credly\.com\//.test(textOf(document['id']) ?? '');

/** Formats that are recognised and not yet read, the more particular first. */
export const otherFormats: readonly Format[] = [
  { name: 'edc', matches: (document) => (typeof document['payload'] === 'string' && Array.isArray(document['signatures'])) || hasType(document, 'EuropeanDigitalCredential') },
  { name: 'blockcerts-v2', matches: ({ signature }) => isObject(signature) && listOf(signature['type']).includes('MerkleProof2017') },
  { name: 'blockcerts-v3', matches: (document) => hasProof(document, 'MerkleProof2019') || hasProof(document, 'merkle-proof-2019') },
  { name: 'clr2', matches: (document) => hasType(document, 'ClrCredential') },
  { name: 'vc-presentation', matches: (document) => hasType(document, 'VerifiablePresentation') },
  { name: 'vc-enveloped', matches: (document) => hasType(document, 'EnvelopedVerifiableCredential') },
  { name: 'credly', matches: (document) => (isOpenBadge2(document) && isCredly(document)) || objectsOf(document['data']).some((badge) => isObject(badge['badge_template'])) },
  { name: 'ob2-hosted', matches: isOpenBadge2 },
  { name: 'ob2-legacy', legacy: true, matches: (document) => document['badge'] !== undefined && document['recipient'] !== undefined },
];

import { blockcertsV2 } from './blockcerts/blockcerts-v2.js';
import { blockcertsV3 } from './blockcerts/blockcerts-v3.js';
import { hasType } from './data-integrity.js';
import type { Format } from './reading.js';

/** Formats that are more particular than a W3C credential or an Open Badge; those without a reader are recognised and not yet read. */
export const otherFormats: readonly Format[] = [
  { name: 'edc', matches: (document) => (typeof document['payload'] === 'string' && Array.isArray(document['signatures'])) || hasType(document, 'EuropeanDigitalCredential') },
  blockcertsV2,
  blockcertsV3,
  { name: 'clr2', matches: (document) => hasType(document, 'ClrCredential') },
  { name: 'vc-presentation', matches: (document) => hasType(document, 'VerifiablePresentation') },
  { name: 'vc-enveloped', matches: (document) => hasType(document, 'EnvelopedVerifiableCredential') },
];

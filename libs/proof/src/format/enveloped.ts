import { textOf } from '../json/json.js';
import { looksLikeToken } from '../jws/token.js';
import { hasType } from './data-integrity.js';
import type { Format, Reading } from './reading.js';
import { readToken } from './vc-jwt.js';

const NAME = 'vc-enveloped';
const TOKEN = /^data:application\/(?:v[cp](?:[-+]ld)?(?:\+json)?\+jwt|jwt)(?:;[^,]*)?,/i;
const OTHER = /^data:application\/(?:v[cp](?:[-+]ld)?\+|dc\+)?(sd-jwt|cose)(?:;[^,]*)?,/i;

/** A credential or presentation that stands in JSON as the address of its own text (VC Data Model 2.0, section 4.12.1). It is what is inside. */
export const enveloped: Format = {
  name: NAME,
  matches: (document) => hasType(document, 'EnvelopedVerifiableCredential') || hasType(document, 'EnvelopedVerifiablePresentation'),
  read: (document) => readEnvelope(textOf(document['id']) ?? ''),
};

function readEnvelope(id: string): Reading {
  const token = TOKEN.test(id) ? id.slice(id.indexOf(',') + 1) : null;
  if (token !== null && looksLikeToken(token)) return readToken(token);
  const [, kind] = OTHER.exec(id) ?? [];
  if (kind === undefined) return { kind: 'fault', format: NAME, code: 'envelope-invalid' };
  return kind.toLowerCase() === 'cose' ? { kind: 'unsupported', format: 'vc-cose', code: 'unsupported-cose' } : { kind: 'unsupported', format: 'vc-sd-jwt', code: 'unsupported-sd-jwt' };
}

import { hasContext } from './has-context.js';
import { typesOf } from '../../credential/shape.js';
import { textOf, type JsonObject } from '../../json/json.js';
import { headerFault } from '../../jws/header-fault.js';
import type { Token } from '../../jws/token.js';
import type { Format, Reading } from '../reading.js';
import type { Assertion } from './assertion.js';
import { claimOf } from './assertion-claim.js';
import { hostedSeal } from './hosted-seal.js';
import { issuerKeys } from './issuer-keys.js';
import { parseAssertion } from './parse-assertion.js';
import { signedSeal, type KeysOf } from './signed-seal.js';

/** Open Badges 2.0 as JSON: hosted, or what was inside a signed one. */
export const openBadge2: Format = {
  name: 'ob2-hosted',
  matches: (document) => hasContext(document, /\/openbadges\/(?!v[013])|openbadgespec\.org\/v2\//) || (typesOf(document).includes('Assertion') && document['badge'] !== undefined && !hasContext(document, /\/openbadges\/v1$/)),
  read: (document) => {
    const parsed = parseAssertion(document);
    const format = isOfCredly(document) ? 'credly' : 'ob2-hosted';
    return parsed.kind === 'fault' ? { kind: 'fault', format, code: parsed.code } : readHosted(parsed.assertion, format);
  },
};

/** An assertion that says that it is signed and comes without its signature is no more than its text. */
function readHosted(assertion: Assertion, format: string): Reading {
  const { document: credential, address } = assertion;
  return { kind: 'credential', format, credential, claim: claimOf(assertion), seal: address === null ? null : hostedSeal(assertion, address), covers: 'as-read' };
}

/** The same as the payload of a compact token. */
export function readSigned2(token: Token): Reading {
  const parsed = parseAssertion(token.payload);
  return parsed.kind === 'fault' ? { kind: 'fault', format: 'ob2-signed', code: parsed.code } : readSigned(parsed.assertion, token, keysOf2);
}

const keysOf2: KeysOf = ({ creator, window }, issuer, documents) => issuerKeys(creator, issuer, { at: window.from, documents });

/** An assertion in a token, of whichever edition. What is signed has to say so itself, or its host would have to be asked. */
export function readSigned(assertion: Assertion, token: Token, keysOf: KeysOf): Reading {
  const code = headerFault(plainHeader(token.header)) ?? (assertion.way === 'signed' ? null : 'verification-invalid');
  if (code) return { kind: 'fault', format: 'ob2-signed', code };
  return { kind: 'credential', format: 'ob2-signed', credential: token.payload, claim: claimOf(assertion), seal: signedSeal(assertion, token, keysOf), covers: 'as-read' };
}

/** Badges are older than the media types of credentials in tokens: what calls itself no more than signed is that. */
function plainHeader({ typ, ...header }: JsonObject): JsonObject {
  return typ === undefined || (typeof typ === 'string' && /^(?:jose|jws)$/i.test(typ)) ? header : { ...header, typ };
}

/** By the whole host, so that a name that begins like it is another. */
function isOfCredly({ id }: JsonObject): boolean {
  return /^https:\/\/(?:[a-z-]+\.)?credly\.com\//.test(textOf(id) ?? '');
}

import type { ClaimedCredential } from '@tessera/domain';
import { elmClaim, elmLegalId } from '../../credential/elm/elm-claim.js';
import { elmName } from '../../credential/elm/elm-text.js';
import { issuerIdOf } from '../../credential/issuer-id.js';
import { shapeFault, typesOf } from '../../credential/shape.js';
import { isImpossible, windowOf } from '../../credential/window.js';
import { decodeBase64url } from '../../encoding/base64url.js';
import { isEncoded, jadesSignature, type JadesSignature } from '../../jades/jades-signature.js';
import { openSeal } from '../../jades/jades-seal.js';
import { isObject, listOf, objectsOf, textOf, type JsonObject } from '../../json/json.js';
import { decodeUtf8, parseJsonText } from '../../json/parse-json.js';
import { LIMITS } from '../../limits.js';
import type { Seal } from '../../seal.js';
import type { Format, Reading } from '../reading.js';

const NAME = 'edc';

/** A European Digital Credential: sealed by an organisation (JAdES, JSON serialisation), or as it was before that. */
export const edc: Format = {
  name: NAME,
  matches: (document) => isSealed(document) || typesOf(document).includes('EuropeanDigitalCredential'),
  read: (document) => {
    if (!isSealed(document)) return document['proof'] === undefined ? readPayload(document, []) : { kind: 'unsupported', format: NAME, code: 'unsupported-format' };
    return readSealed(document);
  },
};

/** Whether a text begins as a sealed document does, which may be larger than others: its pictures are in it. */
export function looksSealed(text: string): boolean {
  return /^\{\s*"(?:payload|signatures|protected|signature)"\s*:/.test(text);
}

function isSealed(document: JsonObject): boolean {
  return typeof document['payload'] === 'string' && (Array.isArray(document['signatures']) || (typeof document['protected'] === 'string' && typeof document['signature'] === 'string'));
}

/** With one signature the members of it may stand beside the payload. */
function readSealed(document: JsonObject): Reading {
  const given = document['signatures'] === undefined ? [document] : listOf(document['signatures']);
  const signatures = given.filter(isObject);
  const payload = textOf(document['payload']) ?? '';
  if (signatures.length === 0 || signatures.length !== given.length) return fault('token-invalid');
  if (signatures.length > LIMITS.proofs) return fault('proof-too-many');
  const encoded = isEncoded(signatures[0]!);
  if (signatures.some((each) => isEncoded(each) !== encoded)) return fault('token-invalid');
  const parsed = signatures.map((each) => jadesSignature(each, payload));
  const wrong = parsed.find((each) => each.kind === 'fault');
  if (wrong) return fault(wrong.code);
  return readText(encoded === true ? decoded(payload) : payload, parsed.flatMap((each) => (each.kind === 'signature' ? [each.value] : [])));
}

function decoded(payload: string): string | null {
  const bytes = decodeBase64url(payload);
  return bytes && decodeUtf8(bytes);
}

function readText(text: string | null, seals: readonly JadesSignature[]): Reading {
  const parsed = text === null ? null : parseJsonText(text);
  if (!parsed) return fault('text-not-utf8');
  if (parsed.kind === 'fault') return fault(parsed.code);
  if (!isObject(parsed.value)) return fault('not-a-credential');
  const types = typesOf(parsed.value);
  if (types.includes('EuropeanDigitalCredential')) return readPayload(parsed.value, seals);
  return types.includes('VerifiableCredential') ? { kind: 'unsupported', format: NAME, code: 'unsupported-format' } : fault('not-a-credential');
}

/** The seal covers every byte, so the terms are those of the model by name: no context may say otherwise. */
const CONTEXTS = /^https?:\/\/(?:www\.w3\.org\/(?:2018\/credentials\/v1|ns\/credentials\/v2)|data\.europa\.eu\/snb\/model\/context\/[\w-]+(?:\/[\w.-]+)?)$/;

function readPayload(credential: JsonObject, seals: readonly JadesSignature[]): Reading {
  const contexts = listOf(credential['@context']);
  if (contexts.length === 0) return fault('context-missing');
  if (!contexts.every((context) => typeof context === 'string')) return fault('context-inline');
  if (!contexts.every((context) => CONTEXTS.test(context))) return fault('context-unknown');
  const code = shapeFault(credential) ?? (isImpossible(windowOf(credential)) ? 'window-invalid' : null);
  if (code) return fault(code);
  const legalId = elmLegalId(credential);
  return { kind: 'credential', format: NAME, credential, claim: elmClaim(credential, issuerOf(credential, legalId, seals)), seal: seals.length > 0 ? sealOf(seals, legalId) : null, covers: 'as-read' };
}

/** The issuer is who its legal number says. Its name is that of its certificate, where that is its own: nobody vouches for the one beside it. */
function issuerOf(credential: JsonObject, legalId: string | null, seals: readonly JadesSignature[]): ClaimedCredential['issuer'] {
  const [issuer = null] = objectsOf(credential['issuer']);
  const own = seals.find(({ certificate }) => legalId !== null && certificate?.organisationId === legalId)?.certificate;
  return { id: legalId ?? issuerIdOf(credential), name: own?.organisation ?? elmName(issuer) };
}

function sealOf(seals: readonly JadesSignature[], legalId: string | null): Seal {
  const names = seals.map(({ algorithm }) => (typeof algorithm === 'string' ? algorithm.slice(0, 20) : ''));
  return { suite: `JAdES ${names.join(' ')}`, open: async (_, context) => seals.flatMap((seal) => openSeal(seal, legalId, context)) };
}

function fault(code: string): Reading {
  return { kind: 'fault', format: NAME, code };
}

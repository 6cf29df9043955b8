import { type Certificate, readCertificate } from '../asn1/certificate.js';
import { decodeBase64url } from '../encoding/base64url.js';
import { parseInstant } from '../encoding/instant.js';
import { isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json.js';
import { parseJson } from '../json/parse-json.js';
import { LIMITS } from '../limits.js';

/** One signature of a sealed document, taken apart but not believed (ETSI TS 119 182-1). */
export interface JadesSignature {
  readonly algorithm: unknown;
  readonly signed: Buffer;
  readonly signature: Uint8Array;
  /** The signer's certificate, and what came along with it. */
  readonly certificate: Certificate | null;
  readonly others: readonly Certificate[];
  /** When the signer says that it sealed; null when it does not say. */
  readonly sealedAt: Date | null;
  /** Every time-stamp in it, beside what it should stamp. */
  readonly stamps: readonly { readonly of: 'seal' | 'content'; readonly token: Uint8Array; readonly stamped: Uint8Array }[];
}

export type ParsedSignature = { readonly kind: 'signature'; readonly value: JadesSignature } | { readonly kind: 'fault'; readonly code: string };

/** Extensions that are looked at here; those that only tell something (place, commitment) change nothing. */
const UNDERSTOOD: ReadonlySet<unknown> = new Set(['b64', 'sigT', 'adoTst', 'x5t#o', 'sigPl', 'srCms', 'srAts']);

export function jadesSignature({ protected: head, header, signature }: JsonObject, payload: string): ParsedSignature {
  const members = objectIn(head);
  const bytes = decodeBase64url(textOf(signature) ?? ' ');
  const open = header === undefined ? {} : header;
  if (!members || !bytes || !isObject(open)) return { kind: 'fault', code: 'token-invalid' };
  const fault = headFault(members, open);
  const sealedAt = timeOf(members);
  if (fault || sealedAt === undefined) return { kind: 'fault', code: fault ?? 'date-invalid' };
  const stamps = [
    ...tokensOf(etsiOf(open).map((one) => one['sigTst'])).map((token) => ({ of: 'seal' as const, token, stamped: Buffer.from(String(signature)) })),
    ...tokensOf([members['adoTst']]).map((token) => ({ of: 'content' as const, token, stamped: Buffer.from(payload) })),
  ];
  return { kind: 'signature', value: { algorithm: members['alg'], signed: Buffer.from(`${String(head)}.${payload}`), signature: bytes, ...certificatesOf(members), sealedAt, stamps } };
}

/** Whether the payload stands there in base64url, and not as it is (RFC 7797); null when the signature is no signature. */
export function isEncoded({ protected: head }: JsonObject): boolean | null {
  const members = objectIn(head);
  return members && members['b64'] !== false;
}

function headFault(members: JsonObject, header: JsonObject): string | null {
  const { b64 } = members;
  if (Object.keys(header).some((name) => name in members || name === 'crit')) return 'token-invalid';
  const named = criticalOf(members);
  const isStated = b64 === undefined || (typeof b64 === 'boolean' && named?.has('b64') === true);
  return named && isStated && members['sigD'] === undefined ? null : 'token-extension-unknown';
}

/** What a reader has to understand; null when it names something that is not understood here, or is not there, or stands twice. */
function criticalOf(members: JsonObject): ReadonlySet<unknown> | null {
  const named = members['crit'];
  if (named === undefined) return new Set();
  if (!Array.isArray(named) || named.length === 0) return null;
  const all = new Set<unknown>(named);
  return all.size === named.length && [...all].every((name) => UNDERSTOOD.has(name) && String(name) in members) ? all : null;
}

/** sigT as text, or iat in seconds, or both if they say the same; null when neither does, undefined when it is no date. */
function timeOf({ sigT, iat }: JsonObject): Date | null | undefined {
  const times = [sigT === undefined ? null : parseInstant(sigT), iat === undefined ? null : typeof iat === 'number' && Math.abs(iat) < 1e11 ? new Date(iat * 1000) : undefined];
  const given = times.filter((time) => time !== null);
  if (given.includes(undefined) || (sigT !== undefined && times[0] === null)) return undefined;
  return new Set(given.map((time) => time?.getTime())).size > 1 ? undefined : (given[0] ?? null);
}

/** The first is the signer's. Where the header also gives the hash of it, that has to be right. */
function certificatesOf(members: JsonObject): Pick<JadesSignature, 'certificate' | 'others'> {
  const chain = listOf(members['x5c']);
  const read = chain.length > LIMITS.certificates ? [] : chain.map((text) => (typeof text === 'string' ? readCertificate(Buffer.from(text, 'base64')) : null));
  const [certificate = null, ...others] = read;
  const hash = members['x5t#S256'];
  const isNamed = hash === undefined || (certificate !== null && hash === Buffer.from(certificate.sha256, 'hex').toString('base64url'));
  return { certificate: isNamed ? certificate : null, others: others.filter((other) => other !== null) };
}

/** What was added after sealing, each piece in base64url or as it is. */
function etsiOf(header: JsonObject): readonly JsonObject[] {
  return listOf(header['etsiU']).map((one) => (isObject(one) ? one : (objectIn(one) ?? {})));
}

function tokensOf(containers: readonly unknown[]): Uint8Array[] {
  const tokens = containers.flatMap(objectsOf).flatMap((container) => objectsOf(container['tstTokens']));
  return tokens.slice(0, LIMITS.proofs).map(({ val }) => Buffer.from(textOf(val) ?? '', 'base64'));
}

function objectIn(text: unknown): JsonObject | null {
  const bytes = typeof text === 'string' ? decodeBase64url(text) : null;
  const parsed = bytes && parseJson(bytes);
  return parsed?.kind === 'value' && isObject(parsed.value) ? parsed.value : null;
}

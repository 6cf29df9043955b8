import { createHash, X509Certificate } from 'node:crypto';
import { type Der, oidOf, partsOf, readDer } from './der.js';

const ORGANISATION = '55040a';
const ORGANISATION_ID = '550461';

/** A certificate with what a seal needs to know of it. */
export interface Certificate {
  readonly der: Uint8Array;
  /** Of the whole of it, lower-case hex. */
  readonly sha256: string;
  readonly x509: X509Certificate;
  /** Half open. */
  readonly from: Date;
  readonly until: Date;
  readonly issuer: Der | undefined;
  readonly serial: Der | undefined;
  /** Name of the organisation that it was given to; null where it names none, or several. */
  readonly organisation: string | null;
  /** Its legal number (ETSI EN 319 412-1), such as VATES-A00000000. */
  readonly organisationId: string | null;
}

const RECENT = 64;
const read = new Map<string, Certificate>();

/** Null when the bytes are no certificate. */
export function readCertificate(der: Uint8Array): Certificate | null {
  const sha256 = createHash('sha256').update(der).digest('hex');
  const known = read.get(sha256) ?? parse(der, sha256);
  if (read.size >= RECENT) read.clear();
  if (known) read.set(sha256, known);
  return known;
}

function parse(der: Uint8Array, sha256: string): Certificate | null {
  const x509 = opened(der);
  const tbs = partsOf(partsOf(readDer(der))[0]);
  const [serial, , issuer, , subject] = tbs[0]?.tag === 0xa0 ? tbs.slice(1) : tbs;
  if (!x509 || !subject) return null;
  // The last second of a certificate belongs to it.
  const [from, until] = [new Date(x509.validFrom), new Date(Date.parse(x509.validTo) + 1000)];
  if (Number.isNaN(from.getTime()) || Number.isNaN(until.getTime())) return null;
  return { der, sha256, x509, from, until, issuer, serial, organisation: attributeOf(subject, ORGANISATION), organisationId: attributeOf(subject, ORGANISATION_ID) };
}

function opened(der: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(der);
  } catch {
    return null;
  }
}

/** Names are lists of sets of pairs; one that stands there twice says nothing. */
function attributeOf(name: Der, oid: string): string | null {
  const found = partsOf(name).flatMap(partsOf).map(partsOf).filter(([type]) => oidOf(type) === oid);
  return found.length === 1 ? textOf(found[0]![1]) : null;
}

function textOf(value: Der | undefined): string | null {
  if (value?.tag === 0x1e) return Buffer.from(value.content).swap16().toString('utf16le');
  if (value?.tag === 0x0c) return Buffer.from(value.content).toString('utf8');
  return value && [0x13, 0x14, 0x16].includes(value.tag) ? Buffer.from(value.content).toString('latin1') : null;
}

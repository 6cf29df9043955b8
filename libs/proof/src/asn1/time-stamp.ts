import { createHash, verify } from 'node:crypto';
import { type Certificate, readCertificate } from './certificate.js';
import { type Der, isSameDer, oidOf, partsOf, readDer } from './der.js';

/** Proof that something existed at an instant, by whoever holds this certificate; whether that is anybody to believe is not asked here. */
export interface TimeStamp {
  readonly at: Date;
  readonly certificate: Certificate;
  /** Further certificates in it, by which one may reach an authority. */
  readonly others: readonly Certificate[];
}

/** mismatch: it does not hold, or stamps something else. unreadable: of a form that is not known here. */
export type ReadTimeStamp = { readonly kind: 'holds'; readonly stamp: TimeStamp } | { readonly kind: 'mismatch' | 'unreadable' };

const OID = {
  signedData: '2a864886f70d010702',
  timeStamp: '2a864886f70d0109100104',
  contentType: '2a864886f70d010903',
  messageDigest: '2a864886f70d010904',
  signingCertificate: '2a864886f70d010910020c',
  signingCertificateV2: '2a864886f70d010910022f',
} as const;

/** BER may leave a length open; DER does not, and only DER is read. */
const LENGTH_LEFT_OPEN = 0x80;

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

const HASHES: ReadonlyMap<string | null, string> = new Map([
  ['608648016503040201', 'sha256'],
  ['608648016503040202', 'sha384'],
  ['608648016503040203', 'sha512'],
]);

/** Signature algorithms, with the hash that they name; an RSA key alone takes that of the digest. */
const SIGNATURES: ReadonlyMap<string | null, string | null> = new Map([
  ['2a864886f70d010101', null],
  ['2a864886f70d01010b', 'sha256'],
  ['2a864886f70d01010c', 'sha384'],
  ['2a864886f70d01010d', 'sha512'],
  ['2a8648ce3d040302', 'sha256'],
  ['2a8648ce3d040303', 'sha384'],
  ['2a8648ce3d040304', 'sha512'],
]);

interface Signed {
  /** The statement itself, as it was signed. */
  readonly content: Der;
  readonly certificates: readonly Certificate[];
  readonly signer: readonly Der[];
}

/** Reads a time-stamp (RFC 3161) and checks it against what it should stamp. */
export function readTimeStamp(token: Uint8Array, stamped: Uint8Array): ReadTimeStamp {
  if (token[1] === LENGTH_LEFT_OPEN) return { kind: 'unreadable' };
  const signed = signedOf(readDer(token));
  const statement = signed && statementOf(signed.content);
  if (!statement) return { kind: 'mismatch' };
  if (statement.hash === null) return { kind: 'unreadable' };
  return statement.imprint === digest(statement.hash, stamped) ? stampOf(signed, statement.at) : { kind: 'mismatch' };
}

function stampOf(signed: Signed, at: Date): ReadTimeStamp {
  const certificate = signerOf(signed);
  const kind = certificate ? holds(signed, certificate) : 'mismatch';
  if (!certificate || kind !== 'holds') return { kind: kind === 'holds' ? 'mismatch' : kind };
  return mayStamp(certificate, at) ? { kind, stamp: { at, certificate, others: signed.certificates } } : { kind: 'mismatch' };
}

/** The types of keyUsage promise a list; a certificate without the extension has none. */
function mayStamp({ from, until, x509 }: Certificate, at: Date): boolean {
  const usages = x509.keyUsage as readonly string[] | undefined;
  return from <= at && at < until && usages?.includes(TIME_STAMPING) === true;
}

/** ContentInfo with SignedData in it, around a statement, by one signer (RFC 5652). */
function signedOf(info: Der | null): Signed | null {
  const [type, outer] = partsOf(info);
  const [, , inner, ...rest] = partsOf(partsOf(outer)[0]);
  const [innerType, wrapped] = partsOf(inner);
  const content = partsOf(wrapped)[0];
  const signers = partsOf(rest.find(({ tag }) => tag === 0x31));
  if (oidOf(type) !== OID.signedData || oidOf(innerType) !== OID.timeStamp || content?.tag !== 0x04 || signers.length !== 1) return null;
  const certificates = partsOf(rest.find(({ tag }) => tag === 0xa0)).flatMap(({ raw }) => readCertificate(raw) ?? []);
  return { content, certificates, signer: partsOf(signers[0]) };
}

interface Statement {
  readonly hash: string | null;
  readonly imprint: string;
  readonly at: Date;
}

function statementOf(content: Der): Statement | null {
  const [, , imprint, , time] = partsOf(readDer(content.content));
  const [algorithm, value] = partsOf(imprint);
  const at = time?.tag === 0x18 ? instantOf(Buffer.from(time.content).toString('latin1')) : null;
  if (!value || !at) return null;
  return { hash: HASHES.get(oidOf(partsOf(algorithm)[0])) ?? null, imprint: Buffer.from(value.content).toString('hex'), at };
}

/** 20240528095119Z, with a fraction or without. */
function instantOf(text: string): Date | null {
  const [, year, month, day, hour, minute, second, fraction = ''] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(text) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** The certificate that the signer names, by who issued it and its number. */
function signerOf({ certificates, signer }: Signed): Certificate | null {
  const [issuer, serial] = partsOf(signer[1]);
  return certificates.find((certificate) => isSameDer(certificate.issuer, issuer) && isSameDer(certificate.serial, serial)) ?? null;
}

/** Whether the signer signed the statement and its own certificate beside it. */
function holds({ content, signer }: Signed, certificate: Certificate): 'holds' | 'mismatch' | 'unreadable' {
  const [, , digestAlgorithm, attributes, signatureAlgorithm, signature] = signer;
  const digestHash = HASHES.get(algorithmOf(digestAlgorithm));
  const named = SIGNATURES.get(algorithmOf(signatureAlgorithm));
  if (digestHash === undefined || named === undefined) return 'unreadable';
  if (!attributes || !signature || !isOf(attributes, digest(digestHash, content.content)) || !namesItself(attributes, certificate)) return 'mismatch';
  // The attributes are signed as the set that they are, not under the tag by which they stand here.
  const data = Buffer.concat([Buffer.from([0x31]), attributes.raw.subarray(1)]);
  return isSigned(named ?? digestHash, { data, certificate, signature: signature.content }) ? 'holds' : 'mismatch';
}

function algorithmOf(identifier: Der | undefined): string | null {
  return oidOf(partsOf(identifier)[0]);
}

/** Whether what is signed is about this statement. */
function isOf(attributes: Der, hash: string | null): boolean {
  return attributes.tag === 0xa0 && oidOf(attributeOf(attributes, OID.contentType)) === OID.timeStamp && hexOf(attributeOf(attributes, OID.messageDigest)) === hash;
}

function namesItself(attributes: Der, certificate: Certificate): boolean {
  const second = attributeOf(attributes, OID.signingCertificateV2);
  const parts = partsOf(partsOf(partsOf(second ?? attributeOf(attributes, OID.signingCertificate))[0])[0]);
  const algorithm = second && parts[0]?.tag === 0x30 ? HASHES.get(oidOf(partsOf(parts[0])[0])) : second ? 'sha256' : 'sha1';
  return algorithm !== undefined && hexOf(parts.find(({ tag }) => tag === 0x04)) === digest(algorithm, certificate.der);
}

function attributeOf(attributes: Der, oid: string): Der | undefined {
  const found = partsOf(attributes).map(partsOf).filter(([type]) => oidOf(type) === oid);
  return found.length === 1 ? partsOf(found[0]![1])[0] : undefined;
}

function isSigned(hash: string, { data, certificate, signature }: { readonly data: Uint8Array; readonly certificate: Certificate; readonly signature: Uint8Array }): boolean {
  try {
    return verify(hash, data, certificate.x509.publicKey, signature);
  } catch {
    return false;
  }
}

function digest(hash: string | null, bytes: Uint8Array): string | null {
  return hash === null ? null : createHash(hash).update(bytes).digest('hex');
}

function hexOf(value: Der | undefined): string | null {
  return value ? Buffer.from(value.content).toString('hex') : null;
}

import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { der, integer, oid, sequence, text, time } from './der.js';

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const CRITICAL = der(0x01, Buffer.from([0xff]));
const ATTRIBUTES = { country: '550406', name: '550403', organisation: '55040a', organisationId: '550461' } as const;

export type SubjectName = Readonly<Partial<Record<keyof typeof ATTRIBUTES, string>>>;

/** A certificate with its private key, for demonstrations and tests: P-256, freshly made. */
export interface ExampleCertificate {
  readonly der: Buffer;
  readonly name: Buffer;
  readonly issuerName: Buffer;
  readonly serial: number;
  readonly privateKey: KeyObject;
}

export interface CertificateWish {
  readonly subject: SubjectName;
  /** Itself when absent. */
  readonly issuer?: ExampleCertificate;
  readonly from?: string;
  readonly until?: string;
  readonly isAuthority?: boolean;
  readonly mayStamp?: boolean;
}

let serials = 0;

export function exampleCertificate({ subject, issuer, from = '2024-01-01T00:00:00Z', until = '2028-01-01T00:00:00Z', isAuthority = false, mayStamp = false }: CertificateWish): ExampleCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  serials += 1;
  const name = nameOf(subject);
  const issuerName = issuer?.name ?? name;
  const tbs = sequence(
    der(0xa0, integer(2)),
    integer(serials),
    ECDSA_SHA256,
    issuerName,
    sequence(time(new Date(from)), time(new Date(until))),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    ...extensionsOf({ isAuthority, mayStamp }),
  );
  const signature = sign('sha256', tbs, issuer?.privateKey ?? privateKey);
  return { der: sequence(tbs, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature)), name, issuerName, serial: serials, privateKey };
}

function extensionsOf({ isAuthority, mayStamp }: Required<Pick<CertificateWish, 'isAuthority' | 'mayStamp'>>): Buffer[] {
  const basic = isAuthority ? [extension('551d13', sequence(der(0x01, Buffer.from([0xff]))))] : [];
  const usage = mayStamp ? [extension('551d25', CRITICAL, sequence(oid('2b06010505070308')))] : [];
  return basic.length + usage.length > 0 ? [der(0xa3, sequence(...basic, ...usage))] : [];
}

function nameOf(subject: SubjectName): Buffer {
  return sequence(...Object.entries(subject).map(([member, value]) => der(0x31, sequence(oid(ATTRIBUTES[member as keyof SubjectName]), text(value)))));
}

/** The value comes last; before it may stand that it is critical. */
function extension(id: string, ...parts: readonly [...Buffer[], Buffer]): Buffer {
  const value = parts.at(-1) ?? Buffer.alloc(0);
  return sequence(oid(id), ...parts.slice(0, -1), der(0x04, value));
}

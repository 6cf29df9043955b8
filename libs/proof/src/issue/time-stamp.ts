import { createHash, sign } from 'node:crypto';
import type { ExampleCertificate } from './certificate.js';
import { der, integer, oid, sequence, time } from './der.js';

const SHA256 = sequence(oid('608648016503040201'));
const TIME_STAMP = '2a864886f70d0109100104';

export interface StampWish {
  readonly by: ExampleCertificate;
  readonly at: string;
  /** Certificates to go with it; its own when absent. */
  readonly certificates?: readonly Buffer[];
}

/** A time-stamp (RFC 3161) over some bytes, for demonstrations and tests. */
export function stamp(stamped: Uint8Array, { by, at, certificates = [by.der] }: StampWish): Buffer {
  const statement = sequence(integer(1), oid('2b0601'), sequence(SHA256, der(0x04, sha256(stamped))), integer(7), time(new Date(at)));
  const attributes = [
    sequence(oid('2a864886f70d010903'), der(0x31, oid(TIME_STAMP))),
    sequence(oid('2a864886f70d010904'), der(0x31, der(0x04, sha256(statement)))),
    sequence(oid('2a864886f70d010910022f'), der(0x31, sequence(sequence(sequence(der(0x04, sha256(by.der))))))),
  ];
  const signer = sequence(
    integer(1),
    sequence(by.issuerName, integer(by.serial)),
    SHA256,
    der(0xa0, ...attributes),
    sequence(oid('2a8648ce3d040302')),
    der(0x04, sign('sha256', der(0x31, ...attributes), by.privateKey)),
  );
  const signed = sequence(integer(3), der(0x31, SHA256), sequence(oid(TIME_STAMP), der(0xa0, der(0x04, statement))), der(0xa0, ...certificates), der(0x31, signer));
  return sequence(oid('2a864886f70d010702'), der(0xa0, signed));
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

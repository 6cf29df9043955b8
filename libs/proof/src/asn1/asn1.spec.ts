import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exampleCertificate } from '../issue/certificate.js';
import { der, oid, sequence } from '../issue/der.js';
import { stamp } from '../issue/time-stamp.js';
import { readCertificate } from './certificate.js';
import { oidOf, partsOf, readDer } from './der.js';
import { readTimeStamp } from './time-stamp.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('DER', () => {
  it('is read from lengths of one byte and of several', () => {
    expect(partsOf(readDer(sequence(oid('550461'), der(0x04, Buffer.alloc(300))))).map(({ tag, content }) => [tag, content.length])).toEqual([[6, 3], [4, 300]]);
    expect(oidOf(partsOf(readDer(sequence(oid('550461'))))[0])).toBe('550461');
  });

  it.each([
    ['nothing', ''],
    ['a byte too few', '3003020101'.slice(0, 8)],
    ['a byte too many', '300302010100'],
    ['a length that is left open', '30800000'],
    ['a length of five bytes', '30850000000001ff'],
    ['a tag of several bytes', '1f8101'],
  ])('is not %s', (_, text) => expect(readDer(hex(text))).toBeNull());

  it('has no parts where one of them is broken', () => expect(partsOf(readDer(hex('300402010105')))).toEqual([]));
});

describe('a certificate', () => {
  it('tells the organisation, its legal number and its times', () => {
    const { der: bytes } = exampleCertificate({ subject: { country: 'ES', organisation: 'Universidad', organisationId: 'VATES-A1' }, from: '2024-01-01T00:00:00Z', until: '2026-01-01T00:00:00Z' });
    expect(readCertificate(bytes)).toMatchObject({ organisation: 'Universidad', organisationId: 'VATES-A1', from: new Date('2024-01-01T00:00:00Z'), until: new Date('2026-01-01T00:00:01Z') });
  });

  it('tells no legal number that is only written into a name', () => {
    const { der: bytes } = exampleCertificate({ subject: { name: 'x\norganizationIdentifier=VATES-A1', organisation: 'y, organizationIdentifier=VATES-A1' } });
    expect(readCertificate(bytes)?.organisationId).toBeNull();
  });

  it('is nothing else, whatever the bytes', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => expect(readCertificate(bytes)).toBeNull())));
});

describe('a time-stamp', () => {
  const clock = exampleCertificate({ subject: { organisation: 'Clock' }, mayStamp: true });
  const other = exampleCertificate({ subject: { organisation: 'Clock' }, mayStamp: true });
  const bytes = Buffer.from('stamped');
  const at = '2026-01-02T10:00:05Z';

  it('tells when it saw what it stamps', () => expect(readTimeStamp(stamp(bytes, { by: clock, at }), bytes)).toMatchObject({ kind: 'holds', stamp: { at: new Date(at), certificate: { organisation: 'Clock' } } }));

  it.each<[string, Buffer, Buffer, string]>([
    ['of something else', stamp(Buffer.from('else'), { by: clock, at }), bytes, 'mismatch'],
    ['without its certificate', stamp(bytes, { by: clock, at, certificates: [] }), bytes, 'mismatch'],
    ['with the certificate of another', stamp(bytes, { by: clock, at, certificates: [other.der] }), bytes, 'mismatch'],
    ['from before its certificate', stamp(bytes, { by: clock, at: '2020-01-01T00:00:00Z' }), bytes, 'mismatch'],
    ['of a certificate that may not stamp', stamp(bytes, { by: exampleCertificate({ subject: { organisation: 'x' } }), at }), bytes, 'mismatch'],
    ['whose lengths are left open', hex('30800000'), bytes, 'unreadable'],
  ])('proves nothing %s', (...[, token, stamped, kind]) => expect(readTimeStamp(token, stamped).kind).toBe(kind));

  it('does no harm, whatever it is', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (token) => expect(readTimeStamp(token, bytes).kind).not.toBe('holds'))));

  it('does no harm with any byte changed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const token = stamp(bytes, { by: clock, at });
        token.writeUInt8(token.readUInt8(place % token.length) ^ change, place % token.length);
        const read = readTimeStamp(token, bytes);
        if (read.kind === 'holds') expect(read.stamp.at).toEqual(new Date(at));
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { CborTag } from '../cbor/cbor.js';
import { writeCbor } from '../cbor/write-cbor.js';
import { exampleWorld } from '../issue/example.js';
import { verifyCredential } from '../verify-credential.js';

const said = async (document: Uint8Array | string): Promise<string> => {
  const { verdict, outcome, format, findings } = await verifyCredential(Buffer.from(document), { now: new Date('2026-06-01T00:00:00Z'), documents: exampleWorld(), identifiers: null, clockSkewSeconds: 60 });
  return [verdict, outcome, format, ...findings.map(({ code }) => code)].join(' ');
};

const cose = (tag: number): Buffer => writeCbor(new CborTag(tag, [Buffer.from('a10126', 'hex'), new Map(), Buffer.from('{}'), Buffer.alloc(64)]));
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${part({ alg: 'ES256', typ: 'vc+sd-jwt' })}.${part({ _sd: [] })}.${'A'.repeat(86)}`;

describe('a credential of a kind that is known and not read', () => {
  it.each<[string, Uint8Array | string]>([
    ['bytes', cose(18)],
    ['bytes with several signatures', cose(98)],
    ['base64', cose(18).toString('base64')],
    ['base64url', cose(98).toString('base64url')],
    ['base64 in a file with an end of line', `${cose(18).toString('base64')}\n`],
    ['hex', cose(18).toString('hex')],
  ])('in COSE is named as what it is, as %s', async (_, document) => expect(await said(document)).toBe('indeterminate unsupported vc-cose unsupported-cose'));

  it.each<[string, string]>([
    ['with parts shown', `${token}~${part(['salt', 'name', 'Ada'])}~`],
    ['with nothing shown', `${token}~`],
    ['with a proof of its holder', `${token}~${part(['salt', 'name', 'Ada'])}~${token}`],
    ['by its own word', token],
  ])('as SD-JWT is named as what it is, %s', async (_, document) => expect(await said(document)).toBe('indeterminate unsupported vc-sd-jwt unsupported-sd-jwt'));

  it.each<[string, Uint8Array | string]>([
    ['other CBOR', writeCbor([1, 2, 3]).toString('base64')],
    ['another tag', cose(17).toString('base64')],
    ['text', 'abcdefghijkl'],
    ['tildes', '~~~'],
  ])('is not seen in %s', async (_, document) => expect(await said(document)).toBe('reject malformed unknown not-a-credential'));
});

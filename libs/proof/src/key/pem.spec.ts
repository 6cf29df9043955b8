import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { keyOfPem } from './pem.js';

const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).publicKey;
const ec = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).publicKey;
const spki = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }) as string;

describe('a key in PEM', () => {
  it.each<[string, () => string, string | null]>([
    ['RSA of 2048 bits', () => spki(rsa(2048)), 'RSA'],
    ['RSA in its older form', () => rsa(2048).export({ type: 'pkcs1', format: 'pem' }) as string, 'RSA'],
    ['RSA with lines that end as on Windows', () => spki(rsa(2048)).replaceAll('\n', '\r\n'), 'RSA'],
    ['RSA one bit too short', () => spki(rsa(2047)), null],
    ['P-256', () => spki(ec('P-256')), 'P-256'],
    ['P-384', () => spki(ec('P-384')), 'P-384'],
    ['Ed25519', () => spki(generateKeyPairSync('ed25519').publicKey), 'Ed25519'],
    ['P-521', () => spki(ec('P-521')), null],
    ['secp256k1', () => spki(ec('secp256k1')), 'secp256k1'],
    ['X25519', () => spki(generateKeyPairSync('x25519').publicKey), null],
    ['a private key', () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, null],
    ['two keys', () => spki(rsa(2048)) + spki(rsa(2048)), null],
    ['a key with words before it', () => `mine:\n${spki(rsa(2048))}`, null],
    ['a key that is cut short', () => spki(rsa(2048)).split('\n').toSpliced(3, 1).join('\n'), null],
    ['words', () => 'key', null],
    ['nothing', () => '', null],
    ['a key with megabytes of blanks', () => spki(rsa(2048)) + ' '.repeat(1 << 20), null],
  ])('%s', (_, pem, kind) => expect(keyOfPem(pem())?.kind ?? null).toBe(kind));

  it('is the same key when it is read again', () => {
    const key = rsa(2048);
    expect(keyOfPem(spki(key))).toBe(keyOfPem(spki(key)));
    expect(keyOfPem(spki(key))?.object.equals(createPublicKey(spki(key)))).toBe(true);
  });
});

import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { JsonObject } from '../json/json.js';

/** Where the example issuer of Open Badges 2.0 and its badges are at home. */
export const HOME = 'https://badges.example.org';

export const ADDRESSES = {
  assertion: `${HOME}/assertions/1.json`,
  badge: `${HOME}/classes/robotics.json`,
  issuer: `${HOME}/issuer.json`,
  key: `${HOME}/keys/1.json`,
  list: `${HOME}/revoked.json`,
} as const;

export function hashOf(email: string, salt = '', algorithm = 'sha256'): string {
  return `${algorithm}$${createHash(algorithm).update(email + salt).digest('hex')}`;
}

/** A hosted assertion for tests, valid through 2026 and awarded to ada@example.org. */
export function exampleAssertion(change: JsonObject = {}): JsonObject {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: ADDRESSES.assertion,
    recipient: { type: 'email', hashed: true, salt: 's4lt', identity: hashOf('ada@example.org', 's4lt') },
    image: `${HOME}/robotics.png`,
    evidence: [{ id: 'https://work.example.org/robot', name: 'A robot', narrative: 'It walks.' }],
    issuedOn: '2026-01-01T00:00:00Z',
    expires: '2027-01-01T00:00:00Z',
    badge: ADDRESSES.badge,
    verification: { type: 'hosted' },
    ...change,
  };
}

export function exampleBadgeClass(change: JsonObject = {}): JsonObject {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: ADDRESSES.badge,
    name: 'Robotics',
    description: 'Builds robots',
    image: `${HOME}/robotics.png`,
    criteria: { narrative: 'Build one' },
    tags: ['robots', 'control'],
    alignment: [{ targetName: 'design automation components', targetUrl: 'http://data.europa.eu/esco/skill/5fde45ce-3e5b-4b0c-bd75-5f9a2d4dc2c4', targetFramework: 'ESCO', targetCode: 'S1' }],
    issuer: ADDRESSES.issuer,
    ...change,
  };
}

export function exampleProfile(change: JsonObject = {}): JsonObject {
  return { '@context': 'https://w3id.org/openbadges/v2', type: 'Issuer', id: ADDRESSES.issuer, name: 'Robot School', url: HOME, email: 'badges@example.org', publicKey: ADDRESSES.key, ...change };
}

export function exampleKey(pem: string, change: JsonObject = {}): JsonObject {
  return { '@context': 'https://w3id.org/openbadges/v2', type: 'CryptographicKey', id: ADDRESSES.key, owner: ADDRESSES.issuer, publicKeyPem: pem, ...change };
}

export function pemOf(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) as string;
}

const HASHES: Readonly<Record<string, string | null>> = { EdDSA: null, ES256: 'sha256', ES384: 'sha384', RS256: 'sha256' };

/** A signed badge: the assertion in a compact token, as Open Badges before 3.0 have it. */
export function signBadge(assertion: JsonObject, privateKey: KeyObject | string, header: JsonObject = { alg: 'RS256' }): string {
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey;
  const signed = [header, assertion].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = sign(HASHES[String(header['alg'])] ?? null, Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

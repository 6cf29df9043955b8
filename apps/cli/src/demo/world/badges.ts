import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

import { didKeyOf, methodOf, signCredential, signJwt, statusEntry, statusListCredential } from '@tessera/proof';

import { type DemoIssuer, ISSUERS } from './issuers.js';
import type { Showing } from './showing.js';

export type Badge = Extract<Showing, { how: 'badge' }>;
type Json = Readonly<Record<string, unknown>>;

const CONTEXTS = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];
/** What precedes the 32 bytes of an Ed25519 private key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const digest = (...words: readonly string[]): Buffer => createHash('sha256').update(words.join('/')).digest();

/** An issuer's key follows from its name, so that the demo is the same everywhere and its badges are worth nothing elsewhere. */
function keyOf(issuer: string): { privateKey: KeyObject; did: string } {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, digest('Tessera demo issuer', issuer)]), format: 'der', type: 'pkcs8' });
  return { privateKey, did: didKeyOf(createPublicKey(privateKey)) };
}

export const didOf = (issuer: string): string => keyOf(issuer).did;

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
const listOf = (issuer: string): string => `https://badges.${slug(issuer)}.example/status/1`;
const uuid = (...words: readonly string[]): string => digest(...words).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, 'urn:uuid:$1-$2-$3-$4-$5');

/** Unsigned: an OpenBadgeCredential for the person's e-mail, salted and hashed. */
function credentialOf(badge: Badge, index: number): Json {
  const { issuer, achievement, person, on, until } = badge;
  const salt = digest('salt', issuer, achievement, person.id).toString('hex').slice(0, 16);
  const identityHash = `sha256$${createHash('sha256').update(person.email + salt).digest('hex')}`;
  return {
    '@context': CONTEXTS,
    id: uuid(issuer, achievement, person.id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement,
    issuer: { id: didOf(issuer), type: ['Profile'], name: issuer },
    validFrom: `${on}T08:00:00Z`,
    ...(until === null ? {} : { validUntil: `${until}T22:00:00Z` }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: true, identityHash, identityType: 'emailAddress', salt }],
      achievement: {
        id: `https://badges.${slug(issuer)}.example/achievements/${slug(achievement)}`,
        type: ['Achievement'],
        name: achievement,
        description: `Awarded by ${issuer}.`,
        criteria: { narrative: 'Passed the assessment.' },
      },
    },
    credentialStatus: statusEntry(listOf(issuer), 'revocation', index),
  };
}

/** As the issuer hands it out: JSON with a Data Integrity proof, or a token. A tampered one says something else than was signed. */
async function documentOf(issuer: DemoIssuer, badge: Badge, index: number): Promise<string> {
  const { privateKey, did } = keyOf(issuer.name);
  const credential = credentialOf(badge, index);
  if (issuer.format === 'jwt') {
    const token = signJwt(credential, { privateKey, alg: 'EdDSA', kid: methodOf(did) });
    return badge.flaw === 'tampered' ? token.replace(/.(?=[^.]{20}$)/, (sign) => (sign === 'A' ? 'B' : 'A')) : token;
  }
  const signed = await signCredential(credential, { privateKey, verificationMethod: methodOf(did), created: `${badge.on}T08:00:00Z` });
  const spoilt = badge.flaw === 'tampered' ? { ...signed, name: `${badge.achievement} with distinction` } : signed;
  return JSON.stringify(spoilt);
}

export interface BadgeFile {
  readonly name: string;
  readonly text: string;
}

/** One file of badges and one status list per issuer. */
export async function badgeFiles(badges: readonly Badge[], today: string): Promise<{ readonly lists: BadgeFile[]; readonly badges: BadgeFile[] }> {
  const lists: BadgeFile[] = [];
  const files: BadgeFile[] = [];
  for (const issuer of ISSUERS) {
    const own = badges.filter((badge) => badge.issuer === issuer.name);
    const documents = await Promise.all(own.map((badge, index) => documentOf(issuer, badge, index)));
    const text = issuer.format === 'jwt' ? `${documents.join('\n')}\n` : `[\n${documents.join(',\n')}\n]\n`;
    files.push({ name: `${slug(issuer.name)}-badges.${issuer.format === 'jwt' ? 'jwt' : 'json'}`, text });
    lists.push({ name: `${slug(issuer.name)}-status.json`, text: await listText(issuer.name, own, today) });
  }
  return { lists, badges: files };
}

async function listText(issuer: string, own: readonly Badge[], today: string): Promise<string> {
  const { privateKey, did } = keyOf(issuer);
  const created = `${today}T00:00:00Z`;
  const set = own.flatMap(({ flaw }, index) => (flaw === 'revoked' ? [index] : []));
  const list = statusListCredential({ id: listOf(issuer), issuer: did, purpose: 'revocation', validFrom: created, set });
  return JSON.stringify(await signCredential(list, { privateKey, verificationMethod: methodOf(did), created }));
}

import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';

import { didKeyOf, methodOf, signCredential } from '@tessera/proof';

/** Of an Ed25519 key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export const TITLE = 'Spotting trends';
export const ISSUER = 'Institute of Trends';
export const HOLDER = 'ada@works.example';
const SALT = 's4lt';

/** A signed Open Badge 3.0 as such issuers hand it out: for an e-mail, with no level, no alignment, and no list of revoked ones. */
export async function badge(): Promise<string> {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.alloc(32, 7)]), format: 'der', type: 'pkcs8' });
  const did = didKeyOf(createPublicKey(privateKey));
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'urn:uuid:0b5a6f1e-3f6f-4d0e-9a3c-5d1b6f0a7c11',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: did, type: ['Profile'], name: ISSUER },
    validFrom: '2026-01-01T00:00:00Z',
    name: TITLE,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: true, identityType: 'emailAddress', salt: SALT, identityHash: `sha256$${createHash('sha256').update(HOLDER + SALT).digest('hex')}` }],
      achievement: { id: 'https://trends.example/achievements/1', type: ['Achievement'], name: TITLE, description: 'Sees a trend before others do.', criteria: { narrative: 'Pass the examination.' } },
    },
  };
  return JSON.stringify(await signCredential(credential, { privateKey, verificationMethod: methodOf(did), created: '2026-01-01T08:00:00Z' }));
}

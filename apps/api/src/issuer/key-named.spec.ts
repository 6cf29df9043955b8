import { expect, it } from '@jest/globals';

import { keyNamed } from './key-named.js';

const token = (head: unknown): string => `${Buffer.from(JSON.stringify(head)).toString('base64url')}.e30.c2ln`;

it.each<[string, string, string | null]>([
  ['the verification method of a proof', '{"proof":{"verificationMethod":"did:key:z6#z6"}}', 'did:key:z6#z6'],
  ['that of the first of several', ' {"proof":[{"verificationMethod":"a"},{"verificationMethod":"b"}]}', 'a'],
  ['the creator of an older badge', '{"verification":{"type":"SignedBadge","creator":"https://issuer.example/key"}}', 'https://issuer.example/key'],
  ['the key id of a token', token({ alg: 'ES256', kid: 'did:web:a#1' }), 'did:web:a#1'],
  ['the id of a key in a token', token({ jwk: { kid: 'k1' } }), 'k1'],
  ['nothing where it is not text', '{"proof":{"verificationMethod":{"id":"x"}}}', null],
  ['nothing of a hosted badge', '{"verification":{"type":"HostedBadge"}}', null],
  ['nothing of what is no JSON', '{"proof":', null],
  ['nothing of what is no token', 'a.b', null],
])('a document names %s', (_, document, key) => expect(keyNamed(document)).toBe(key));

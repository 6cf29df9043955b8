import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ClaimedRecipient } from '@tessera/domain';
import { recipientsOf } from '../credential/recipients.js';
import { matchRecipient } from './match-recipient.js';

const hash = (text: string, algorithm = 'sha256'): string => `${algorithm}$${createHash(algorithm).update(text).digest('hex')}`;
const hashed = (value: string, salt: string | null = null): ClaimedRecipient => ({ kind: 'hash', value, salt });
const answer = (recipients: ClaimedRecipient[], identifiers: string[] | null): string => {
  const { outcome, code } = matchRecipient({ recipients }, identifiers);
  return `${outcome} ${code}`;
};

describe('matchRecipient', () => {
  it.each<[string, ClaimedRecipient[], string[] | null, string]>([
    ['nobody is asked for', [hashed(hash('ada@example.org'))], null, 'none recipient-not-asked'],
    ['a salted hash', [hashed(hash('ada@example.orgsea'), 'sea')], ['ada@example.org'], 'pass recipient-matched'],
    ['a hash without salt', [hashed(hash('ada@example.org'))], ['ada@example.org'], 'pass recipient-matched'],
    ['an empty salt', [hashed(hash('ada@example.org'), '')], ['ada@example.org'], 'pass recipient-matched'],
    ['a hash in capitals', [hashed(hash('ada@example.org').toUpperCase())], ['ada@example.org'], 'pass recipient-matched'],
    ['a hash of the lower-case form', [hashed(hash('ada@example.org'))], [' Ada@Example.org '], 'pass recipient-matched'],
    ['a hash of the form on record', [hashed(hash('Ada@Example.org'))], ['Ada@Example.org'], 'pass recipient-matched'],
    ['md5, which is told apart', [hashed(hash('ada@example.orgsea', 'md5'), 'sea')], ['ada@example.org'], 'pass recipient-matched-md5'],
    ['a plain address', [{ kind: 'email', value: 'Ada@example.org', salt: null }], ['ada@example.org'], 'pass recipient-matched'],
    ['one of several addresses of the person', [hashed(hash('ada@old.example'))], ['ada@example.org', 'ada@old.example'], 'pass recipient-matched'],
    ['one of several recipients', [hashed(hash('x@example.org')), hashed(hash('ada@example.org'))], ['ada@example.org'], 'pass recipient-matched'],
    ['another person', [hashed(hash('bob@example.org'))], ['ada@example.org'], 'fail recipient-mismatch'],
    ['another salt', [hashed(hash('ada@example.orgsea'), 'lake')], ['ada@example.org'], 'fail recipient-mismatch'],
    ['another person, and a DID', [hashed(hash('bob@example.org')), { kind: 'did', value: 'did:example:ada', salt: null }], ['ada@example.org'], 'fail recipient-mismatch'],
    ['no recipient', [], ['ada@example.org'], 'unknown recipient-not-named'],
    ['only a DID', [{ kind: 'did', value: 'did:example:ada', salt: null }], ['ada@example.org'], 'unknown recipient-not-named'],
    ['only a name', [{ kind: 'other', value: 'ada@example.org', salt: null }], ['ada@example.org'], 'unknown recipient-not-named'],
    ['an unknown kind of hash', [hashed('sha1$00')], ['ada@example.org'], 'unknown recipient-not-named'],
    ['a person without any address', [hashed(hash('ada@example.org'))], [], 'unknown person-without-identifier'],
    ['an empty hash and an empty address', [hashed('sha256$')], [''], 'unknown recipient-not-named'],
  ])('%s', (_, recipients, identifiers, expected) => expect(answer(recipients, identifiers)).toBe(expected));

  it('finds the person by any of their addresses, and nobody else by any', () => {
    const addresses = fc.uniqueArray(fc.emailAddress(), { minLength: 2, maxLength: 6, selector: (address) => address.toLowerCase() });
    fc.assert(
      fc.property(addresses, fc.string(), fc.nat(), ([owner = '', ...others], salt, at) => {
        const mine = [...others.slice(0, at % others.length), owner];
        expect(answer([hashed(hash(owner + salt), salt)], mine)).toBe('pass recipient-matched');
        expect(answer([hashed(hash(owner + salt), salt)], others)).toBe('fail recipient-mismatch');
      }),
    );
  });
});

describe('recipientsOf', () => {
  it('reads hashes, plain addresses, DIDs and the rest, and skips what is empty', () => {
    const identity = (change: object): object => ({ type: 'IdentityObject', identityType: 'emailAddress', hashed: true, ...change });
    const identifier = [identity({ identityHash: 'sha256$aa', salt: 's' }), identity({ identityHash: 'a@b.example', hashed: false }), identity({ identityHash: 'Ada', identityType: 'name', hashed: false }), identity({})];
    expect(recipientsOf({ id: 'did:example:ada', identifier })).toEqual([
      { kind: 'hash', value: 'sha256$aa', salt: 's' },
      { kind: 'email', value: 'a@b.example', salt: null },
      { kind: 'other', value: 'Ada', salt: null },
      { kind: 'did', value: 'did:example:ada', salt: null },
    ]);
    expect(recipientsOf({ id: 'mailto:ada@example.org' })).toEqual([{ kind: 'email', value: 'ada@example.org', salt: null }]);
  });
});

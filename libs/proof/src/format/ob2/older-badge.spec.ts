import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@tessera/domain';
import type { DocumentSource } from '../../documents/document-source.js';
import { everyAlteration } from '../../issue/alter.js';
import { bakePng } from '../../issue/bake.js';
import { bytesOf, exampleWorld } from '../../issue/example.js';
import { hashOf, pemOf, signBadge } from '../../issue/example-badge-2.js';
import type { JsonObject } from '../../json/json.js';
import { verifyCredential } from '../../verify-credential.js';

jest.setTimeout(60_000);

const now = new Date('2016-06-01T00:00:00Z');
const HOME = 'https://old.example.org';
const [school, attacker] = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey) as [ReturnType<typeof generateKeyPairSync>['privateKey'], ReturnType<typeof generateKeyPairSync>['privateKey']];

const assertion1 = (change: JsonObject = {}): JsonObject => ({
  uid: 'abc123',
  recipient: { type: 'email', hashed: true, salt: 'x', identity: hashOf('ada@example.org', 'x') },
  badge: `${HOME}/class`,
  issuedOn: '2015-04-30',
  expires: '2017-01-01',
  verify: { type: 'hosted', url: `${HOME}/assertion` },
  ...change,
});
const signed1 = (change: JsonObject = {}): JsonObject => assertion1({ verify: { type: 'signed', url: `${HOME}/key.pem` }, ...change });
const class1 = (change: JsonObject = {}): JsonObject => ({ name: 'Basics', description: 'The basics', image: `${HOME}/image.png`, criteria: `${HOME}/criteria`, tags: ['basics'], alignment: [{ name: 'Reading', url: 'https://skills.example.org/reading', description: 'Reads' }], issuer: `${HOME}/issuer`, ...change });
const issuer1 = (change: JsonObject = {}): JsonObject => ({ name: 'Old School', url: HOME, ...change });

function world(change: Readonly<Record<string, unknown>> = {}): DocumentSource {
  const documents: Readonly<Record<string, unknown>> = { [`${HOME}/assertion`]: assertion1(), [`${HOME}/class`]: class1(), [`${HOME}/issuer`]: issuer1(), [`${HOME}/key.pem`]: pemOf(school), ...change };
  return exampleWorld(Object.fromEntries(Object.entries(documents).filter(([, document]) => document !== undefined)), now);
}

const verify = (document: unknown, change: Readonly<Record<string, unknown>> = {}): Promise<Report> =>
  verifyCredential(document instanceof Uint8Array ? document : bytesOf(document), { now, documents: world(change), identifiers: ['ada@example.org'], clockSkewSeconds: 60 });
const said = async (document: unknown, change: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  const { verdict, outcome, findings } = await verify(document, change);
  return [verdict, outcome, ...findings.filter((finding) => finding.outcome === 'fail' || (finding.outcome === 'unknown' && finding.code !== 'proof-key-missing')).map(({ code }) => code)].join(' ');
};
const served = (document: JsonObject, change: Readonly<Record<string, unknown>> = {}): Promise<string> => said(document, { [`${HOME}/assertion`]: document, ...change });

describe('a hosted badge of Open Badges 1', () => {
  it('is accepted when its host and its issuer’s are one and serve it', async () => {
    const report = await verify(assertion1());
    expect(report).toMatchObject({
      verdict: 'accept',
      format: 'ob2-legacy',
      claim: {
        id: `${HOME}/assertion`,
        issuer: { id: `${HOME}/issuer`, name: 'Old School' },
        achievement: { id: `${HOME}/class`, name: 'Basics', tags: ['basics'] },
        alignments: [{ targetName: 'Reading', targetUrl: 'https://skills.example.org/reading' }],
        validFrom: '2015-04-30T00:00:00.000Z',
        validUntil: '2017-01-01T00:00:00.000Z',
      },
    });
  });

  it.each<[string, JsonObject]>([
    ['as 1.1 names it', { '@context': 'https://w3id.org/openbadges/v1', type: 'Assertion', id: `${HOME}/assertion` }],
    ['as 2.0 names it', { uid: undefined, verify: undefined, '@context': 'https://w3id.org/openbadges/v1', type: 'Assertion', id: `${HOME}/assertion`, verification: { type: 'hosted' } }],
    ['with seconds for dates', { issuedOn: 1430352000, expires: 1483228800 }],
    ['with seconds for dates, as text', { issuedOn: '1430352000', expires: '1483228800' }],
    ['with something of its own', { snood: 'a game' }],
    ['with its class inside', { badge: class1() }],
  ])('may be written %s', async (_, change) => expect(await served(JSON.parse(JSON.stringify(assertion1(change))) as JsonObject)).toBe('accept verified'));

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['its copy', { [`${HOME}/assertion`]: undefined }, 'indeterminate legacy legacy-format hosted-copy-unreachable'],
    ['its class', { [`${HOME}/class`]: undefined }, 'indeterminate legacy legacy-format badge-class-unreachable'],
    ['its issuer', { [`${HOME}/issuer`]: '<html>' }, 'indeterminate legacy legacy-format issuer-profile-unreadable'],
    ['the same copy', { [`${HOME}/assertion`]: assertion1({ uid: 'other' }) }, 'reject tampered hosted-copy-differs'],
    ['an issuer on its host', { [`${HOME}/class`]: class1({ issuer: 'https://other.example.org/issuer' }), 'https://other.example.org/issuer': issuer1() }, 'reject origin-mismatch origin-mismatch'],
  ])('is not accepted without %s', async (_, change, expected) => expect(await said(assertion1(), change)).toBe(expected));

  it.each<[string, JsonObject, string]>([
    ['a recipient as in 0.5', { recipient: 'ada@example.org' }, 'recipient-invalid'],
    ['no way to verify it', { verify: { url: `${HOME}/assertion` } }, 'verification-invalid'],
    ['no address', { verify: { type: 'hosted' } }, 'verification-invalid'],
    ['two addresses', { id: `${HOME}/elsewhere` }, 'id-invalid'],
    ['another type', { type: 'BadgeClass' }, 'type-invalid'],
    ['no date', { issuedOn: undefined }, 'date-invalid'],
    ['a date that is none', { expires: 'soon' }, 'date-invalid'],
    ['a day that is none', { expires: '2017-02-29' }, 'date-invalid'],
    ['an end before its beginning', { expires: '2015-01-01' }, 'window-invalid'],
  ])('is malformed with %s', async (_, change, code) => expect(await served(JSON.parse(JSON.stringify(assertion1(change))) as JsonObject)).toBe(`reject malformed ${code}`));

  it('ends with the day that it names, at its first moment in UTC', async () => {
    const at = (instant: string): Promise<Report> => verifyCredential(bytesOf(assertion1()), { now: new Date(instant), documents: exampleWorld({ [`${HOME}/assertion`]: assertion1(), [`${HOME}/class`]: class1(), [`${HOME}/issuer`]: issuer1() }, new Date(instant)), identifiers: null, clockSkewSeconds: 60 });
    expect((await at('2016-12-31T23:59:59.999Z')).outcome).toBe('verified');
    expect((await at('2017-01-01T00:00:00.000Z')).outcome).toBe('expired');
  });
});

describe('a signed badge of Open Badges 1', () => {
  const token = signBadge(signed1(), school);

  it('is accepted when the key lies with its issuer', async () => {
    expect(await verify(token)).toMatchObject({ verdict: 'accept', format: 'ob2-legacy', claim: { id: 'abc123' } });
  });

  it('is refused with any member of it changed', async () => {
    const [head, , signature] = token.split('.');
    const accepted: JsonObject[] = [];
    for (const one of everyAlteration(signed1())) if ((await verify(`${head}.${Buffer.from(JSON.stringify(one)).toString('base64url')}.${signature}`)).verdict === 'accept') accepted.push(one);
    expect(accepted).toEqual([]);
  });

  it.each<[string, string, Readonly<Record<string, unknown>>, string]>([
    ['another key', signBadge(signed1(), attacker), {}, 'reject tampered proof-mismatch'],
    ['a key of another host', signBadge(signed1({ verify: { type: 'signed', url: 'https://evil.example/key.pem' } }), attacker), { 'https://evil.example/key.pem': pemOf(attacker) }, 'reject unbound key-of-other-issuer'],
    ['no key named', signBadge(signed1({ verify: { type: 'signed' } }), school), {}, 'reject unbound key-not-named'],
    ['a key that is gone', token, { [`${HOME}/key.pem`]: undefined }, 'indeterminate legacy legacy-format key-unreachable'],
    ['a key that is none', token, { [`${HOME}/key.pem`]: 'key' }, 'indeterminate legacy legacy-format key-unsupported'],
    ['a private key', token, { [`${HOME}/key.pem`]: school.export({ type: 'pkcs8', format: 'pem' }) }, 'indeterminate legacy legacy-format key-unsupported'],
    ['a key inside', signBadge(signed1({ verify: { type: 'signed', url: 'http://127.0.0.1/key.pem' } }), school), {}, 'indeterminate legacy legacy-format key-address-refused'],
    ['an algorithm that is none', `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`, {}, 'reject tampered algorithm-forbidden'],
    ['no uid', signBadge(JSON.parse(JSON.stringify(signed1({ uid: undefined }))) as JsonObject, school), {}, 'reject malformed verification-invalid'],
    ['the word hosted', signBadge(assertion1(), school), {}, 'reject malformed verification-invalid'],
  ])('is not accepted with %s', async (_, document, change, expected) => expect(await said(document, change)).toBe(expected));

  it.each<[string, unknown, string]>([
    ['its uid', { abc123: 'Issued in error' }, 'reject revoked revoked'],
    ['others', { other: 'x' }, 'accept verified'],
    ['its prototype', {}, 'accept verified'],
  ])('is revoked by the list of its issuer, where that has %s', async (_, list, expected) => {
    expect(await said(token, { [`${HOME}/issuer`]: issuer1({ revocationList: `${HOME}/revoked` }), [`${HOME}/revoked`]: list })).toBe(expected);
  });
});

describe('a badge of Open Badges 0.5', () => {
  const badge05 = (change: JsonObject = {}): JsonObject => ({
    recipient: hashOf('ada@example.org', 'sel gris'),
    salt: 'sel gris',
    issued_on: '2011-06-01',
    evidence: '/work/1',
    badge: { version: '0.5.0', name: 'Basic', image: '/1.png', description: 'A basic badge.', criteria: '/criteria', issuer: { origin: HOME, name: 'Old School', org: 'x' } },
    ...change,
  });

  it('is read, matched to its holder, and never proven by itself', async () => {
    const report = await verify(badge05());
    expect(report).toMatchObject({ verdict: 'indeterminate', outcome: 'legacy', format: 'ob2-legacy', claim: { id: null, name: 'Basic', issuer: { id: HOME, name: 'Old School' }, validFrom: '2011-06-01T00:00:00.000Z', evidence: [{ url: null }] } });
    expect(report.findings.find(({ check }) => check === 'recipient')).toMatchObject({ outcome: 'pass' });
  });

  it('may name its holder plainly', async () => expect(await said(badge05({ recipient: 'ada@example.org', salt: undefined }))).toBe('indeterminate legacy legacy-format hosted-address-missing'));
  it('of somebody else is refused', async () => expect(await said(badge05({ recipient: 'eve@example.org' }))).toMatch(/^reject recipient-mismatch/));
  it('that has expired is refused', async () => expect(await said(badge05({ expires: '2012-01-01' }))).toMatch(/^reject expired/));

  it.each<[string, JsonObject, string]>([
    ['no holder', { recipient: '' }, 'recipient-invalid'],
    ['a holder as in 1.0', { recipient: { type: 'email', identity: 'ada@example.org', hashed: false } }, 'recipient-invalid'],
    ['no name', { badge: { issuer: { origin: HOME, name: 'x' } } }, 'badge-class-invalid'],
    ['no origin', { badge: { name: 'x', issuer: { name: 'x' } } }, 'issuer-invalid'],
    ['a date that is none', { issued_on: 'June' }, 'date-invalid'],
    ['an end before its beginning', { expires: '2010-01-01' }, 'window-invalid'],
  ])('is malformed with %s', async (_, change, code) => expect(await said(badge05(change))).toBe(`reject malformed ${code}`));
});

describe('a badge of Open Badges 0.5 whose address a picture remembers', () => {
  const address = `${HOME}/assertions/1`;
  const badge05 = (origin: string, change: JsonObject = {}): JsonObject => ({ recipient: 'ada@example.org', issued_on: '2011-06-01', badge: { version: '0.5.0', name: 'Basic', issuer: { origin, name: 'Old School' } }, ...change });
  const at = async (document: unknown): Promise<string> => said(bakePng(address, 'openbadges'), { [address]: document });

  it.each<[string, unknown, string]>([
    ['its issuer hosts', badge05(HOME), 'accept verified'],
    ['its issuer hosted before https', badge05('http://old.example.org'), 'accept verified'],
    ['somebody else hosts', badge05('https://school.example.org'), 'reject origin-mismatch origin-mismatch'],
    ['a host like its issuer’s hosts', badge05('https://old.example.org.school.example'), 'reject origin-mismatch origin-mismatch'],
    ['was given to somebody else', badge05(HOME, { recipient: 'eve@example.org' }), 'reject recipient-mismatch recipient-mismatch'],
    ['names nobody', badge05(HOME, { recipient: 7 }), 'reject malformed recipient-invalid recipient-not-named'],
    ['is not there', undefined, 'indeterminate key-unresolvable hosted-copy-unreachable recipient-not-named'],
  ])('that %s', async (_, document, expected) => expect(await at(document)).toBe(expected));
});

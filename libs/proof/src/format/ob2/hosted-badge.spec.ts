import { describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@tessera/domain';
import { inMemory, type DocumentSource, type Fetched } from '../../documents/document-source.js';
import { everyAlteration } from '../../issue/alter.js';
import { bytesOf, exampleWorld } from '../../issue/example.js';
import { ADDRESSES, exampleAssertion, exampleBadgeClass, exampleProfile, hashOf, HOME } from '../../issue/example-badge-2.js';
import type { JsonObject } from '../../json/json.js';
import { judge } from '../../judge.js';
import { prove } from '../../prove.js';
import { pinnedContexts } from '../../context/pinned.js';
import { verifyCredential } from '../../verify-credential.js';

jest.setTimeout(60_000);

const now = new Date('2026-06-01T00:00:00Z');
const ada = ['ada@example.org'];

/** The world in which the badge holds, with some of it changed; undefined takes a document out of it. */
function world(change: Readonly<Record<string, unknown>> = {}, at = now): DocumentSource {
  const documents: Readonly<Record<string, unknown>> = { [ADDRESSES.assertion]: exampleAssertion(), [ADDRESSES.badge]: exampleBadgeClass(), [ADDRESSES.issuer]: exampleProfile(), ...change };
  return exampleWorld(Object.fromEntries(Object.entries(documents).filter(([, document]) => document !== undefined)), at);
}

const verify = (document: unknown, also: { identifiers?: string[] | null; documents?: DocumentSource; now?: Date } = {}): Promise<Report> =>
  verifyCredential(bytesOf(document), { now, documents: world(), identifiers: ada, clockSkewSeconds: 60, ...also });
const said = async (document: unknown, also = {}): Promise<string> => {
  const { verdict, outcome, findings } = await verify(document, also);
  return [verdict, outcome, ...findings.filter((finding) => finding.outcome === 'fail' || finding.outcome === 'unknown').map(({ code }) => code)].join(' ');
};

/** The same badge served and presented. */
const served = (assertion: JsonObject, change: Readonly<Record<string, unknown>> = {}): Promise<string> => said(assertion, { documents: world({ [String(assertion['id'])]: assertion, ...change }) });

describe('a hosted badge', () => {
  it('is accepted with every check in order', async () => {
    const report = await verify(exampleAssertion());
    expect(report).toMatchObject({ verdict: 'accept', outcome: 'verified', format: 'ob2-hosted' });
    expect(report.findings.map(({ check, outcome, code }) => `${check} ${outcome} ${code}`)).toEqual(['structure pass structure-sound', 'proof pass hosted-copy-equal', 'key pass hosted-by-issuer', 'recipient pass recipient-matched', 'validity pass valid-until', 'status pass status-clear']);
  });

  it('says what it awards, with what its class and issuer say', async () => {
    expect((await verify(exampleAssertion())).claim).toEqual({
      id: ADDRESSES.assertion,
      name: 'Robotics',
      description: 'Builds robots',
      issuer: { id: ADDRESSES.issuer, name: 'Robot School' },
      achievement: { id: ADDRESSES.badge, name: 'Robotics', type: null, description: 'Builds robots', tags: ['robots', 'control'] },
      recipients: [{ kind: 'hash', value: hashOf('ada@example.org', 's4lt'), salt: 's4lt' }],
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: '2027-01-01T00:00:00.000Z',
      statuses: [{ type: 'HostedAssertion', purpose: 'revocation', list: ADDRESSES.assertion, index: null, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      alignments: [{ targetName: 'design automation components', targetUrl: 'http://data.europa.eu/esco/skill/5fde45ce-3e5b-4b0c-bd75-5f9a2d4dc2c4', targetCode: 'S1', targetFramework: 'ESCO', targetType: null }],
      results: [],
      scales: [],
      evidence: [{ url: 'https://work.example.org/robot', name: 'A robot', narrative: 'It walks.' }],
    });
  });

  it('is the same whatever the order and spacing of its members', async () => {
    expect(await said(JSON.stringify(Object.fromEntries(Object.entries(exampleAssertion()).reverse()), null, 4))).toBe('accept verified');
  });

  it('may carry its class, and the profile of its issuer, in itself', async () => {
    const inside = exampleAssertion({ badge: exampleBadgeClass({ issuer: exampleProfile() }) });
    expect(await served(inside, { [ADDRESSES.badge]: undefined })).toBe('accept verified');
  });

  it('is asked for by https where it names itself by http', async () => {
    const old = exampleAssertion({ id: 'http://badges.example.org/assertions/1.json', badge: 'http://badges.example.org/classes/robotics.json' });
    expect(await said(old, { documents: world({ [ADDRESSES.assertion]: old, [ADDRESSES.badge]: exampleBadgeClass({ issuer: 'http://badges.example.org/issuer.json' }) }) })).toBe('accept verified');
  });

  it.each<[string, JsonObject]>([
    ['the older name of verification', { verification: undefined, verify: { type: 'HostedBadge' } }],
    ['both names of verification', { verify: { type: 'hosted', url: ADDRESSES.assertion } }],
    ['a second context', { '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/openbadges/extensions/exampleExtension/context.json'] }],
    ['an extension', { 'extensions:example': { type: ['Extension', 'extensions:Example'], text: 'x' } }],
    ['several types', { type: ['Assertion', 'https://example.org/Own'] }],
    ['no end', { expires: undefined }],
    ['an end that is null', { expires: null }],
    ['an endorsement, which says nothing here', { endorsement: 'https://other.example.org/endorsement' }],
  ])('may have %s', async (_, change) => expect(await served(JSON.parse(JSON.stringify(exampleAssertion(change))) as JsonObject)).toBe('accept verified'));
});

describe('a forged hosted badge', () => {
  it('is refused with any member taken out, replaced or added', async () => {
    const badge = exampleAssertion({ badge: exampleBadgeClass() });
    const documents = world({ [ADDRESSES.assertion]: badge });
    expect(await said(badge, { documents })).toBe('accept verified');
    const forged = [...everyAlteration(badge), { ...badge, extra: 1 }];
    const accepted: string[] = [];
    for (const one of forged) if ((await verify(one, { documents })).verdict === 'accept') accepted.push(JSON.stringify(one));
    expect(accepted).toEqual([]);
    expect(forged.length).toBeGreaterThan(150);
  });

  it.each<[string, JsonObject]>([
    ['another recipient', { recipient: { type: 'email', hashed: false, identity: 'ada@example.org' } }],
    ['a longer life', { expires: '2099-01-01T00:00:00Z' }],
    ['another class', { badge: `${HOME}/classes/surgery.json` }],
  ])('with %s is told from the copy that its host serves', async (_, change) => expect(await said(exampleAssertion(change))).toMatch(/^reject tampered hosted-copy-differs/));
});

describe('the issuer of a hosted badge', () => {
  const elsewhere = (id: string, profile: JsonObject = {}): Promise<string> => served(exampleAssertion({ id }), { [ADDRESSES.issuer]: exampleProfile(profile) });

  it.each(['https://badges.example.org.evil.example/1', 'https://evilbadges.example.org/1', 'https://badges-example.org/1', 'https://example.org/1', 'https://sub.badges.example.org/1', 'https://bаdges.example.org/1', 'https://evil.example/badges.example.org/1', 'https://evil.example/?badges.example.org'])(
    'does not stand behind one at %s',
    async (id) => expect(await elsewhere(id)).toBe('reject origin-mismatch origin-mismatch'),
  );

  it.each<[string, unknown, string, string]>([
    ['its own host by name', { allowedOrigins: 'badges.example.org' }, ADDRESSES.assertion, 'accept verified'],
    ['another host by name', { allowedOrigins: ['a.example.net', 'cdn.example.net'] }, 'https://cdn.example.net/1', 'accept verified'],
    ['another host as an address', { allowedOrigins: 'https://cdn.example.net' }, 'https://cdn.example.net/1', 'accept verified'],
    ['another host, and no longer its own', { allowedOrigins: 'cdn.example.net' }, ADDRESSES.assertion, 'reject origin-mismatch origin-mismatch'],
    ['a host of which it is a part', { allowedOrigins: 'example.net' }, 'https://cdn.example.net/1', 'reject origin-mismatch origin-mismatch'],
    ['a prefix', { startsWith: 'https://cdn.example.net/school/' }, 'https://cdn.example.net/school/1', 'accept verified'],
    ['one of two prefixes', { startsWith: ['https://x.example.net/', 'http://cdn.example.net/school/'] }, 'https://cdn.example.net/school/1', 'accept verified'],
    ['another prefix', { startsWith: 'https://cdn.example.net/school/' }, 'https://cdn.example.net/other/1', 'reject origin-mismatch origin-mismatch'],
    ['a prefix that is climbed out of', { startsWith: 'https://cdn.example.net/school/' }, 'https://cdn.example.net/school/../other/1', 'reject origin-mismatch origin-mismatch'],
    ['a prefix that is climbed out of in code', { startsWith: 'https://cdn.example.net/school/' }, 'https://cdn.example.net/school/%2e%2e/other/1', 'reject origin-mismatch origin-mismatch'],
    ['a prefix without its last slash', { startsWith: 'https://cdn.example.net' }, 'https://cdn.example.net.evil.example/1', 'reject origin-mismatch origin-mismatch'],
    ['half a host', { startsWith: 'https://cdn.' }, 'https://cdn.example.net/1', 'reject origin-mismatch origin-mismatch'],
    ['a prefix and another host', { startsWith: 'https://cdn.example.net/', allowedOrigins: 'badges.example.org' }, 'https://cdn.example.net/1', 'reject origin-mismatch origin-mismatch'],
    ['nothing that can be read', { startsWith: [7, null], allowedOrigins: [{}] }, ADDRESSES.assertion, 'reject origin-mismatch origin-mismatch'],
    ['nothing after all', { startsWith: [], allowedOrigins: [] }, ADDRESSES.assertion, 'accept verified'],
    ['nothing after all, elsewhere', { startsWith: [], allowedOrigins: [] }, 'https://evil.example/1', 'reject origin-mismatch origin-mismatch'],
  ])('may allow %s', async (_, verification, id, expected) => expect(await elsewhere(id, { verification })).toBe(expected));

  it.each<[unknown, string]>([
    ['https://badges.example.org/', 'accept verified'],
    [['https://badges.example.org/NOT', 'http://example.com/NEITHER'], 'reject origin-mismatch origin-mismatch'],
  ])('may write its profile in words of its own, under another name than its address, and allow %j', async (startsWith, expected) => {
    const context = { id: '@id', type: '@type', startsWith: 'http://purl.org/dqm-vocabulary/v1/dqm#startsWith' };
    const profile = exampleProfile({ '@context': context, id: 'http://badges.example.org/issuer', verification: { startsWith } });
    expect(await said(exampleAssertion(), { documents: world({ [ADDRESSES.badge]: exampleBadgeClass({ '@context': context, id: 'http://badges.example.org/class' }), [ADDRESSES.issuer]: profile }) })).toBe(expected);
  });

  it('is not believed from the copy that a badge brings', async () => {
    const profile = exampleProfile({ verification: { allowedOrigins: 'evil.example' } });
    expect(await served(exampleAssertion({ id: 'https://evil.example/1', badge: exampleBadgeClass({ issuer: profile }) }))).toBe('reject origin-mismatch origin-mismatch');
  });

  it('is known by where it is, not by what it calls itself', async () => {
    const mine = 'https://evil.example/issuer.json';
    const documents = world({ 'https://evil.example/1': exampleAssertion({ id: 'https://evil.example/1', badge: 'https://evil.example/class' }), 'https://evil.example/class': exampleBadgeClass({ issuer: mine }), [mine]: exampleProfile() });
    const { claim } = await verify(exampleAssertion({ id: 'https://evil.example/1', badge: 'https://evil.example/class' }), { documents });
    expect(claim).toMatchObject({ issuer: { id: mine }, achievement: { id: 'https://evil.example/class' } });
  });
});

describe('a hosted badge of which something is missing', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['its copy', { [ADDRESSES.assertion]: undefined }, 'indeterminate key-unresolvable hosted-copy-unreachable'],
    ['its class', { [ADDRESSES.badge]: undefined }, 'indeterminate key-unresolvable badge-class-unreachable'],
    ['its issuer', { [ADDRESSES.issuer]: undefined }, 'indeterminate key-unresolvable issuer-profile-unreachable'],
    ['a copy that is a page', { [ADDRESSES.assertion]: '<html>' }, 'indeterminate key-unresolvable hosted-copy-unreadable'],
    ['a class that is a page', { [ADDRESSES.badge]: '<html>' }, 'indeterminate key-unresolvable badge-class-unreadable'],
    ['a class that is a list', { [ADDRESSES.badge]: [exampleBadgeClass()] }, 'indeterminate key-unresolvable badge-class-unreadable'],
    ['a class of another kind', { [ADDRESSES.badge]: exampleBadgeClass({ type: 'Assertion' }) }, 'reject malformed badge-class-invalid'],
    ['a class without a name', { [ADDRESSES.badge]: exampleBadgeClass({ name: ' ' }) }, 'reject malformed badge-class-invalid'],
    ['a class without an issuer', { [ADDRESSES.badge]: exampleBadgeClass({ issuer: 7 }) }, 'reject malformed badge-class-invalid'],
    ['an issuer that has no address', { [ADDRESSES.badge]: exampleBadgeClass({ issuer: { type: 'Issuer', name: 'Robot School' } }) }, 'indeterminate key-unresolvable issuer-profile-address-refused'],
    ['an issuer of another kind', { [ADDRESSES.issuer]: exampleProfile({ type: 'BadgeClass' }) }, 'reject malformed issuer-profile-invalid'],
    ['an issuer without a name', { [ADDRESSES.issuer]: exampleProfile({ name: undefined }) }, 'reject malformed issuer-profile-invalid'],
    ['a copy that another one stands for', { [ADDRESSES.assertion]: exampleBadgeClass() }, 'reject tampered hosted-copy-differs'],
  ])('%s', async (_, change, expected) => expect(await said(exampleAssertion(), { documents: world(change) })).toBe(expected));

  it('is not established by a copy that somebody handed in', async () => {
    const found = (document: unknown, isHandedIn: boolean): Fetched => ({ kind: 'found', body: bytesOf(document), at: now, isHandedIn });
    const all = { [ADDRESSES.assertion]: exampleAssertion(), [ADDRESSES.badge]: exampleBadgeClass(), [ADDRESSES.issuer]: exampleProfile() };
    const handed = (which: string): DocumentSource => inMemory(new Map(Object.entries(all).map(([url, document]) => [url, found(document, url === which)])));
    for (const which of [ADDRESSES.assertion, ADDRESSES.badge, ADDRESSES.issuer]) expect(await said(exampleAssertion(), { documents: handed(which) })).toMatch(/^indeterminate key-unresolvable/);
    expect(await said(exampleAssertion(), { documents: handed('none') })).toBe('accept verified');
  });

  it.each(['http://127.0.0.1:6379/badge', 'https://127.0.0.1/badge', 'https://[::1]/badge', 'https://2130706433/', 'https://0x7f.1/', 'https://169.254.169.254/latest/meta-data', 'https://localhost/x', 'https://metadata.internal/x', 'https://host/x', 'https://user:secret@badges.example.org/x', 'https://badges.example.org:8443/x', 'ftp://badges.example.org/x', 'file:///etc/passwd', 'data:application/json,{}', 'urn:uuid:1'])(
    'never asks for %s',
    async (address) => {
      const asked: string[] = [];
      const inside = world();
      const documents: DocumentSource = { get: (url) => (asked.push(url), inside.get(url)) };
      for (const badge of [exampleAssertion({ id: address }), exampleAssertion({ badge: address }), exampleAssertion({ badge: exampleBadgeClass({ issuer: address }) }), exampleAssertion({ badge: exampleBadgeClass({ issuer: { id: address, type: 'Issuer', name: 'x' } }) })]) {
        expect((await verify(badge, { documents })).verdict).not.toBe('accept');
      }
      expect(asked.filter((url) => ![ADDRESSES.assertion, ADDRESSES.badge, ADDRESSES.issuer].includes(url as never))).toEqual([]);
    },
  );

  it('asks for no more than its copy, its class and its issuer', async () => {
    const asked: string[] = [];
    const inside = world();
    await prove(bytesOf(exampleAssertion({ image: 'https://images.example.org/1.png', evidence: 'https://work.example.org/1' })), { contexts: pinnedContexts, documents: { get: (url) => (asked.push(url), inside.get(url)) } });
    expect([...asked].sort()).toEqual([ADDRESSES.assertion, ADDRESSES.badge, ADDRESSES.issuer].sort());
  });
});

describe('the state of a hosted badge', () => {
  const gone = (): DocumentSource => {
    const inside = world();
    return { get: async (url) => (url === ADDRESSES.assertion ? { kind: 'gone' } : inside.get(url)) };
  };

  it('is revoked when its host says that it is gone', async () => expect(await said(exampleAssertion(), { documents: gone() })).toBe('reject revoked hosted-copy-gone revoked'));

  it.each([{ id: ADDRESSES.assertion, revoked: true, revocationReason: 'error' }, { ...exampleAssertion(), revoked: true }, { revoked: 'true' }, { revoked: 1 }])('is revoked when its host serves %j', async (copy) => {
    expect(await said(exampleAssertion(), { documents: world({ [ADDRESSES.assertion]: copy }) })).toBe('reject revoked revoked');
  });

  it('is not revoked by a plain no', async () => {
    const badge = exampleAssertion({ revoked: false });
    expect(await served(badge)).toBe('accept verified');
  });

  it.each<[string, Date, string]>([
    ['a day', new Date('2026-05-31T00:00:00Z'), 'accept verified'],
    ['a week', new Date('2026-05-25T00:00:00Z'), 'accept verified'],
    ['longer', new Date('2026-05-24T23:59:59Z'), 'indeterminate status-error status-outdated'],
  ])('rests on a copy for %s', async (_, at, expected) => expect(await said(exampleAssertion(), { documents: world({}, at) })).toBe(expected));

  it('is asked for again of a badge that was proven before', async () => {
    const proven = await prove(bytesOf(exampleAssertion()), { contexts: pinnedContexts, documents: world() });
    const again = async (documents: DocumentSource): Promise<string> => {
      const { outcome, findings } = await judge(proven, { now, documents, identifiers: ada, clockSkewSeconds: 60 });
      return `${outcome} ${findings.find(({ check }) => check === 'status')?.code}`;
    };
    expect(await again(world())).toBe('verified status-clear');
    expect(await again(gone())).toBe('revoked revoked');
    expect(await again(world({ [ADDRESSES.assertion]: { id: ADDRESSES.assertion, revoked: true } }))).toBe('revoked revoked');
    expect(await again(world({ [ADDRESSES.assertion]: exampleAssertion({ expires: '2026-02-01T00:00:00Z' }) }))).toBe('status-error hosted-copy-changed');
    expect(await again(world({ [ADDRESSES.assertion]: undefined }))).toBe('status-error status-unreachable');
    expect(await again(world({ [ADDRESSES.assertion]: '<html>' }))).toBe('status-error status-list-invalid');
  });
});

describe('the holder of a badge', () => {
  const heldBy = (recipient: unknown, identifiers: string[] | null): Promise<string> => {
    const badge = exampleAssertion({ recipient });
    return said(badge, { identifiers, documents: world({ [ADDRESSES.assertion]: badge }) });
  };
  const hash = (identity: string, salt?: string): JsonObject => ({ type: 'email', hashed: true, identity, ...(salt === undefined ? {} : { salt }) });

  it.each<[string, unknown, string[], string]>([
    ['a salted hash', hash(hashOf('ada@example.org', 'x'), 'x'), ada, 'accept verified'],
    ['an unsalted hash', hash(hashOf('ada@example.org')), ada, 'accept verified'],
    ['md5', hash(hashOf('ada@example.org', 'x', 'md5'), 'x'), ada, 'accept verified'],
    ['a hash in capitals', hash(hashOf('ada@example.org').replace(/\$.*/, (hex) => hex.toUpperCase())), ada, 'accept verified'],
    ['the second of two addresses', hash(hashOf('ada@example.org')), ['ada@work.example', ...ada], 'accept verified'],
    ['an address in other case', hash(hashOf('ada@example.org')), ['Ada@Example.org'], 'accept verified'],
    ['a plain address', { type: 'email', hashed: false, identity: 'ada@example.org' }, ada, 'accept verified'],
    ['somebody else', hash(hashOf('eve@example.org')), ada, 'reject recipient-mismatch recipient-mismatch'],
    ['another salt', hash(hashOf('ada@example.org', 'x'), 'y'), ada, 'reject recipient-mismatch recipient-mismatch'],
    ['a telephone', { type: 'telephone', hashed: false, identity: '+49' }, ada, 'indeterminate recipient-unestablished recipient-not-named'],
    ['a hash of an unknown kind', hash('sha512$00'), ada, 'indeterminate recipient-unestablished recipient-not-named'],
    ['nobody', undefined, ada, 'reject malformed recipient-invalid'],
    ['a name only', 'ada@example.org', ada, 'reject malformed recipient-invalid'],
    ['two at once', [hash(hashOf('ada@example.org')), hash(hashOf('eve@example.org'))], ada, 'reject malformed recipient-invalid'],
    ['a hash that is neither hashed nor not', { type: 'email', hashed: 'yes', identity: 'ada@example.org' }, ada, 'reject malformed recipient-invalid'],
    ['a number', { type: 'email', hashed: false, identity: 7 }, ada, 'reject malformed recipient-invalid'],
  ])('may be named by %s', async (_, recipient, identifiers, expected) => expect(await heldBy(recipient, identifiers)).toBe(expected));
});

describe('what a badge must be', () => {
  it.each<[string, JsonObject, string]>([
    ['no context', { '@context': undefined }, 'context-missing'],
    ['an unknown context', { '@context': 'https://w3id.org/openbadges/invalid' }, 'context-unknown'],
    ['a context of its own', { '@context': ['https://w3id.org/openbadges/v2', { issuedOn: 'https://example.org/x' }] }, 'context-inline'],
    ['another type', { type: 'OtherAssertion' }, 'type-invalid'],
    ['no id', { id: undefined }, 'id-invalid'],
    ['an id that is no web address', { id: 'urn:uuid:1' }, 'id-invalid'],
    ['an id with a line break', { id: 'https://badges.example.org/\n1' }, 'id-invalid'],
    ['no class', { badge: undefined }, 'badge-class-invalid'],
    ['several classes', { badge: [ADDRESSES.badge, ADDRESSES.badge] }, 'badge-class-invalid'],
    ['no beginning', { issuedOn: undefined }, 'date-invalid'],
    ['a beginning without a zone', { issuedOn: '2026-01-01T00:00:00' }, 'date-invalid'],
    ['an end that is no date', { expires: 'never' }, 'date-invalid'],
    ['an end before its beginning', { expires: '2025-01-01T00:00:00Z' }, 'window-invalid'],
    ['no verification', { verification: undefined }, 'verification-invalid'],
    ['two verifications that differ', { verify: { type: 'signed' } }, 'verification-invalid'],
    ['verification in words', { verification: 'hosted' }, 'verification-invalid'],
    ['a key that is a number', { verification: { type: 'hosted', creator: 7 } }, 'verification-invalid'],
    ['hosted and signed at once', { verification: { type: ['hosted', 'signed'] } }, 'verification-invalid'],
    ['verification by something else', { verification: { type: 'hosted', verificationProperty: 'image' } }, 'verification-invalid'],
    ['evidence that is a number', { evidence: [7] }, 'part-invalid'],
  ])('is not met by %s', async (_, change, code) => expect(await served(JSON.parse(JSON.stringify({ ...exampleAssertion(), ...change })) as JsonObject)).toBe(`reject malformed ${code}`));

  it.each([
    ['at its end', '2027-01-01T00:00:00.000Z', 'reject expired expired'],
    ['just before it', '2026-12-31T23:59:59.999Z', 'accept verified'],
    ['a minute before its start', '2025-12-31T23:59:00.000Z', 'accept verified'],
    ['earlier', '2025-12-31T23:58:59.999Z', 'reject not-yet-valid not-yet-valid'],
  ])('holds %s', async (_, instant, expected) => expect(await said(exampleAssertion(), { now: new Date(instant), documents: world({}, new Date(instant)) })).toBe(expected));

  it('is not met by a number that is none', async () => {
    expect(await said(JSON.stringify(exampleAssertion()).replace('{', '{"x":1e999,'))).toBe('reject malformed json-number-too-large');
    expect(await said(exampleAssertion(), { documents: world({ [ADDRESSES.assertion]: JSON.stringify(exampleAssertion()).replace('{', '{"x":1e999,') }) })).toBe('indeterminate key-unresolvable hosted-copy-unreadable');
  });

  it('is no more than text when it says that it is signed and is not', async () => {
    expect(await served(exampleAssertion({ verification: { type: 'signed', creator: ADDRESSES.key } }))).toBe('indeterminate unsigned unsigned');
  });
});

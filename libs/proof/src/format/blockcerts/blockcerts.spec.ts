import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@tessera/domain';
import fc from 'fast-check';
import type { ChainSource } from '../../chain/chain-source.js';
import { recordedChain } from '../../chain/recorded-chain.js';
import { batchOf, blockcertHash, proofValue2019, signature2017 } from '../../issue/blockcert.js';
import { bytesOf, exampleWorld } from '../../issue/example.js';
import { isObject, type JsonObject } from '../../json/json.js';
import { LIMITS } from '../../limits.js';
import { verifyCredential } from '../../verify-credential.js';

jest.setTimeout(120_000);

const PROFILE = 'https://academy.example/issuer.json';
const REVOKED = 'https://academy.example/revoked.json';
const ADDRESS = '1AwdUWQzJgfDDjeKtpPzMfYMHejFBrxZfo';
const TEST_ADDRESS = 'mgdWjvq4RYAAP5goUNagTRMx7Xw534S5am';
const now = new Date('2026-06-01T00:00:00Z');
const others = ['a', 'b', 'c', 'd'].map((sign) => sign.repeat(64));

const jwk = { kty: 'EC', crv: 'P-256', x: 'L9nkAcEPRBnxD4-Kw4U-H41zbCYC7VcpYr2NYwnwq0E', y: 'B-RE2flfPpb6kOlLe8BwyEN66ZwBD1GtZbbkT4eclPI' };
const method = (change: JsonObject = {}): JsonObject => ({ id: `${PROFILE}#key-1`, type: 'JsonWebKey', controller: PROFILE, publicKeyJwk: jwk, ...change });
const profile = (change: JsonObject = {}): JsonObject => ({ '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'], type: 'Profile', id: PROFILE, name: 'Example Academy', publicKey: [{ id: `ecdsa-koblitz-pubkey:${ADDRESS}`, created: '2025-01-01T00:00:00+00:00' }], verificationMethod: [method()], assertionMethod: [`${PROFILE}#key-1`], revocationList: REVOKED, ...change });
const revoked = (...ids: string[]): JsonObject => ({ '@context': 'https://w3id.org/openbadges/v2', type: 'RevocationList', id: REVOKED, issuer: PROFILE, revokedAssertions: ids.map((id) => ({ id, revocationReason: 'issued in error' })) });

const assertion = (change: JsonObject = {}): JsonObject => ({
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2', { nonce: { '@id': 'https://academy.example/terms/nonce', '@type': 'https://schema.org/Text' } }],
  type: 'Assertion',
  id: 'urn:uuid:bbba8553-8ec1-445f-82c9-a57251dd731c',
  recipient: { type: 'email', identity: 'ada@example.org', hashed: false },
  badge: { type: 'BadgeClass', id: 'urn:uuid:1', name: 'Data Analysis', description: 'Applied', criteria: { narrative: 'Pass' }, tags: ['data'], issuer: { type: 'Profile', id: PROFILE, name: 'Example Academy' } },
  verification: { type: ['MerkleProofVerification2017', 'Extension'], publicKey: `ecdsa-koblitz-pubkey:${ADDRESS}` },
  issuedOn: '2026-01-01T00:00:00+00:00',
  expires: '2027-01-01T00:00:00+00:00',
  nonce: '7',
  ...change,
});

const credential = (change: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/blockcerts/v3.1'],
  id: 'urn:uuid:bbba8553-8ec1-445f-82c9-a57251dd731c',
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  issuer: PROFILE,
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2027-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:ada', name: 'Ada', email: 'ada@example.org', claim: { name: 'Data Analysis', description: 'Applied' } },
  ...change,
});

interface Anchored {
  readonly document: JsonObject;
  readonly root: string;
}

const sealedV2 = async (unsigned: JsonObject, chain = 'bitcoinMainnet'): Promise<Anchored> => {
  const branch = batchOf([others[0]!, others[1]!, await blockcertHash(unsigned), others[2]!, others[3]!], 2);
  return { document: { ...unsigned, signature: signature2017(branch, { sourceId: 'tx', type: 'BTCOpReturn', chain }) }, root: branch.root };
};

const sealedV3 = async (unsigned: JsonObject, anchor: readonly [number, number] = [0, 1], form: JsonObject = { type: 'MerkleProof2019', created: '2026-01-01T10:00:00.123456' }): Promise<Anchored> => {
  const branch = batchOf([others[0]!, await blockcertHash(unsigned), others[2]!], 1);
  return { document: { ...unsigned, proof: { ...form, proofPurpose: 'assertionMethod', verificationMethod: `${PROFILE}#key-1`, proofValue: proofValue2019(branch, [...anchor, 'tx']) } }, root: branch.root };
};

interface World {
  readonly documents?: JsonObject;
  readonly chain?: ChainSource | undefined;
  readonly address?: string;
  readonly time?: string;
  readonly root?: string;
  readonly hasTestNetworks?: boolean;
  readonly email?: string | null;
}

const verify = ({ document, root }: Anchored, world: World = {}): Promise<Report> => {
  const transaction = { remoteHash: world.root ?? root, issuingAddress: world.address ?? ADDRESS, time: new Date(world.time ?? '2026-01-01T12:00:00Z') };
  const chain = 'chain' in world ? world.chain : recordedChain(new Map([['tx', transaction]]), { hasTestNetworks: world.hasTestNetworks ?? false });
  const documents = exampleWorld({ [PROFILE]: profile(), [REVOKED]: revoked(), ...world.documents });
  return verifyCredential(bytesOf(document), { now, documents, chain, identifiers: world.email === null ? null : [world.email ?? 'ada@example.org'], clockSkewSeconds: 60 });
};
const TEST: World = { address: TEST_ADDRESS, documents: { [PROFILE]: profile({ publicKey: [{ id: TEST_ADDRESS }] }) } };
const said = ({ verdict, outcome, findings }: Report): string => [verdict, outcome, ...findings.filter(({ outcome: each }) => each === 'fail' || each === 'unknown').map(({ code }) => code)].join(' ');

let two: Anchored;
let three: Anchored;
let integrity: Anchored;
beforeAll(async () => {
  [two, three] = [await sealedV2(assertion()), await sealedV3(credential())];
  integrity = await sealedV3(credential(), [0, 1], { type: 'DataIntegrityProof', cryptosuite: 'merkle-proof-2019', created: '2026-01-01T10:00:00Z' });
});

describe('a Blockcert', () => {
  it('is accepted in every version, with each check in order', async () => {
    const reports = await Promise.all([verify(two), verify(three), verify(integrity)]);
    expect(reports.map(({ verdict, outcome, format }) => [verdict, outcome, format])).toEqual([['accept', 'verified', 'blockcerts-v2'], ['accept', 'verified', 'blockcerts-v3'], ['accept', 'verified', 'blockcerts-v3']]);
    expect(reports[0].findings.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual(['structure pass', 'proof pass', 'key pass', 'recipient pass', 'validity pass', 'status pass']);
    for (const { claim } of reports) expect(claim).toMatchObject({ issuer: { id: PROFILE }, achievement: { name: 'Data Analysis' }, validUntil: '2027-01-01T00:00:00.000Z' });
  });

  it.each<[string, World, string]>([
    ['nobody has set up a chain', { chain: undefined }, 'indeterminate key-unresolvable chain-not-configured'],
    ['the chain cannot be asked', { chain: recordedChain(new Map(), { hasTestNetworks: true }) }, 'indeterminate key-unresolvable chain-unreachable'],
    ['the chain has no such entry', { chain: { hasTestNetworks: false, transaction: async () => ({ kind: 'missing' }) } }, 'reject tampered anchor-missing'],
    ['the entry is of another batch', { root: others[0]! }, 'reject tampered anchor-mismatch'],
    ['the entry is somebody else’s', { address: '1Attacker' }, 'reject unbound key-not-authorised'],
    ['the entry is older than the address', { time: '2024-12-31T23:59:59Z' }, 'reject unbound key-too-young'],
    ['the profile is away', { documents: { [PROFILE]: undefined } }, 'indeterminate key-unresolvable key-document-invalid'],
    ['the profile is another’s', { documents: { [PROFILE]: profile({ id: 'https://other.example/issuer.json' }) } }, 'indeterminate key-unresolvable key-document-invalid'],
    ['it was given to somebody else', { email: 'eve@example.org' }, 'reject recipient-mismatch recipient-mismatch'],
  ])('is not accepted when %s', async (_, world, expected) => {
    const documents = world.documents && Object.values(world.documents)[0] === undefined ? { [PROFILE]: 'gone' } : world.documents;
    for (const each of [two, three, integrity]) expect(said(await verify(each, documents ? { ...world, documents } : world))).toBe(expected);
  });

  it.each([
    ['until it is revoked', 'revoked', '2026-01-01T12:00:00+00:00', 'reject unbound key-ended'],
    ['until it expires', 'expires', '2026-01-01T12:00:00+00:00', 'reject unbound key-ended'],
    ['to the last second', 'revoked', '2026-01-01T12:00:01+00:00', 'accept verified'],
    ['from the very second', 'created', '2026-01-01T12:00:00+00:00', 'accept verified'],
    ['and not under a date that nobody can read', 'expires', 'never', 'reject unbound key-not-authorised'],
  ])('has an address that speaks for its issuer %s', async (_, member, value, expected) => {
    const publicKey = [{ id: `ecdsa-koblitz-pubkey:${ADDRESS}`, created: '2025-01-01T00:00:00+00:00', [member]: value }];
    expect(said(await verify(two, { documents: { [PROFILE]: profile({ publicKey }) } }))).toBe(expected);
  });

  it('has its address in either case on Ethereum, and in its own on Bitcoin', async () => {
    const publicKey = [{ id: 'ecdsa-koblitz-pubkey:0x7E30A37763e6ba1ffede1750bbefb4c60b17a1b3' }, { id: ADDRESS.toLowerCase() }];
    const documents = { [PROFILE]: profile({ publicKey }) };
    const onEthereum = await sealedV2(assertion(), 'ethereumMainnet');
    expect((await verify(onEthereum, { documents, address: '0x7e30a37763e6ba1ffede1750bbefb4c60b17a1b3' })).verdict).toBe('accept');
    expect((await verify(onEthereum, { documents, address: '0x7e30a37763e6ba1ffede1750bbefb4c60b17a1b4' })).verdict).toBe('reject');
    expect((await verify(two, { documents })).verdict).toBe('reject');
  });

  it.each([
    ['a network where anybody may write', 'bitcoinTestnet', [0, 3] as const],
    ['a chain of one’s own', 'bitcoinRegtest', [-1, -1] as const],
    ['no chain', 'mockchain', [-1, -1] as const],
    ['an unheard-of chain', 'constructor', [9, 9] as const],
  ])('proves nothing in %s', async (name, chain, anchor) => {
    for (const each of [await sealedV2(assertion(), chain), await sealedV3(credential(), anchor)]) {
      expect(said(await verify(each))).toBe('indeterminate unsupported unsupported-chain');
      const allowed = await verify(each, { hasTestNetworks: true, ...TEST });
      expect(allowed.verdict).toBe(name.startsWith('a network') ? 'accept' : 'indeterminate');
    }
  });

  it('is not moved to a network that counts by another name for it', async () => {
    const moved = { ...(await sealedV2(assertion(), 'bitcoinTestnet')) };
    const signature = moved.document['signature'] as JsonObject;
    for (const chain of ['bitcoinMainnet', 'ethereumMainnet']) {
      const document = { ...moved.document, signature: { ...signature, anchors: [{ ...(signature['anchors'] as JsonObject[])[0], chain }] } };
      expect(said(await verify({ ...moved, document }, TEST))).toBe('reject tampered anchor-mismatch');
    }
  });

  it('of the first years names no chain, and its address tells which', async () => {
    const withoutChain = async (address: string): Promise<Anchored> => {
      const { document, root } = await sealedV2(assertion({ verification: { type: ['MerkleProofVerification2017', 'Extension'], publicKey: `ecdsa-koblitz-pubkey:${address}` } }));
      return { document: { ...document, signature: { ...(document['signature'] as JsonObject), anchors: [{ sourceId: 'tx', type: 'BTCOpReturn' }] } }, root };
    };
    expect(said(await verify(await withoutChain(ADDRESS)))).toBe('accept verified');
    expect(said(await verify(await withoutChain(TEST_ADDRESS)))).toBe('indeterminate unsupported unsupported-chain');
    expect(said(await verify(await withoutChain('nobody')))).toBe('indeterminate unsupported unsupported-chain');
  });

  it('is revoked by the list that the profile names, and unknown when that is away', async () => {
    expect(said(await verify(two, { documents: { [REVOKED]: revoked('urn:uuid:bbba8553-8ec1-445f-82c9-a57251dd731c') } }))).toContain('reject revoked');
    expect(said(await verify(two, { documents: { [PROFILE]: profile({ revocationList: 'https://academy.example/nowhere.json' }) } }))).toContain('indeterminate status-error');
    expect((await verify(two, { documents: { [PROFILE]: profile({ revocationList: undefined }) } })).verdict).toBe('accept');
  });

  it('must name a key of its issuer that is listed for assertions and has not ended', async () => {
    const withKeys = (listed: JsonObject, assertionMethod = [`${PROFILE}#key-1`]): World => ({ documents: { [PROFILE]: profile({ verificationMethod: [listed], assertionMethod }) } });
    expect((await verify(three, { documents: { [PROFILE]: profile({ verificationMethod: undefined, assertionMethod: undefined }) } })).verdict).toBe('accept');
    expect(said(await verify(three, withKeys(method(), [])))).toBe('reject unbound key-not-authorised');
    expect(said(await verify(three, withKeys(method({ revoked: '2026-01-01T00:00:00Z' }))))).toBe('reject unbound key-ended');
    const foreign = { ...three, document: { ...three.document, proof: { ...(three.document['proof'] as JsonObject), verificationMethod: 'https://attacker.example/i#key-1' } } };
    expect(said(await verify(foreign))).toBe('reject unbound key-of-other-issuer');
  });
});

/** Every way to a member, each a list of names and positions. */
function paths(value: unknown, here: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return value.flatMap((item, at) => [[...here, at], ...paths(item, [...here, at])]);
  return isObject(value) ? Object.entries(value).flatMap(([name, inner]) => [[...here, name], ...paths(inner, [...here, name])]) : [];
}

function put(document: JsonObject, path: (string | number)[], change: (value: unknown) => unknown): JsonObject {
  const copy = structuredClone(document);
  const owner = path.slice(0, -1).reduce<Record<string | number, unknown>>((inner, name) => inner[name] as Record<string | number, unknown>, copy);
  const value = change(owner[path.at(-1)!]);
  if (value === undefined && Array.isArray(owner)) owner.splice(Number(path.at(-1)), 1);
  else if (value === undefined) Reflect.deleteProperty(owner, path.at(-1)!);
  else owner[path.at(-1)!] = value;
  return copy;
}

/** Nothing signs these: the path and the chain say the same without them. */
const IDLE = /^(?:signature\.(?:type\.1|anchors\.0\.type)|proof\.created)$/;
const CHANGES: readonly ((value: unknown) => unknown)[] = [() => undefined, () => 'https://attacker.example/x', () => ({ id: 'urn:x:y' }), (value) => (typeof value === 'string' ? `${value.slice(0, -1)}${value.endsWith('A') ? 'B' : 'A'}` : [value, 'urn:attacker'])];

describe('a forged Blockcert', () => {
  it('is not accepted with any one member taken out, replaced or altered', async () => {
    const accepted: string[] = [];
    for (const each of [two, three, integrity]) {
      for (const path of paths(each.document).filter((at) => !IDLE.test(at.join('.')))) {
        for (const change of CHANGES) {
          // Without the name of its chain an anchor is looked for where the address of its issuer belongs, which is the same place.
          if (path.at(-1) === 'chain' && change('x') === undefined) continue;
          const document = put(each.document, path, change);
          if (JSON.stringify(document) !== JSON.stringify(each.document) && (await verify({ ...each, document })).verdict === 'accept') accepted.push(`${path.join('.')} ${JSON.stringify(document).slice(0, 200)}`);
        }
      }
    }
    expect(accepted).toEqual([]);
  });

  it('is not accepted with any byte changed or cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1), fc.nat(), fc.integer({ min: 1, max: 255 }), async (which, place, change) => {
        const { document, root } = [two, three][which]!;
        const bytes = Buffer.from(bytesOf(document));
        const idle = bytes.indexOf(which === 0 ? '"Extension"],"targetHash"' : '"created"');
        const at = place % bytes.length;
        const anchor = bytes.indexOf('"type":"BTCOpReturn"');
        // Neither the type of the anchor nor the name of the member `chain` behind it says anything that its issuer's address does not.
        fc.pre(!(at >= idle && at < idle + 40) && !(which === 0 && at >= anchor && at < anchor + '"type":"BTCOpReturn","chain"'.length));
        bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
        const chain = recordedChain(new Map([['tx', { remoteHash: root, issuingAddress: ADDRESS, time: now }]]), { hasTestNetworks: false });
        const ask = async (some: Uint8Array): Promise<string> => (await verifyCredential(some, { now, chain, documents: exampleWorld({ [PROFILE]: profile(), [REVOKED]: revoked() }), identifiers: ['ada@example.org'], clockSkewSeconds: 60 })).verdict;
        expect(await ask(bytes)).not.toBe('accept');
        expect(await ask(bytes.subarray(0, at))).not.toBe('accept');
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, (document: JsonObject) => JsonObject]>([
    ['its end under another name of the same meaning', ({ expires, ...document }) => ({ ...document, '@context': [...(document['@context'] as unknown[]), { until: { '@id': 'https://w3id.org/security#expiration', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } }], until: expires })],
    ['its end under a shortened name of the same meaning', ({ expires, ...document }) => ({ ...document, '@context': [...(document['@context'] as unknown[]), { until: { '@id': 'sec:expiration', '@type': 'xsd:dateTime' } }], until: expires })],
    ['a name that is given another meaning', (document) => ({ ...document, '@context': [...(document['@context'] as unknown[]), { expires: 'https://academy.example/terms/x' }] })],
    ['a vocabulary for whatever is not known', (document) => ({ ...document, '@context': [...(document['@context'] as unknown[]), { '@vocab': 'https://academy.example/' }], extra: 1 })],
    ['a member that means nothing', (document) => ({ ...document, clearance: 'top secret' })],
    ['its badge in two places', ({ badge, ...document }) => ({ ...document, badge: { id: 'urn:uuid:1', type: 'BadgeClass' }, 'obi:badge': badge })],
    ['its own id inside it', (document) => ({ ...document, badge: { ...(document['badge'] as JsonObject), related: { id: document['id'], expires: document['expires'] } }, expires: undefined })],
  ])('is not accepted with %s', async (_, change) => {
    const document = JSON.parse(JSON.stringify(change(two.document))) as JsonObject;
    expect((await verify({ ...two, document })).verdict).toBe('reject');
  });

  it('is not read without bounds', async () => {
    const { signature } = two.document as { signature: JsonObject };
    const step = (signature['proof'] as unknown[])[0];
    const long = { ...two.document, signature: { ...signature, proof: new Array<unknown>(LIMITS.merklePath + 1).fill(step) } };
    const many = { ...two.document, signature: { ...signature, anchors: new Array<unknown>(LIMITS.proofs + 1).fill((signature['anchors'] as unknown[])[0]) } };
    const proof = three.document['proof'] as JsonObject;
    const large = { ...three.document, proof: { ...proof, proofValue: `z${'2'.repeat(LIMITS.proofValue + 1)}` } };
    const crowd = { ...three.document, proof: new Array<unknown>(LIMITS.proofs + 1).fill(proof) };
    for (const document of [long, many, large, crowd]) expect((await verify({ ...two, document })).verdict).toBe('reject');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Report } from '@tessera/domain';
import { bytesOf, exampleWorld } from '../../issue/example.js';
import { exampleAssertion, exampleBadgeClass, exampleProfile, hashOf } from '../../issue/example-badge-2.js';
import type { JsonObject } from '../../json/json.js';
import { verifyCredential } from '../../verify-credential.js';
import { credlyLookups } from './credly-export.js';

const now = new Date('2026-06-01T00:00:00Z');
const API = 'https://api.credly.com';
const ID = '00000000-0000-4000-8000-00000000000a';
const [badge, issuer] = [`${API}/api/v1/obi/v2/issuers/1/badge_classes/2`, `${API}/api/v1/obi/v2/issuers/1`];
const classes = { [badge]: exampleBadgeClass({ id: badge, issuer }), [issuer]: exampleProfile({ id: issuer }) };
const assertion = (id: string): JsonObject => exampleAssertion({ id, badge, recipient: { type: 'email', hashed: true, identity: hashOf('ada@example.org') } });
const verify = (document: unknown, documents: Readonly<Record<string, unknown>> = {}): Promise<Report> =>
  verifyCredential(bytesOf(document), { now, documents: exampleWorld({ ...classes, ...documents }, now), identifiers: ['ada@example.org'], clockSkewSeconds: 60 });

describe('a badge of Credly', () => {
  it.each([`${API}/v1/obi/v2/badge_assertions/${ID}`, `https://www.credly.com/api/v1/obi/v2/badge_assertions/${ID}`, `https://API.credly.com/v1/obi/v2/badge_assertions/${ID}`])('is accepted from %s', async (id) => {
    expect(await verify(assertion(id), { [id]: assertion(id) })).toMatchObject({ verdict: 'accept', claim: { achievement: { tags: ['robots', 'control'] } } });
  });

  it.each([
    `https://api.credly.com.evil.example/v1/obi/v2/badge_assertions/${ID}`,
    `https://api-credly.com/v1/obi/v2/badge_assertions/${ID}`,
    `https://credly.com.co/v1/obi/v2/badge_assertions/${ID}`,
    `https://notcredly.com/v1/obi/v2/badge_assertions/${ID}`,
    `https://api.crediy.com/v1/obi/v2/badge_assertions/${ID}`,
    `https://аpi.credly.com/v1/obi/v2/badge_assertions/${ID}`,
    `https://evil.example/api.credly.com/${ID}`,
    `https://images.credly.com/${ID}`,
  ])('is refused from %s', async (id) => {
    expect(await verify(assertion(id), { [id]: assertion(id) })).toMatchObject({ verdict: 'reject', outcome: 'origin-mismatch' });
  });

  it.each([
    [`https://api.credly.com@evil.example/${ID}`, 'reject', 'origin-mismatch'],
    [`https://api.credly.com:x@evil.example/${ID}`, 'reject', 'origin-mismatch'],
    [`https://evil.example@api.credly.com/${ID}`, 'indeterminate', 'key-unresolvable'],
    [`https://api.credly.com:8443/${ID}`, 'indeterminate', 'key-unresolvable'],
  ])('is not even asked for at %s', async (id, verdict, outcome) => {
    expect(await verify(assertion(id), { [id]: assertion(id) })).toMatchObject({ verdict, outcome });
  });
});

describe('an export of Credly', () => {
  const one = (change: JsonObject = {}): JsonObject => ({
    id: ID,
    issued_at_date: '2024-05-01',
    expires_at_date: '2027-05-01',
    state: 'accepted',
    badge_template: { id: '2', name: 'Cloud Practitioner', description: 'Clouds', skills: [{ id: 's1', name: 'Cloud Computing' }, { id: 's2', name: 'AWS' }], type_category: 'Certification' },
    issuer: { entities: [{ primary: false, entity: { name: 'Other' } }, { primary: true, entity: { name: 'Example Training' } }] },
    ...change,
  });

  it('is shown and never counted, and says where the badge itself lies', async () => {
    const lookup = `${API}/v1/obi/v2/badge_assertions/${ID}`;
    const report = await verify({ data: [one()], metadata: { count: 1 } }, { [lookup]: assertion(lookup) });
    expect(report).toMatchObject({
      verdict: 'indeterminate',
      outcome: 'unsigned',
      format: 'credly',
      claim: { name: 'Cloud Practitioner', issuer: { id: '', name: 'Example Training' }, achievement: { type: 'Certification', tags: ['Cloud Computing', 'AWS'] }, validFrom: '2024-05-01T00:00:00.000Z', validUntil: '2027-05-01T00:00:00.000Z' },
    });
    expect(report.findings.find(({ check }) => check === 'proof')).toMatchObject({ code: 'unsigned', detail: { lookup } });
  });

  it.each([{ data: one() }, one()])('of one badge is the same: %#', async (document) => expect(await verify(document)).toMatchObject({ verdict: 'indeterminate', outcome: 'unsigned', claim: { name: 'Cloud Practitioner' } }));

  it('of several badges says of none what it is', async () => {
    const report = await verify({ data: [one(), one({ id: 'x' })] });
    expect(report).toMatchObject({ verdict: 'indeterminate', outcome: 'unsigned', claim: { name: null, achievement: null } });
    expect(report.findings.find(({ check }) => check === 'proof')?.detail).toEqual({ count: '2' });
  });

  it.each<[string, JsonObject, string]>([
    ['an end that has passed', { expires_at_date: '2025-01-01' }, 'reject expired'],
    ['no end', { expires_at_date: null }, 'indeterminate unsigned'],
    ['a date that is none', { issued_at_date: '01/05/2024' }, 'reject malformed'],
    ['an end before its beginning', { expires_at_date: '2023-01-01' }, 'reject malformed'],
    ['the word of a thief', { proof: { type: 'DataIntegrityProof' }, verified: true }, 'indeterminate unsigned'],
  ])('with %s', async (_, change, expected) => {
    const { verdict, outcome } = await verify({ data: [one(change)] });
    expect(`${verdict} ${outcome}`).toBe(expected);
  });

  it('leads to nowhere but Credly, whatever its ids are', () => {
    for (const other of ['', '[]', '{"data":7}', '{"data":[{"id":1}]}', 'no json']) expect(credlyLookups(bytesOf(other))).toEqual([]);
    expect(credlyLookups(bytesOf({ data: [one(), one({ id: '../../evil' }), one({ id: 7 }), one({ id: ID.toUpperCase() }), { id: ID }] }))).toEqual(new Array(2).fill(`${API}/v1/obi/v2/badge_assertions/${ID}`));
  });
});

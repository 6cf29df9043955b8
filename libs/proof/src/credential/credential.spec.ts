import { describe, expect, it } from '@jest/globals';
import { exampleBadge, exampleSubject } from '../issue/example.js';
import type { JsonObject } from '../json/json.js';
import { claimOf } from './claim.js';
import { displayOf } from './display.js';
import { shapeFault } from './shape.js';
import { windowOf } from './window.js';

const badge = (change: JsonObject = {}): JsonObject => exampleBadge('https://academy.example', change);

describe('displayOf', () => {
  it.each<[unknown, string | null]>([
    ['text', 'text'],
    [{ '@value': 'Text', '@language': 'de' }, 'Text'],
    [[{ '@value': 'first', '@language': 'en' }, { '@value': 'zweiter', '@language': 'de' }], 'first'],
    [undefined, null],
    [7, null],
    [{ name: 'x' }, null],
    [[], null],
    ['Cloud \u202eelitE\u202c', 'Cloud elitE'],
    ['Kuber\u200bnetes\u0007\u2028in practice\u200e ', 'Kubernetes in practice'],
    ['\u2066', ''],
    ['👩\u200d🔬', '👩\u200d🔬'],
  ])('of %j', (value, text) => expect(displayOf(value)).toBe(text));

  it('cuts long text, and no character in two', () => {
    expect(displayOf('x'.repeat(5000))).toHaveLength(4000);
    expect(displayOf(`${'x'.repeat(3999)}\u{1f600}`)).toBe('x'.repeat(3999));
  });
});

describe('claimOf', () => {
  it('keeps results raw, with the scales that they are to be read by', () => {
    const achievement = {
      name: 'Welding',
      achievementType: 'Course',
      tag: ['metal', 7],
      resultDescription: [{ id: 'urn:s', name: 'Level', resultType: 'RubricCriterionLevel', requiredLevel: 'urn:l1', rubricCriterionLevel: [{ id: 'urn:l1', name: 'Basic', level: '1' }] }, { id: 'urn:p', resultType: 'Percent', valueMin: '0', valueMax: 100, allowedValue: ['A', 'B'] }],
    };
    const claim = claimOf(badge({ credentialSubject: exampleSubject({ achievement, result: [{ resultDescription: 'urn:s', achievedLevel: 'urn:l1' }, { resultDescription: 'urn:p', value: 87, status: 'Completed' }] }) }));
    expect(claim.achievement).toEqual({ id: null, name: 'Welding', type: 'Course', description: null, tags: ['metal'] });
    expect(claim.results).toEqual([
      { scale: 'urn:s', achievedLevel: 'urn:l1', value: null, status: null, alignments: [] },
      { scale: 'urn:p', achievedLevel: null, value: '87', status: 'Completed', alignments: [] },
    ]);
    expect(claim.scales[0]).toMatchObject({ id: 'urn:s', requiredLevel: 'urn:l1', levels: [{ id: 'urn:l1', name: 'Basic', level: '1' }] });
    expect(claim.scales[1]).toMatchObject({ minimum: '0', maximum: '100', allowedValues: ['A', 'B'] });
  });

  it('names nobody and nothing when there are several subjects', () => {
    expect(claimOf(badge({ credentialSubject: [exampleSubject(), exampleSubject()] }))).toMatchObject({ recipients: [], achievement: null });
  });

  it.each<[unknown, number | null]>([
    ['0', 0],
    ['131071', 131071],
    [42, 42],
    ['042', null],
    ['1e3', null],
    ['-1', null],
    [-1, null],
    [1.5, null],
    ['99999999999999999999', null],
    [null, null],
  ])('reads the status index %j as %j', (statusListIndex, index) => {
    expect(claimOf(badge({ credentialStatus: { type: 'BitstringStatusListEntry', statusListIndex } })).statuses[0]?.index).toBe(index);
  });

  it.each<[string, JsonObject, object]>([
    ['no size', {}, {}],
    ['a size', { statusSize: 2 }, { size: 2 }],
    ['a size that is none', { statusSize: '2' }, { size: 0 }],
    ['half a size', { statusSize: 0.5 }, { size: 0 }],
    ['words for its values', { statusSize: 2, statusMessage: [{ status: '0x0', message: 'fine' }, { status: '0x2', message: 'late' }, { status: 'x', message: 'y' }, { status: '0x1' }] }, { size: 2, messages: [{ value: 0, message: 'fine' }, { value: 2, message: 'late' }] }],
  ])('reads an entry with %s', (_, entry, expected) => {
    const [status] = claimOf(badge({ credentialStatus: { type: 'BitstringStatusListEntry', statusListIndex: '1', ...entry } })).statuses;
    expect(status).toEqual({ type: 'BitstringStatusListEntry', purpose: null, list: null, index: 1, ...expected });
  });

  it('reads the entries of other lists', () => {
    const credentialStatus = [{ id: 'http://a.example/r', type: '1EdTechRevocationList' }, { type: 'RevocationList2020Status', revocationListIndex: '3', revocationListCredential: 'https://a.example/l' }, { id: 7, type: ['1EdTechRevocationList'] }];
    expect(claimOf(badge({ credentialStatus })).statuses).toEqual([
      { type: '1EdTechRevocationList', purpose: 'revocation', list: 'https://a.example/r', index: null },
      { type: 'RevocationList2020Status', purpose: 'revocation', list: 'https://a.example/l', index: 3 },
      { type: '1EdTechRevocationList', purpose: 'revocation', list: null, index: null },
    ]);
  });
});

describe('windowOf', () => {
  it('is the narrowest that anything says', () => {
    const dates = { validFrom: '2026-01-01T00:00:00Z', issuanceDate: '2026-02-01T00:00:00Z', validUntil: '2027-01-01T00:00:00Z', expirationDate: '2026-12-01T00:00:00+01:00' };
    const window = windowOf(dates, { from: new Date('2025-01-01T00:00:00Z'), until: new Date('2028-01-01T00:00:00Z') });
    expect([window.from?.toISOString(), window.until?.toISOString()]).toEqual(['2026-02-01T00:00:00.000Z', '2026-11-30T23:00:00.000Z']);
    expect(windowOf({})).toEqual({ from: null, until: null });
  });
});

describe('shapeFault', () => {
  it.each<[string, JsonObject, string | null]>([
    ['as it should be', {}, null],
    ['without its type', { type: ['OpenBadgeCredential'] }, 'type-invalid'],
    ['of a type that is no text', { type: ['VerifiableCredential', 2] }, 'type-invalid'],
    ['with an id that is none', { id: 'x' }, 'id-invalid'],
    ['with null for its id', { id: null }, 'id-invalid'],
    ['of an issuer that is no address', { issuer: 'fake-issuer' }, 'issuer-invalid'],
    ['of two issuers', { issuer: ['https://a.example', 'https://b.example'] }, 'issuer-invalid'],
    ['about nobody', { credentialSubject: {} }, 'subject-invalid'],
    ['about a text', { credentialSubject: 'Ada' }, 'subject-invalid'],
    ['with a day for a date', { validFrom: '2026-01-01' }, 'date-invalid'],
    ['with a list of dates', { validUntil: ['2027-01-01T00:00:00Z'] }, 'date-invalid'],
    ['with a text for a status', { credentialStatus: 'https://a.example/1' }, 'status-invalid'],
    ['with a status of no type', { credentialStatus: { id: 'https://a.example/1' } }, 'status-invalid'],
    ['with a proof that is a text', { proof: 'trust me' }, 'proof-invalid-shape'],
    ['with evidence of no type', { evidence: {} }, 'part-invalid'],
    ['with a name that is a number', { name: 7 }, 'part-invalid'],
    ['with a name that hides an address', { issuer: { id: 'https://a.example', name: { '@value': 'A', url: 'https://b.example' } } }, 'part-invalid'],
  ])('of a badge %s', (_, change, fault) => expect(shapeFault(badge(change))).toBe(fault));
});

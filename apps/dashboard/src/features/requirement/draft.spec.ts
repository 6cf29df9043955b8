import { describe, expect, it } from '@jest/globals';
import { draftOf, draftsOn, inputOf, namesIn, newDraft, repeatedIn, troublesOf } from './draft.js';
import type { Asked } from './requirement.query.js';

const asked: Asked = { level: 4, minimumGrade: 'ATTESTED', weight: 3, graceDays: 90, minimum: null, effectiveOn: '2026-01-01', credentials: [], topic: { id: 's1', name: 'HV switching', kind: 'SKILL' } };

describe('a row of the editor', () => {
  it('is sent as it came', () => {
    expect(inputOf(draftOf(asked))).toEqual({ skillId: 's1', level: 4, minimumGrade: 'ATTESTED', weight: 3, graceDays: 90, minimum: null });
    const licence = { ...asked, level: 1, minimum: 2, credentials: ['First aid', 'A; B'], topic: { id: 'c1', name: 'First aid or A; B', kind: 'CREDENTIAL' as const } };
    expect(inputOf(draftOf(licence))).toEqual({ credentials: ['First aid', 'A; B'], minimumGrade: 'ATTESTED', weight: 3, graceDays: 90, minimum: 2 });
  });

  it('that is new leaves the grade to the weight', () => {
    expect(inputOf(newDraft({ id: 's1', name: 'x' })).minimumGrade).toBeNull();
  });

  it('tells what is wrong field by field', () => {
    expect(troublesOf(draftOf(asked))).toEqual({});
    expect(Object.keys(troublesOf({ ...newDraft(null), grace: '-1', minimum: '0' }))).toEqual(['credentials', 'grace', 'minimum']);
    expect(Object.keys(troublesOf({ ...draftOf(asked), grace: '1.5' }))).toEqual(['grace']);
  });

  it('that says the same twice is told, the same of at least N is another', () => {
    const [one, other] = [draftOf(asked), draftOf(asked)];
    expect([...repeatedIn([one, other])]).toEqual([other.key]);
    expect([...repeatedIn([one, { ...other, minimum: '2' }])]).toEqual([]);
  });
});

it('names of credentials are told apart by semicolons', () => {
  expect(namesIn(' First aid ;; "A; B" ;Medic')).toEqual(['First aid', 'A; B', 'Medic']);
  expect(namesIn(' ; ')).toEqual([]);
});

it('the rows of a day are those of the version then in force', () => {
  const version = (effectiveOn: string, level: number) => ({ effectiveOn, standing: 'WAS' as const, requirements: [{ ...asked, level }], changes: [] });
  const versions = [version('2027-01-01', 5), version('2026-01-01', 4)];
  expect(['2027-01-01', '2026-06-01', '2025-01-01'].map((day) => draftsOn(versions, day).map(({ level }) => level))).toEqual([['5'], ['4'], []]);
});

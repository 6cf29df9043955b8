import { describe, expect, it } from '@jest/globals';
import type { ClaimedCredential } from '@tessera/domain';
import { exampleClaim, exampleEuropean } from '../../issue/european-credential.js';
import type { JsonObject } from '../../json/json.js';
import { LIMITS } from '../../limits.js';
import { elmClaim, elmLegalId } from './elm-claim.js';
import { elmText, noteText } from './elm-text.js';

const claimOf = (hasClaim: unknown, subject: JsonObject = {}, change: JsonObject = {}): ClaimedCredential => elmClaim(exampleEuropean({ credentialSubject: { id: 'urn:epass:person:1', type: 'Person', hasClaim, ...subject }, ...change }), { id: 'VATES-A1', name: null });
const esco = (number: number): string => `http://data.europa.eu/esco/skill/${number}`;
const concept = (number: number): JsonObject => ({ id: esco(number), type: 'Concept', prefLabel: { en: `skill ${number}` } });
const specification = (change: JsonObject): JsonObject => exampleClaim({ specifiedBy: { id: 'urn:epass:qualification:1', type: 'Qualification', title: { en: 'Community work' }, ...change } });

describe('text of the European Learning Model', () => {
  it.each<[string, unknown, string | null]>([
    ['text alone', 'Pass', 'Pass'],
    ['one language', { de: 'Bestanden' }, 'Bestanden'],
    ['several, English wherever it stands', { de: 'Bestanden', en: 'Pass' }, 'Pass'],
    ['English of one country', { de: 'Bestanden', 'en-IE': 'Pass' }, 'Pass'],
    ['several texts of a language', { en: ['Pass', 'Passed'] }, 'Pass'],
    ['a value with its language', { '@value': 'Pass', '@language': 'en' }, 'Pass'],
    ['a list of such', [{ '@value': 'Réussi', '@language': 'fr' }, { '@value': 'Pass', '@language': 'en' }], 'Pass'],
    ['a list of texts', ['Réussi', 'Pass'], 'Réussi'],
    ['Greek', { el: 'Επιτυχία' }, 'Επιτυχία'],
    ['what cannot be seen', { en: 'Pa\u202ess' }, 'Pass'],
    ['a thing that is no text', { id: 'urn:x', type: 'Note' }, null],
    ['a number', 5, null],
    ['nothing', undefined, null],
  ])('is read from %s', (_, value, expected) => expect(elmText(value)).toBe(expected));

  it('is read from inside a note', () => {
    expect(noteText({ id: 'urn:1', type: 'Note', noteLiteral: { en: 'Pass' } })).toBe('Pass');
    expect(noteText([{ noteLiteral: 'Pass' }])).toBe('Pass');
  });
});

describe('what a European credential awards', () => {
  it('is its first achievement, not what was attended or assessed', () => {
    const { achievement } = claimOf([{ type: 'LearningActivity', title: 'Course' }, { type: ['LearningAssessment'], title: 'Exam' }, exampleClaim({ title: { it: 'Lavoro' }, type: ['LearningAchievement'] })]);
    expect(achievement).toMatchObject({ name: 'Lavoro', id: 'urn:epass:qualification:1' });
  });

  it('is an entitlement where there is no achievement', () => expect(claimOf({ type: 'LearningEntitlement', title: { en: 'Access to doctoral studies' } }).achievement?.name).toBe('Access to doctoral studies'));
  it('is nothing where there is only an activity', () => expect(claimOf({ type: 'LearningActivity', title: 'Course' }).achievement).toBeNull());
  it('is nothing where it has no name', () => expect(claimOf({ type: 'LearningAchievement' }).achievement).toBeNull());
  it('has the name of what it is specified by where it has none', () => expect(claimOf(exampleClaim({ title: undefined })).achievement?.name).toBe('Community work'));
  it('is nobody’s where several people are named', () => expect(elmClaim(exampleEuropean({ credentialSubject: [{ id: 'urn:a', hasClaim: exampleClaim() }, { id: 'urn:b' }] }), { id: '', name: null })).toMatchObject({ achievement: null, recipients: [] }));

  it('is followed by its name to where it is described', () => {
    const described = { ...exampleEuropean(), awarded: exampleClaim() };
    for (const hasClaim of ['urn:epass:learningAchievement:1', { id: 'urn:epass:learningAchievement:1', type: 'LearningAchievement' }]) {
      const claim = elmClaim({ ...described, credentialSubject: { id: 'urn:p', hasClaim } }, { id: '', name: null });
      expect(claim).toMatchObject({ achievement: { name: 'Community work' }, alignments: [{ targetFramework: 'ESCO' }] });
    }
  });
});

describe('the skills of a European credential', () => {
  it('are those of every outcome and every part, each once', () => {
    const part = exampleClaim({ id: 'urn:part', title: 'Part', specifiedBy: { learningOutcome: [{ title: 'B', relatedSkill: [concept(2), { id: 'http://data.europa.eu/snb/dcf/1', prefLabel: 'DigComp', inScheme: { id: 'urn:digcomp', prefLabel: { en: 'DigComp' } } }] }] } });
    const { alignments, achievement } = claimOf({ ...specification({ learningOutcome: [{ title: 'A', relatedESCOSkill: [concept(1), concept(2)] }, { title: 'A', relatedESCOSkill: concept(1) }] }), hasPart: [part] });
    expect(alignments.map(({ targetUrl, targetFramework }) => [targetUrl, targetFramework])).toEqual([[esco(1), 'ESCO'], [esco(2), 'ESCO'], ['http://data.europa.eu/snb/dcf/1', 'DigComp']]);
    expect(achievement?.tags).toEqual(['A', 'B']);
  });

  it('are read up to a limit, however many there are and however they are nested', () => {
    const many = Array.from({ length: LIMITS.skills + 1 }, (_, at) => concept(at));
    expect(claimOf(specification({ learningOutcome: { relatedESCOSkill: many } })).alignments).toHaveLength(LIMITS.skills);
    const ring = exampleClaim({ hasPart: ['urn:epass:learningAchievement:1'] });
    expect(claimOf(ring).alignments).toHaveLength(1);
  });
});

describe('the results of a European credential', () => {
  it('are grade, levels and credit, each on its own scale', () => {
    const graded = { ...specification({ eqfLevel: { id: 'http://data.europa.eu/snb/eqf/7' }, nqfLevel: { id: 'http://data.europa.eu/snb/qdr/c_1', prefLabel: { en: 'IE NQF Level 9' } }, creditPoint: [{ point: 60, framework: { id: 'urn:ects', prefLabel: { en: 'ECTS' } } }] }), provenBy: [{ type: 'LearningAssessment', grade: '1,3', specifiedBy: { gradingScheme: { id: 'urn:scheme', title: { de: 'Noten' } } } }] };
    const { results, scales } = claimOf(graded);
    expect(results.map(({ scale, value }) => [scale, value])).toEqual([['urn:scheme', '1,3'], ['eqfLevel', '7'], ['nqfLevel', 'IE NQF Level 9'], ['urn:ects', '60']]);
    expect(scales.map(({ type, name }) => [type, name])).toEqual([['Grade', 'Noten'], ['EQF', 'European Qualifications Framework'], ['NQF', 'National qualifications framework'], ['CreditPoint', 'ECTS']]);
  });

  it('are none where none are given', () => expect(claimOf({ type: 'LearningAchievement', title: 'x' })).toMatchObject({ results: [], scales: [] }));
});

describe('the holder of a European credential', () => {
  it.each<[string, JsonObject, readonly string[]]>([
    ['a mailbox', { contactPoint: { emailAddress: { id: 'mailto:ada@example.org' } } }, ['ada@example.org']],
    ['several', { contactPoint: [{ emailAddress: [{ id: 'mailto:ada@example.org' }] }, { emailAddress: { id: 'MAILTO:ada@work.example' } }] }, ['ada@example.org', 'ada@work.example']],
    ['an address as text', { contactPoint: { emailAddress: 'ada@example.org' } }, ['ada@example.org']],
    ['something that is no address', { contactPoint: { emailAddress: { id: 'mailto:nobody' } } }, []],
    ['a name alone', { fullName: { en: 'Ada' } }, []],
    ['a DID', { id: 'did:key:z6Mk' }, ['did:key:z6Mk']],
  ])('is named by %s', (_, subject, expected) => expect(claimOf(exampleClaim(), subject).recipients.map(({ value }) => value)).toEqual(expected));
});

describe('the legal number of an issuer', () => {
  it.each<[string, JsonObject, string | null]>([
    ['as its seal has it', { eIDASIdentifier: { notation: 'VATES-A1' }, taxIdentifier: { notation: 'TINES-2' } }, 'VATES-A1'],
    ['from another register, written in full', { registration: [{ notation: '0000' }, { notation: 'NTRIE-0000' }] }, 'NTRIE-0000'],
    ['not from a bare number', { registration: { notation: '0000' }, vatIdentifier: { notation: 'A1' } }, null],
    ['not from its name', { legalName: { en: 'VATES-A1' } }, null],
  ])('is taken %s', (_, issuer, expected) => expect(elmLegalId({ issuer })).toBe(expected));
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { SkillWords, suggestSkills } from './suggest-skills.js';

const words = new SkillWords([
  { id: 'k8s', name: 'Kubernetes', aliases: ['K8s', 'Container orchestration'], externalCode: 'ESCO-1' },
  { id: 'sql', name: 'SQL', aliases: ['Query'], externalCode: null },
  { id: 'go', name: 'Go', aliases: ['Query'], externalCode: null },
  { id: 'c', name: 'C', aliases: [], externalCode: 'https://skills.example/c' },
  { id: 'ci', name: 'CI/CD', aliases: ['.NET pipelines'], externalCode: null },
]);
const of = (title: string, targets: Parameters<typeof suggestSkills>[1] = []) => suggestSkills(title, targets, words).map(({ skillId, reason, said }) => `${skillId} ${reason} ${said}`);

describe('a skill is suggested', () => {
  it.each([
    ['its name', 'Kubernetes in practice', ['k8s titled Kubernetes']],
    ['an alias', 'Working with k8s (advanced)', ['k8s titled k8s']],
    ['a name of several words', 'Basics of container orchestration.', ['k8s titled container orchestration']],
    ['a name that two skills have', 'Query tuning', ['sql titled Query', 'go titled Query']],
    ['a part of a word', 'MySQL and Golang', []],
    ['a name with a slash', 'All about CI/CD!', ['ci titled CI CD']],
    ['a name that begins with a dot', 'Modern .NET pipelines', ['ci titled .NET pipelines']],
    ['one letter', 'Plan C', []],
    ['no word that is a skill', 'First steps', []],
  ])('by %s in the title', (_, title, expected) => expect(of(title)).toEqual(expected));

  it('by the code or the name in an alignment, which comes before the title', () => {
    expect(of('Badge 7', [{ name: 'kubernetes', codes: [] }])).toEqual(['k8s aligned-name kubernetes']);
    expect(of('Kubernetes', [{ name: 'Kubernetes', codes: ['esco-1'] }])).toEqual(['k8s aligned-code esco-1']);
    expect(of('SQL', [{ name: null, codes: ['https://skills.example/c'] }])).toEqual(['c aligned-code https://skills.example/c', 'sql titled SQL']);
    expect(of('Badge 7', [{ name: 'Kubernetes administration', codes: ['unknown'] }])).toEqual([]);
  });

  it('once, whatever the text', () => {
    const names = fc.constantFrom('Kubernetes', 'K8s', 'SQL', 'Query', 'constructor', '__proto__', '<b>', '\u202e', '');
    fc.assert(fc.property(fc.array(names), fc.array(names), (title, targets) => {
      const ids = suggestSkills(title.join(' '), targets.map((name) => ({ name, codes: [name] })), words).map(({ skillId }) => skillId);
      expect(new Set(ids).size).toBe(ids.length);
    }));
  });
});

import { expect, it } from '@jest/globals';
import { SkillIndex } from './skill-index.js';

const index = new SkillIndex([
  { id: 'k', name: 'Kubernetes', aliases: ['k8s', 'Orchestration'], externalCode: 'http://example.org/skill/K' },
  { id: 'o', name: 'Orchestration', aliases: ['Conducting'], externalCode: null },
  { id: 'm', name: 'Music', aliases: ['conducting', ''], externalCode: 'X-1' },
  { id: 'r1', name: 'Résumé writing', aliases: [], externalCode: null },
  { id: 'r2', name: 'Resume writing', aliases: [], externalCode: null },
  { id: 'p', name: '__proto__', aliases: ['__proto__'], externalCode: null },
]);

it.each([
  ['KUBERNETES ', { kind: 'matched', id: 'k' }],
  ['K8S', { kind: 'matched', id: 'k' }],
  ['http://example.org/skill/K', { kind: 'matched', id: 'k' }],
  ['x-1', { kind: 'matched', id: 'm' }],
  ['__proto__', { kind: 'matched', id: 'p' }],
  ['Kubernete', { kind: 'unknown' }],
  ['', { kind: 'unknown' }],
  ['constructor', { kind: 'unknown' }],
])('%j is matched exactly, by name, alias or code', (name, match) => {
  expect(index.match(name)).toEqual(match);
});

it('a name comes before an alias', () => {
  expect(index.match('orchestration')).toEqual({ kind: 'matched', id: 'o' });
});

it('a name of two skills is never guessed', () => {
  expect(index.match('conducting')).toEqual({ kind: 'ambiguous', ids: ['m', 'o'] });
  expect(index.match('Résumé writing')).toEqual({ kind: 'ambiguous', ids: ['r1', 'r2'] });
});

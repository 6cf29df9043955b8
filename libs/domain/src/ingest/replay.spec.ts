import { describe, expect, it } from '@jest/globals';
import type { FactTable } from './plan/fact.js';
import { batchesToReplay, type Committed } from './replay.js';

type Kind = Committed['kinds'] extends ReadonlySet<infer K> ? K : never;

const batch = (kind: Kind | readonly Kind[], ...wrote: FactTable[]): Committed => ({ kinds: new Set([kind].flat()), wrote: new Set(wrote) });

describe('after an undo, a later batch is read again', () => {
  const leave = batch('leave', 'leave');
  const evidence = batch('evidence', 'evidence');
  const people = batch('people', 'person_version', 'person_identifier');

  it.each<[string, Committed, Committed[], number[]]>([
    ['not where it has nothing to do with it', leave, [evidence, batch('skills', 'skill_version')], []],
    ['where it may have found what was undone', people, [leave, batch('skills', 'skill_version')], [0]],
    ['where it may have said the same and therefore wrote nothing', leave, [batch('leave')], [0]],
    ['where a row that waited was released by it', leave, [batch('people', 'person_version', 'leave')], [0]],
    ['where a row that it released may have found what was undone', batch('skills', 'skill_version'), [batch(['people', 'evidence'], 'person_version')], [0]],
    ['where one that is read again came before it and must not find what it brought', leave, [batch('leave', 'leave'), people, evidence], [0, 1, 2]],
    ['where one that is read again may bring something else', batch('skills', 'skill_alias'), [batch('programs', 'program_version'), batch('learning', 'learning_record'), leave], [0, 1]],
  ])('%s', (_, undone, later, expected) => {
    expect(batchesToReplay(undone, later).map((each) => later.indexOf(each))).toEqual(expected);
  });
});

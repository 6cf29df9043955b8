import { expect, it } from '@jest/globals';

import { reviewOf, type ReviewedRequirement } from './review.js';

const asks = { topicId: 'sql', level: 3, minimumGrade: 'attested', weight: 2, graceDays: 30, minimum: null } as const;
const reviewed = (changes: Partial<ReviewedRequirement> = {}): string[] => reviewOf({ ...asks, count: { asked: 10, met: 4 }, isProvable: true, beside: [], ...changes });

it.each<[string, Partial<ReviewedRequirement>, string[]]>([
  ['nothing', {}, []],
  ['what nobody is asked', { count: { asked: 0, met: 0 } }, ['asked-of-nobody']],
  ['what all hold', { count: { asked: 3, met: 3 } }, ['met-by-all']],
  ['not of two who both hold it', { count: { asked: 2, met: 2 } }, []],
  ['what nobody holds', { count: { asked: 3, met: 0 } }, ['met-by-none']],
  ['a minimum that nobody holds', { minimum: 1, count: { asked: 1, met: 0 } }, ['met-by-none']],
  ['no minimum that is reached', { minimum: 2, count: { asked: 2, met: 2 } }, []],
  ['what nothing could prove', { isProvable: false }, ['not-provable']],
  ['nothing of figures that are not seen', { count: null }, []],
  ['what is asked as strictly of everybody', { beside: [asks] }, ['duplicated']],
  ['what is asked more strictly of everybody', { beside: [{ ...asks, level: 4, minimumGrade: 'verified', graceDays: 0 }] }, ['duplicated']],
  ['not what asks for more itself', { beside: [{ ...asks, level: 2 }, { ...asks, minimumGrade: 'endorsed' }, { ...asks, weight: 1 }, { ...asks, graceDays: 31 }, { ...asks, minimum: 1 }, { ...asks, topicId: 'go' }] }, []],
  ['no minimum for what everyone is asked', { minimum: 2, beside: [asks] }, []],
])('gives to think about %s', (_, changes, expected) => expect(reviewed(changes)).toEqual(expected));

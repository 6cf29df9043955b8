import { registerEnumType } from '@nestjs/graphql';
import { GRADES } from '@tessera/domain';

/** A GraphQL enum out of our own words: `in-progress` is IN_PROGRESS on the wire and `in-progress` everywhere else. */
export function wordsOf<W extends string>(name: string, words: readonly W[], description: string, meanings: Partial<Record<W, string>> = {}): Record<string, W> {
  const values = Object.fromEntries(words.map((word) => [constant(word), word]));
  const valuesMap = Object.fromEntries(words.map((word) => [constant(word), { description: meanings[word] ?? `${word.replaceAll('-', ' ')}.` }]));
  registerEnumType(values, { name, description, valuesMap });
  return values;
}

export const constant = (word: string): string => word.toUpperCase().replaceAll('-', '_');

export const GradeWord = wordsOf('Grade', GRADES, 'How well a piece of evidence is vouched for, strongest first.', {
  verified: 'A credential whose proof, recipient, validity and status hold, from a trusted issuer.',
  attested: 'A platform, a reviewer or HR vouches for it.',
  endorsed: 'A manager or a named expert vouches for it.',
  activity: 'Watched or attended, not assessed.',
  claimed: 'The person says so.',
});

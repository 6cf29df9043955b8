import type { Candidate, Claimed } from './identity.query.js';

const REASONS: Record<Candidate['reasons'][number], string> = {
  SAME_ADDRESS_NAME: 'same address at another domain',
  SAME_NAME: 'same name',
  NAME_BEGINS_ALIKE: 'name begins alike',
  ONE_LETTER_OFF: 'one letter differs',
  WORDS_IN_COMMON: 'a word in common',
};

/** Why somebody may be meant. */
export const reasonsInWords = (reasons: Candidate['reasons']): string => reasons.map((reason) => REASONS[reason]).join(', ');

const STATES: Record<Claimed['claimants'][number]['state'], string> = {
  CONTESTED: 'waits for your decision',
  THEIRS: 'decided: it is theirs',
  NOT_THEIRS: 'decided: it is not theirs',
  UNDISPUTED: 'nobody else claimed it',
};

/** What is known of whose a credential is. */
export const claimState = (state: Claimed['claimants'][number]['state']): string => STATES[state];

const CLAIMS: Record<string, string> = {
  PERSON_AMBIGUOUS: 'Its e-mails and ids belong to different people.',
  PERSON_OF_OTHER_ID: 'Its e-mail belongs to somebody with another id and another name.',
  CREDENTIAL_OF_OTHER_PERSON: 'This credential is held by another person already.',
};

export const claimSentence = (code: string): string => CLAIMS[code] ?? 'It claims what another person has.';

import type { TitleRow } from './mapping.query.js';

/** Which titles are listed, as it stands in the address; left out: those that no mapping speaks of. */
export const SHOWN = ['together', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

interface Words {
  readonly choice: string;
  readonly title: string;
  readonly nothing: string;
  readonly standing: TitleRow['standing'] | null;
}

const UNMAPPED: Words = { choice: 'Not mapped', title: 'Titles not mapped', nothing: 'Every title that people hold is mapped. New ones come with credentials and learning records.', standing: 'UNMAPPED' };

const WORDS: Record<Shown, Words> = {
  together: { choice: 'Only together with others', title: 'Titles mapped only together with others', nothing: 'No title speaks of a skill only together with others.', standing: 'TOGETHER' },
  all: { choice: 'All titles', title: 'All titles', nothing: 'Nobody holds anything that has a title. Titles come with credentials and learning records.', standing: null },
};

const wordsOf = (show: Shown | undefined): Words => (show ? WORDS[show] : UNMAPPED);

export const standingOf = (show: Shown | undefined): Words['standing'] => wordsOf(show).standing;
export const cardTitle = (show: Shown | undefined): string => wordsOf(show).title;
export const nothingOf = (show: Shown | undefined): string => wordsOf(show).nothing;

export const SHOW_CHOICES = [{ value: '', label: UNMAPPED.choice }, ...SHOWN.map((value) => ({ value, label: WORDS[value].choice }))];

import { type DocumentNode, Kind, visit } from 'graphql';

import { problem } from '../operation/problem.js';
import { LIMITS } from './limits.js';

/** Refuses text that no database takes or no reader can mean: NUL, broken Unicode, and more than any field holds. */
export function checkTexts(document: DocumentNode, variables: unknown): void {
  visit(document, { [Kind.STRING]: ({ value }) => checkText(value) });
  eachText(variables, checkText);
}

function checkText(text: string): void {
  if (text.length > LIMITS.textCharacters) throw problem('BAD_USER_INPUT', 'TEXT_TOO_LONG', `A text has at most ${LIMITS.textCharacters} characters.`);
  if (text.includes('\0') || !text.isWellFormed()) throw problem('BAD_USER_INPUT', 'TEXT_BROKEN', 'A text holds characters that are none.');
}

/** The body's limit bounds how much there is; JSON cannot be circular. No input of ours is nested as deep as a document may be. */
function eachText(value: unknown, tell: (text: string) => void, depth = 0): void {
  if (typeof value === 'string') return tell(value);
  if (typeof value !== 'object' || value === null) return;
  if (depth >= LIMITS.depth) throw problem('LIMIT_EXCEEDED', 'LIMIT_VARIABLES', `Variables are nested at most ${LIMITS.depth} levels.`);
  for (const entry of Object.entries(value).flat()) eachText(entry, tell, depth + 1);
}

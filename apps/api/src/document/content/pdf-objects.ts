import { badInput } from '../../operation/problem.js';
import { behindBlanks, dictionaryAt, type PdfEntry } from './pdf-dictionary.js';

/** In characters for each of the file. What begins within something else is read again, and somebody might put very many into each other. */
const READ_MAX = 4;

export const unreadable = () => badInput('PDF_UNREADABLE', 'Parts of the document are packed in a way that cannot be looked into. Print it to a new PDF and upload that.');

export interface PdfObject {
  readonly entries: readonly PdfEntry[];
  /** Where what follows its dictionary begins, blanks and comments passed over. */
  readonly next: number;
}

/** Whatever a reader could take for an object that begins with a dictionary, wherever it stands. Throws PDF_UNREADABLE where one never ends. */
export function* objectsOf(text: string): Generator<PdfObject, void> {
  let left = READ_MAX * text.length;
  for (const { index } of text.matchAll(/obj/g)) {
    const begin = behindBlanks(text, index + 3);
    const dictionary = dictionaryAt(text, begin, begin + left);
    const next = dictionary ? behindBlanks(text, dictionary.end) : begin;
    left -= next - index;
    if (left <= 0 || (!dictionary && text.startsWith('<<', begin))) throw unreadable();
    if (dictionary) yield { entries: dictionary.entries, next };
  }
}

import { readText, readUrl, Trouble } from '@tessera/domain';

import { badInput } from '../operation/problem.js';

/** In UTF-16 units. */
const NOTE_MAX = 2_000;

/** An http or https address as it was written; null where none was. */
export function linkOf(link: string | null | undefined): string | null {
  if (!link?.trim()) return null;
  const read = readUrl(link.trim());
  if (read instanceof Trouble) throw badInput('LINK_INVALID', 'A link begins with http:// or https:// and names no user.');
  return read;
}

/** Words of a person, without what cannot be seen; null where there are none. */
export function noteOf(note: string | null | undefined): string | null {
  const read = readText(note ?? '');
  if (read instanceof Trouble || read.length > NOTE_MAX) throw badInput('NOTE_UNREADABLE', `Write at most ${NOTE_MAX} characters, none of them invisible.`);
  return read === '' ? null : read;
}

/** Why something is asked, refused or doubted. */
export function reasonOf(reason: string): string {
  const read = noteOf(reason);
  if (read === null) throw badInput('REASON_MISSING', 'Say why.');
  return read;
}

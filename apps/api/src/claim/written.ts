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

/** Words of a person, without what cannot be seen; null where there are none. At most so many UTF-16 units. */
export function noteOf(note: string | null | undefined, most = NOTE_MAX): string | null {
  const read = readText(note ?? '');
  if (read instanceof Trouble || read.length > most) throw badInput('NOTE_UNREADABLE', `Write at most ${most} characters, none of them invisible.`);
  return read === '' ? null : read;
}

/** Why something is asked, refused or doubted. */
export function reasonOf(reason: string): string {
  const read = noteOf(reason);
  if (read === null) throw badInput('REASON_MISSING', 'Say why.');
  return read;
}

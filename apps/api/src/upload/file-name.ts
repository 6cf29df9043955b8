import { shownFileName } from '@tessera/domain';

/** The name as the sender gives it is text to be shown, never a path. */
export function fileNameOf(header: string | string[] | undefined): string {
  const given = String(header ?? '');
  try {
    return shownFileName(decodeURIComponent(given).toWellFormed());
  } catch {
    return shownFileName(given);
  }
}

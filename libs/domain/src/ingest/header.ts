import { fold } from '../name/fold.js';

const SHOWN_MAX = 100;

/** `External_ID`, `external-id` and `externalId` are one header. */
export function foldHeader(header: string): string {
  return fold(header).replace(/[\s_-]+/gu, '');
}

/** A text from outside, fit to be shown in one line: no control, invisible or direction characters, at most 100 units long. */
export function shown(text: string): string {
  const clean = text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\s+/gu, ' ').trim();
  return clean.length > SHOWN_MAX ? `${clean.slice(0, SHOWN_MAX).replace(/\p{Cs}$/u, '')}…` : clean;
}

/** The last part of a file name, fit to be shown; `file` when nothing is left of it. Never use it as a path. */
export function shownFileName(name: string): string {
  const last = name.slice(-4_096).split(/[\\/]/u).at(-1) ?? '';
  return shown(last).replace(/^\.+$/u, '') || 'file';
}

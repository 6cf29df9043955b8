import type { Finding } from '@tessera/domain';

import type { Notice } from './batch-store.js';
import type { FileRefusal } from './batch-reader.js';

/** One notice for each code, with the columns it is about. */
export function noticesOf(findings: readonly Finding[]): Notice[] {
  const columns = new Map<string, string[]>();
  for (const { code, column } of findings) columns.set(code, [...(columns.get(code) ?? []), ...(column === null ? [] : [column])]);
  return [...columns].map(([code, of]) => ({ code, message: sentenceOf(code), columns: of }));
}

export function problemOf({ code, line, limit, named, found, nearest, candidates, findings = [] }: FileRefusal): Notice {
  const where = line === undefined ? '' : ` Line ${line}.`;
  const most = limit === undefined ? '' : ` The limit is ${limit}.`;
  const kinds = found === undefined ? '' : ` It is ${found}${named === undefined ? '' : `, its name says ${named}`}.`;
  const close = nearest === undefined ? [] : [`It comes closest to ${nearest}.csv.`];
  const choice = candidates === undefined ? [] : [`It fits ${candidates.map((kind) => `${kind}.csv`).join(' and ')}.`];
  return { code, message: [`${sentenceOf(code)}${kinds}${where}${most}`, ...choice, ...close, ...findings.map(headerTrouble)].join(' '), columns: findings.flatMap(({ column }) => column ?? []) };
}

function headerTrouble({ column, code, accepted = [] }: Finding): string {
  const names = accepted.length === 0 ? '' : ` Accepted: ${accepted.join(', ')}.`;
  return `${column ?? 'header'}: ${sentenceOf(code)}${names}`;
}

const SENTENCES: ReadonlyMap<string, string> = new Map(Object.entries({
  COLUMN_UNKNOWN: 'These columns belong to no template and are left aside.',
  COLUMN_SENSITIVE_DROPPED: 'These columns are personal beyond need and were dropped unread.',
  ENCODING_WINDOWS_1252: 'The file is not UTF-8; it was read as Windows-1252.',
  FILE_EMPTY: 'The file is empty.',
  FILE_KIND_MISMATCH: 'The file is not what its name says.',
  FILE_KIND_UNSUPPORTED: 'Files of this kind cannot be read.',
  FILE_TOO_LARGE: 'The file is too large.',
  ENCODING_INVALID: 'The text of the file is broken.',
  ENCODING_UNKNOWN: 'The encoding of the file is not known; save it as UTF-8.',
  HEADERS_REFUSED: 'The headers cannot be taken.',
  HEADER_MISSING: 'A column is missing.',
  HEADER_DUPLICATE: 'A column is there twice.',
  HEADER_EMPTY: 'A column has no name.',
  TEMPLATE_AMBIGUOUS: 'The headers fit more than one template.',
  TEMPLATE_UNKNOWN: 'The headers fit no template.',
  NO_ROWS: 'The file has no rows.',
  TOO_MANY_ROWS: 'The file has too many rows.',
  TOO_MANY_COLUMNS: 'The file has too many columns.',
  RECORD_TOO_LARGE: 'A row is too long.',
  QUOTE_MISPLACED: 'A quotation mark stands where none may stand.',
  QUOTE_NOT_CLOSED: 'A quotation mark is not closed.',
  JSON_BROKEN: 'The file is not JSON.',
  PARSER_TIME: 'The file took too long to read.',
  PARSER_MEMORY: 'The file took too much memory to read.',
  PARSER_CRASHED: 'The file could not be read.',
}));

export const sentenceOf = (code: string): string => SENTENCES.get(code) ?? 'The file cannot be taken.';

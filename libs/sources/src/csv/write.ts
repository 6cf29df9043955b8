import { neutral } from './neutral.js';

const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/u;

/** One line of CSV: comma, CRLF, quotes where needed, formulas neutralised. Read back by `readCsv`, every cell is as it was. */
export function csvLine(cells: readonly string[]): string {
  const line = cells.map(quoted).join(',');
  return `${line === '' ? '""' : line}\r\n`;
}

/** A whole file, with the mark that makes spreadsheets read it as UTF-8. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(csvLine).join('')}`;
}

function quoted(cell: string): string {
  const safe = neutral(cell);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

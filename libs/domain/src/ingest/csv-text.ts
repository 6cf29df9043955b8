/** The full-width ones run where a spreadsheet speaks Chinese or Japanese. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const NEUTRALISED = /^'+[=+\-@\t\r\n＝＋－＠]/u;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/u;

/** A cell that a spreadsheet would run gets an apostrophe in front; `undoNeutral` takes exactly that one away. */
export function neutral(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** `undoNeutral(neutral(cell)) === cell`. */
export function undoNeutral(cell: string): string {
  return cell.charCodeAt(0) === 0x27 && NEUTRALISED.test(cell) ? cell.slice(1) : cell;
}

/** One line of CSV: comma, CRLF, quotes where needed, formulas neutralised. Read back by the source step, every cell is as it was. */
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

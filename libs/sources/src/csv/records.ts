import { undoNeutral } from '@tessera/domain';
import { parse, type Parser } from 'csv-parse';
import type { Limits } from '../limits.js';
import { refuse } from '../refusal.js';
import type { Separator } from './separator.js';

export interface CsvRecord {
  readonly cells: readonly string[];
  /** Physical line from 1 on which the record starts. */
  readonly line: number;
}

const LINE_ENDS = /\r\n|\r|\n/gu;

/**
 * Cuts UTF-8 text into records, strictly after RFC 4180 but for the line ends, which may be mixed. Records that are blank
 * or hold nothing but separators are left out. A quote in the wrong place refuses the file with the line on which the
 * quoted cell began: behind it, nobody can say which comma is a separator.
 */
export class CsvRecords {
  private readonly parser: Parser;
  private line: number;
  private error: { readonly code?: string } | null = null;

  constructor(separator: Separator, limits: Limits, firstLine = 1) {
    this.line = firstLine;
    this.parser = parse({
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: limits.recordBytes,
      relax_column_count: true,
    });
    this.parser.on('error', (error: Error & { readonly code?: string }) => (this.error = error));
  }

  async push(text: Buffer): Promise<CsvRecord[]> {
    const written = new Promise<void>((resolve) => this.parser.write(text, () => resolve()));
    const records = this.drain();
    await written;
    this.throwIfBroken();
    return records.concat(this.drain());
  }

  async end(): Promise<CsvRecord[]> {
    const finished = new Promise<void>((resolve) => this.parser.once('close', resolve).once('error', () => resolve()).once('end', resolve));
    this.parser.end();
    const records = this.drain();
    await finished;
    this.throwIfBroken();
    return records.concat(this.drain());
  }

  private drain(): CsvRecord[] {
    const records: CsvRecord[] = [];
    for (let cells = this.next(); cells !== null; cells = this.next()) {
      const line = this.line;
      this.line += 1 + linesWithin(cells);
      if (cells.some((cell) => cell.trim() !== '')) records.push({ cells: cells.map(undoNeutral), line });
    }
    return records;
  }

  private next(): string[] | null {
    return this.parser.read() as string[] | null;
  }

  private throwIfBroken(): void {
    if (!this.error) return;
    const { record, quoting, field } = stateOf(this.parser);
    const line = this.line + linesWithin(record);
    const isOpen = quoting && linesWithin([field]) > 0;
    if (this.error.code === 'CSV_QUOTE_NOT_CLOSED' || isOpen) refuse('QUOTE_NOT_CLOSED', { line });
    if (this.error.code === 'CSV_MAX_RECORD_SIZE') refuse('RECORD_TOO_LARGE', { line: this.line });
    refuse('QUOTE_MISPLACED', { line });
  }
}

function linesWithin(cells: readonly string[]): number {
  let lines = 0;
  for (const cell of cells) if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(LINE_ENDS)?.length ?? 0;
  return lines;
}

interface ParserState {
  readonly record: readonly string[];
  readonly quoting: boolean;
  readonly field: string;
}

/** Where in a record the parser stopped: its cells before the broken one, and the broken one so far. */
function stateOf(parser: Parser): ParserState {
  const { record, quoting, field } = (parser as unknown as { state: { record: readonly string[]; quoting: boolean; field: { toString(encoding: 'utf8'): string } } }).state;
  return { record, quoting, field: field.toString('utf8') };
}

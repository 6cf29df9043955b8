import { gunzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';

import { parse } from 'csv-parse/sync';

export type Line = Readonly<Record<string, string>>;

/** A gzipped CSV of ../shared as objects, read by another library's synchronous door than the product's own reader uses. */
export async function linesOf(file: string, delimiter = ','): Promise<Line[]> {
  return parse<Line>(gunzipSync(await readFile(file)), { columns: true, bom: true, delimiter, skip_empty_lines: true });
}

export const csv = (rows: readonly (readonly (string | number)[])[]): Buffer =>
  Buffer.from(rows.map((row) => `${row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')}\r\n`).join(''));

import type { Readable } from 'node:stream';

import writeExcelFile, { type SheetData } from 'write-excel-file/node';

import type { Exported, ExportedCell } from './exported.js';

/** More than that a spreadsheet does not take in one cell. */
const LONGEST = 32_767;
const [NARROW, WIDE] = [12, 34];

/** Text is written as text, so that nothing in it runs: a formula would have to be asked for by its own type. */
const cellOf = (value: ExportedCell) => {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value: safe(value.slice(0, LONGEST)), type: String };
};

/** The library looks texts up in a plain object, where `constructor` and its like are found already. A control character keeps them apart, and is left out when it writes. */
const safe = (text: string): string => (text in {} ? `\u0001${text}` : text);

const headOf = (text: string) => ({ value: safe(text), type: String, fontWeight: 'bold' as const });

/** Two sheets: the table, its head always in sight, and what it is about. */
export function workbook({ name, about, head, rows }: Exported): Promise<Readable> {
  const data: SheetData = [head.map(headOf), ...rows.map((row) => row.map(cellOf))];
  const read: SheetData = about.map(([label, value]) => [headOf(label), cellOf(value)]);
  const made = writeExcelFile([
    { sheet: name, data, stickyRowsCount: 1, columns: head.map((_, at) => ({ width: at < 2 ? WIDE : NARROW })) },
    { sheet: 'About', data: read, columns: [{ width: NARROW * 2 }, { width: WIDE * 2 }] },
  ]);
  return (made.toStream as () => Promise<Readable>)();
}

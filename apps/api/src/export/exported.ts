import { LIMITS } from '../limits/limits.js';
import { problem } from '../operation/problem.js';

/** A number stays one; text is text, whatever it looks like; null is an empty cell. */
export type ExportedCell = string | number | null;

/** A table that goes out, with what one has to know to read it. */
export interface Exported {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly about: readonly (readonly [label: string, value: ExportedCell])[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly ExportedCell[])[];
}

/** A workbook is made in one piece, while others wait. */
export function mustFitWorkbook({ head, rows }: Exported): void {
  if (head.length * rows.length > LIMITS.workbookCells) throw problem('LIMIT_EXCEEDED', 'EXPORT_TOO_LARGE', `A workbook has at most ${LIMITS.workbookCells} cells: choose a team, or take the CSV.`);
}

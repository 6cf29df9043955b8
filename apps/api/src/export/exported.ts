import { LIMITS } from '../limits/limits.js';
import type { Page, PageArgs } from '../operation/page.js';
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

/** Lines that a workbook of a table has room for. */
export const workbookLines = (columns: number): number => Math.floor(LIMITS.workbookCells / columns);

/** A workbook is made in one piece, while others wait. */
export function mustFitWorkbook({ head, rows }: Exported): void {
  if (rows.length > workbookLines(head.length)) throw tooLarge(`A workbook has at most ${LIMITS.workbookCells} cells: choose a team, or take the CSV.`);
}

/** Every row of a list, page by page. Throws EXPORT_TOO_LARGE before the second page. */
export async function whole<N>(read: (page: PageArgs) => Promise<Page<N>>, first: number = LIMITS.filePage): Promise<N[]> {
  const all: N[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo, totalCount } = await read({ first, after, inFile: true });
    if (totalCount > LIMITS.fileLines) throw tooLarge(`This list has ${totalCount} lines, and a file takes at most ${LIMITS.fileLines}: choose a team, or filter it.`);
    all.push(...nodes);
    if (!pageInfo.hasNextPage) return all;
    after = pageInfo.endCursor;
  }
}

const tooLarge = (message: string) => problem('LIMIT_EXCEEDED', 'EXPORT_TOO_LARGE', message);

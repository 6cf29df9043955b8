import { formatCount } from '../../app/format.js';

/** Some forty sheets: more nobody reads, and a browser takes long to lay them out. */
export const PRINTED_CELLS = 20_000;

/** Said instead of a print that would have hundreds of sheets. */
export function TooMuchToPrint({ cells, smaller }: { cells: number; smaller: string }) {
  return (
    <span className="second small" role="note">
      A print takes {formatCount(PRINTED_CELLS)} cells and this has {formatCount(cells)}: {smaller}.
    </span>
  );
}

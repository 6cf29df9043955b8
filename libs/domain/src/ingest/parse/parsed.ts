import type { CellTrouble } from '../finding.js';

/** Why a cell could not be read. */
export class Trouble {
  constructor(
    readonly code: CellTrouble,
    readonly accepted?: readonly string[],
  ) {}
}

/** A value, or why there is none. Parsers are pure and never throw. */
export type Parsed<T> = T | Trouble;

/** Reads the text of one cell that is not empty. */
export type Parser<T> = (cell: string) => Parsed<T>;

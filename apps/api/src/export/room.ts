import { LIMITS } from '../limits/limits.js';
import { ASSIGNMENT_HEAD } from './assignment-export.js';
import { DECISION_HEAD } from './decision-export.js';
import { workbookLines } from './exported.js';
import { MAP_HEAD } from './map-export.js';
import { PEOPLE_HEAD } from './people-export.js';
import { TABLES, type TableName } from './table-export.js';
import { TEAM_HEAD } from './team-export.js';
import { UNIT_HEAD } from './unit-lines.js';

const HEADS: Readonly<Record<TableName, readonly string[]>> = { coverage: MAP_HEAD, team: TEAM_HEAD, gaps: UNIT_HEAD, met: UNIT_HEAD, cell: UNIT_HEAD, people: PEOPLE_HEAD, assignments: ASSIGNMENT_HEAD, decisions: DECISION_HEAD };

/** Figures are counted already; lists are read page by page. */
const FIGURES: readonly TableName[] = ['coverage', 'team'];

export interface Room {
  readonly table: TableName;
  /** Null: as many as there are. */
  readonly lines: number | null;
  readonly workbookLines: number;
}

/** How many lines the files of each table take. */
export const ROOMS: readonly Room[] = TABLES.map((table) => ({ table, lines: FIGURES.includes(table) ? null : LIMITS.fileLines, workbookLines: workbookLines(HEADS[table].length) }));

import type { Operation } from '../operation/operation.js';
import type { Exported } from './exported.js';

/** Tables that go out as files, by their names in the address. */
export const TABLES = ['coverage', 'team', 'gaps', 'met', 'cell', 'people', 'assignments', 'decisions'] as const;
export type TableName = (typeof TABLES)[number];

/** Makes one table for one reader out of what stands in the address. */
export abstract class TableExport {
  abstract readonly table: TableName;
  /** Throws what the readers throw, COVERAGE_COMPUTING and EXPORT_TOO_LARGE. */
  abstract of(operation: Operation, query: unknown): Promise<Exported>;
}

import type { FactTable, FactValues } from '@tessera/domain';

/** One fact as it was before a decision and as it is after it; null where it was, or is, not there. */
export interface FactChange<T extends FactTable = FactTable> {
  readonly table: T;
  readonly key: string;
  readonly before: FactValues[T] | null;
  readonly after: FactValues[T] | null;
  /** What else was known of the same titles when it was looked at; only of mappings. */
  readonly beside?: readonly string[];
}

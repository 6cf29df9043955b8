import type { Binding } from './bind-headers.js';
import type { Claim } from './claim.js';
import { valueClassOf, type Finding, type FindingCode } from './finding.js';
import { Trouble } from './parse/parsed.js';
import { text } from './parse/text.js';
import type { RefusedRow } from './row-result.js';

/** Where a row stands: data row and physical line, both from 1. */
export interface Place {
  readonly row: number;
  readonly line: number;
}

/** A row read by itself; what it means beside the other rows of its file is the work of `FileCheck`. */
export type ReadRow = RefusedRow | ReadClaim;

export interface ReadClaim extends Place {
  readonly kind: 'claim';
  readonly claim: Claim;
  /** What columns unknown to the template held, as pairs of header and text; empty and unreadable cells left out. */
  readonly aside: readonly (readonly [string, string])[];
  /** As in the file, for whoever mends the row should it be refused later; personal data that is dropped is left blank. */
  readonly cells: readonly string[];
}

/** Reads the cells of one row after the binding of its file. A row with too many or too few cells is refused: no cell is ever taken for its neighbour. */
export function readRow(binding: Binding, cells: readonly string[], place: Place): ReadRow {
  if (cells.length !== binding.width) return refused(place, [{ ...place, column: null, code: 'ROW_LENGTH', valueClass: 'text' }], binding.droppedAt.size > 0 ? [] : cells);
  const findings: Finding[] = [];
  const values = valuesOf(binding, cells, (at) => findings.push({ ...place, ...at }));
  const claim = findings.length > 0 ? null : claimOf(binding, values, (at) => findings.push({ ...place, ...at }));
  const kept = keptOf(binding, cells);
  return claim === null || findings.length > 0 ? refused(place, findings, kept) : { kind: 'claim', ...place, claim, aside: asideOf(binding, cells), cells: kept };
}

type Report = (finding: Omit<Finding, 'row' | 'line'>) => void;

function valuesOf({ template, bound }: Binding, cells: readonly string[], report: Report): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field in template.columns) values[field] = null;
  for (const { field, column, index } of bound) {
    const cell = cells[index] ?? '';
    if (cell.trim() === '') {
      if (column.required) report({ column: column.name, code: 'VALUE_MISSING', valueClass: 'empty' });
      continue;
    }
    const value = column.parse(cell);
    if (!(value instanceof Trouble)) values[field] = value;
    else report({ column: column.name, code: value.code, valueClass: valueClassOf(cell), ...(value.accepted && { accepted: value.accepted }) });
  }
  return values;
}

function claimOf({ template }: Binding, values: Record<string, unknown>, report: Report): Claim | null {
  return template.claim(values, (field, code: FindingCode) => {
    const valueClass = values[field] === null ? 'empty' : 'text';
    report({ column: template.columns[field]?.name ?? null, code, valueClass });
  });
}

function asideOf({ unknown }: Binding, cells: readonly string[]): readonly (readonly [string, string])[] {
  if (unknown.length === 0) return [];
  return unknown.flatMap(({ header, index }) => {
    const value = text(cells[index] ?? '');
    return value === '' || value instanceof Trouble ? [] : [[header, value] as const];
  });
}

function keptOf({ droppedAt }: Binding, cells: readonly string[]): readonly string[] {
  return droppedAt.size === 0 ? cells : cells.map((cell, index) => (droppedAt.has(index) ? '' : cell));
}

/** In a row of the wrong length nobody can say which cell is personal: then none is kept where any column is. */
function refused(place: Place, findings: readonly Finding[], cells: readonly string[]): RefusedRow {
  return { kind: 'refused', ...place, findings, cells };
}

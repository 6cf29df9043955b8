import { fold } from '../name/fold.js';
import type { RowTrouble } from './finding.js';
import { Hierarchy } from './hierarchy.js';
import { keyOf } from './key-of.js';
import type { Place, ReadClaim, ReadRow } from './read-row.js';
import type { RefusedRow, RowResult } from './row-result.js';
import { TEMPLATES } from './templates/all.js';

/** A short text for a long one, the same for the same, different for different: a cryptographic hash. */
export type Digest = (text: string) => string;

/** What is known of one key. One is kept for every row of the file: as few objects as possible. */
interface Seen {
  readonly content: string;
  readonly row: number;
  readonly line: number;
  later: Place[] | null;
  isBroken: boolean;
}

/**
 * Reads the rows of one file beside each other. A row that repeats an earlier one is marked; rows that contradict each
 * other are all refused, never one of them picked. A row already given out is taken back at the end.
 */
export class FileCheck {
  private readonly byKey = new Map<string, Seen>();
  private readonly byGroup = new Map<string, Seen>();
  private readonly hierarchy: Hierarchy;
  private readonly taken = new Map<number, RefusedRow>();

  constructor(private readonly digest: Digest) {
    this.hierarchy = new Hierarchy(digest);
  }

  add(read: ReadRow): RowResult {
    if (read.kind === 'refused') return read;
    const { claim, row, line } = read;
    const key = this.digest(keyOf(claim));
    const content = this.digest(JSON.stringify(claim));
    const seen = look(this.byKey, key, content, read);
    if (seen.isBroken) return this.takeBack(seen, read, 'ROW_CONTRADICTED');
    if (seen.row !== row) return { kind: 'repeated', row, line, sameAsLine: seen.line, cells: read.cells };
    return this.disagreement(read) ?? this.accept(read, key, content);
  }

  /** Rows that came as claims or as repeated and are refused after all. Call once, after the last row. */
  takenBack(): RefusedRow[] {
    for (const cycle of this.hierarchy.cycles()) for (const place of cycle) this.refuse(place, 'CYCLE', cycle);
    return [...this.taken.values()].sort((a, b) => a.row - b.row);
  }

  private accept(read: ReadClaim, key: string, content: string): RowResult {
    this.hierarchy.add(read.claim, read);
    return { ...read, key, content };
  }

  private disagreement(read: ReadClaim): RefusedRow | null {
    const { claim, row, line } = read;
    let refused: RefusedRow | null = null;
    for (const { group, about } of TEMPLATES[claim.kind].agree(claim as never)) {
      const key = this.digest(JSON.stringify(group.map(fold)));
      const seen = look(this.byGroup, key, this.digest(JSON.stringify(about)), { row, line });
      if (seen.isBroken) refused = this.takeBack(seen, read, 'ROW_DISAGREES');
    }
    return refused;
  }

  /** Refuses the row at `last`, and takes back the rows before it that it speaks against. */
  private takeBack(seen: Seen, { row, line, cells }: ReadClaim, code: RowTrouble): RefusedRow {
    const last = { row, line };
    const first = { row: seen.row, line: seen.line };
    for (const place of [first, ...(seen.later ?? [])]) if (place.row !== last.row) this.refuse(place, code, [place, last]);
    seen.later = null;
    return { ...refusal(last, code, [first, last]), cells };
  }

  private refuse({ row, line }: Place, code: RowTrouble, all: readonly Place[]): void {
    if (!this.taken.has(row)) this.taken.set(row, refusal({ row, line }, code, all));
  }
}

/** Notes a row under its key; broken from the first row on that says something else. */
function look(known: Map<string, Seen>, key: string, content: string, { row, line }: Place): Seen {
  const seen = known.get(key);
  if (!seen) {
    const first = { content, row, line, later: null, isBroken: false };
    known.set(key, first);
    return first;
  }
  seen.isBroken ||= seen.content !== content;
  (seen.later ??= []).push({ row, line });
  return seen;
}

const LINES_MAX = 20;

function refusal(place: Place, code: RowTrouble, all: readonly Place[]): RefusedRow {
  const lines = all.slice(0, LINES_MAX).map(({ line }) => line);
  return { kind: 'refused', ...place, findings: [{ ...place, column: null, code, valueClass: 'text', lines }] };
}

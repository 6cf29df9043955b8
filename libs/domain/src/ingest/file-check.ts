import type { Claim } from './claim.js';
import type { RowTrouble } from './finding.js';
import { Hierarchy } from './hierarchy.js';
import { keyOf } from './key-of.js';
import type { Place, ReadRow } from './read-row.js';
import type { RefusedRow, RowResult } from './row-result.js';
import { TEMPLATES } from './templates/all.js';

/** A short text for a long one, the same for the same, different for different: a cryptographic hash. */
export type Digest = (text: string) => string;

interface Seen {
  readonly places: Place[];
  readonly content: string;
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
    const { seen, isFirst } = look(this.byKey, key, { content, place: { row, line } });
    if (seen.isBroken) return this.takeBack(seen, { row, line }, 'ROW_CONTRADICTED');
    if (!isFirst) return { kind: 'repeated', row, line, sameAsLine: seen.places[0]!.line };
    return this.disagreement(claim, { row, line }) ?? this.accept(read, { key, content });
  }

  /** Rows that came as claims or as repeated and are refused after all. Call once, after the last row. */
  takenBack(): RefusedRow[] {
    for (const cycle of this.hierarchy.cycles()) for (const place of cycle) this.refuse(place, 'CYCLE', cycle);
    return [...this.taken.values()].sort((a, b) => a.row - b.row);
  }

  private accept(read: ReadRow & { readonly kind: 'claim' }, digests: { readonly key: string; readonly content: string }): RowResult {
    this.hierarchy.add(read.claim, { row: read.row, line: read.line });
    return { ...read, ...digests };
  }

  private disagreement(claim: Claim, place: Place): RefusedRow | null {
    const agreement = TEMPLATES[claim.kind].agree?.(claim as never);
    if (!agreement) return null;
    const content = this.digest(JSON.stringify(agreement.about));
    const { seen } = look(this.byGroup, this.digest(JSON.stringify([claim.kind, ...agreement.group])), { content, place });
    return seen.isBroken ? this.takeBack(seen, place, 'ROW_DISAGREES') : null;
  }

  /** Refuses the row at `last`, and takes back the rows before it that it speaks against. */
  private takeBack({ places }: Seen, last: Place, code: RowTrouble): RefusedRow {
    for (const place of places) if (place.row !== last.row) this.refuse(place, code, [place, last]);
    places.splice(1);
    return refusal(last, code, [places[0]!, last]);
  }

  private refuse(place: Place, code: RowTrouble, all: readonly Place[]): void {
    if (!this.taken.has(place.row)) this.taken.set(place.row, refusal(place, code, all));
  }
}

function look(known: Map<string, Seen>, key: string, { content, place }: { readonly content: string; readonly place: Place }): { readonly seen: Seen; readonly isFirst: boolean } {
  const seen = known.get(key);
  if (!seen) {
    const first = { places: [place], content, isBroken: false };
    known.set(key, first);
    return { seen: first, isFirst: true };
  }
  seen.isBroken ||= seen.content !== content;
  seen.places.push(place);
  return { seen, isFirst: false };
}

const LINES_MAX = 20;

function refusal(place: Place, code: RowTrouble, all: readonly Place[]): RefusedRow {
  const lines = all.slice(0, LINES_MAX).map(({ line }) => line);
  return { kind: 'refused', ...place, findings: [{ ...place, column: null, code, valueClass: 'text', lines }] };
}

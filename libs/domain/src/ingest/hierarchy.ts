import { fold } from '../name/fold.js';
import type { Claim } from './claim.js';
import { findCycles } from './find-cycles.js';
import type { Place } from './read-row.js';

/** Who stands under whom in one file: people under managers, skills under broader skills. */
export class Hierarchy {
  private readonly nodes = new Map<string, number>();
  private readonly above: number[][] = [];
  private readonly said: (Place | null)[] = [];

  /** `short` makes names short, so that long ones fill no memory. */
  constructor(private readonly short: (text: string) => string) {}

  add(claim: Claim, { row, line }: Place): void {
    if (claim.kind !== 'people' && claim.kind !== 'skills') return;
    const place = { row, line };
    if (claim.kind === 'people') this.put([claim.externalId ?? '', ...claim.emails], claim.manager === null ? [] : [claim.manager], place);
    else this.put([claim.skill], claim.broader, place);
  }

  /** The rows that together say something stands above itself. */
  cycles(): Place[][] {
    return findCycles(this.above).map((cycle) => cycle.flatMap((node) => this.said[node] ?? []));
  }

  private put(names: readonly string[], above: readonly string[], place: Place): void {
    const [first, ...others] = names.filter((name) => name !== '').map((name) => this.nodeOf(name));
    if (first === undefined) return;
    this.said[first] = place;
    this.above[first]!.push(...above.map((name) => this.nodeOf(name)));
    for (const other of others) if (other !== first) this.above[other]!.push(first);
  }

  private nodeOf(name: string): number {
    const key = this.short(fold(name));
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    this.nodes.set(key, this.above.length);
    this.said.push(null);
    return this.above.push([]) - 1;
  }
}

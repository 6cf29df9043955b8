import { checked, type Checked } from './checked.js';
import type { Reading } from './format/reading.js';
import { recogniseInner } from './format/recognise.js';
import { isObject } from './json/json.js';
import { LIMITS } from './limits.js';
import type { Proven } from './prove.js';
import type { SealContext } from './seal.js';

/** Where in a document a credential stands, and how many more may come. */
export interface Inside {
  readonly context: SealContext;
  /** Shared by the whole document, so that nesting does not multiply. */
  readonly budget: { credentials: number; nodes: number };
  readonly depth: number;
}

type Prover = (reading: Reading, source: string, inside: Inside) => Promise<Proven>;

/** The credentials inside a document, each proven as if it had come alone: whoever signed around them vouches for none of them. */
export async function proveInside(reading: Reading, { context, budget, depth }: Inside, proveOne: Prover): Promise<{ readonly nested?: readonly Proven[]; readonly findings: readonly Checked[] }> {
  const holds = (reading.kind === 'credential' || reading.kind === 'presentation' ? reading.holds : undefined) ?? null;
  if (!holds) return { findings: [] };
  if (holds.length > 0 && depth >= LIMITS.nesting) return { findings: [checked('structure', 'unknown', 'nested-too-deep')] };
  budget.credentials -= holds.length;
  budget.nodes -= budget.credentials < 0 ? 0 : nodesIn(holds);
  if (budget.credentials < 0 || budget.nodes < 0) return { findings: [checked('structure', 'unknown', 'nested-too-many')] };
  const nested = await Promise.all(holds.map((value) => proveOne(recogniseInner(value), typeof value === 'string' ? value : JSON.stringify(value), { context, budget, depth: depth + 1 })));
  return { nested, findings: [] };
}

/** How many objects there are, at any depth; documents are no deeper than they may be parsed. */
function nodesIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + nodesIn(item), 0);
  return isObject(value) ? Object.values(value).reduce<number>((sum, item) => sum + nodesIn(item), 1) : 0;
}

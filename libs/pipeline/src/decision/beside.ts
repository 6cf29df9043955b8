import type { FactValues } from '@tessera/domain';

import type { OpenFact } from '../ingest/fact-store.js';
import { contentOf } from '../ingest/ids.js';
import type { Stores } from '../units.js';
import type { FactChange } from './fact-change.js';

type Mapping = FactValues['mapping'];
type MappingChange = FactChange<'mapping'>;

const isMapping = (change: FactChange): change is MappingChange => change.table === 'mapping';
const saysOf = ({ before, after }: MappingChange): Mapping => (after ?? before)!;

/** What the mappings that a decision does not touch say of the titles that it is about: who decides on a title has these in view. */
export async function withBeside(changes: readonly FactChange[], stores: Pick<Stores, 'facts'>): Promise<FactChange[]> {
  const others = await othersOf(changes, stores);
  return changes.map((change) => (isMapping(change) ? { ...change, beside: others(change).map(({ name }) => name) } : change));
}

/** A mapping of these titles that is there now and was not there like that when the decision was looked at, or the other way round; null where all is as it was. */
export async function changedBeside(changes: readonly FactChange[], stores: Pick<Stores, 'facts'>): Promise<{ readonly batchId: string | null } | null> {
  const others = await othersOf(changes, stores);
  for (const change of changes.filter(isMapping)) {
    const [seen, now] = [new Set(change.beside), others(change)];
    const added = now.find(({ name }) => !seen.has(name));
    if (added ?? now.length !== seen.size) return { batchId: added?.batchId ?? null };
  }
  return null;
}

interface Other {
  /** Key and content. */
  readonly name: string;
  readonly batchId: string | null;
}

async function othersOf(changes: readonly FactChange[], { facts }: Pick<Stores, 'facts'>): Promise<(change: MappingChange) => Other[]> {
  const own = changes.filter(isMapping);
  const keys = new Set(own.map(({ key }) => key));
  const open = await facts.openBy('mapping', 'folded', [...new Set(own.map((change) => saysOf(change).folded))]);
  const others = open.filter(({ key }) => !keys.has(key));
  return (change) => others.filter((fact) => isOfSame(fact, saysOf(change))).map(nameOf).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isOfSame = ({ values }: OpenFact<'mapping'>, { folded, issuerId, programId }: Mapping): boolean => values.folded === folded && values.issuerId === issuerId && values.programId === programId;
const nameOf = ({ key, values, batchId }: OpenFact<'mapping'>): Other => ({ name: `${key} ${contentOf('mapping', values)}`, batchId });

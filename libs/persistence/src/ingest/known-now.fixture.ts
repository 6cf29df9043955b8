import type { TestDatabase } from '../testing.js';
import { FACT_TABLES } from './fact-columns.js';
import type { Imports } from './imports.fixture.js';

const ANCHORS = ['person', 'team', 'role', 'skill', 'achievement', 'credential_set', 'requirement_set', 'issuer', 'program', 'credential'];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

/** Of no meaning outside its organisation, or of the moment; of derived evidence also which commit worked it out. */
const LEFT_OUT = ['id', 'organisation_id', 'recorded_from', 'recorded_to', 'ended_by', 'content', 'document_id', 'checked_at', 'source_id', 'mapping_id'];

/**
 * Everything that is known now and everything that waits, with the file each fact is from, and what is told of each file: in words that are the same in any
 * organisation. `batches` in the order of their commits; they are named by their place.
 */
export async function knownNow(database: TestDatabase, { organisationId }: Imports, batches: readonly string[]): Promise<Record<string, unknown[]>> {
  const names = await namesIn(database, organisationId, batches);
  const known: Record<string, unknown[]> = {};
  for (const table of FACT_TABLES) {
    const rows = await database.admin<Record<string, unknown>>(`select * from "${table}" where organisation_id = $1 and recorded_to is null`, [organisationId]);
    known[table] = sorted(rows.map((row) => ({ ...row, ...(row['source_kind'] !== undefined && row['source_kind'] !== 'file' ? { recorded_by: null } : {}) })), names);
  }
  known['waiting'] = sorted(await database.admin('select batch_id, "row", kind, needs_kind, needs from waiting_row where organisation_id = $1 and released_at is null and withdrawn_at is null', [organisationId]), names);
  known['batches'] = sorted(
    await database.admin(`select id as batch, rows_in, stored, changed, unchanged, waiting, refused from batch where organisation_id = $1 and status = 'committed'`, [organisationId]), names);
  known['findings'] = sorted(
    await database.admin(`select f.batch_id, f."row", f.outcome, f.code from batch_finding f join batch b on b.id = f.batch_id where f.organisation_id = $1 and b.status = 'committed'`, [organisationId]), names);
  return known;
}

async function namesIn(database: TestDatabase, organisationId: string, batches: readonly string[]): Promise<Map<string, string>> {
  const names = new Map(batches.map((id, index) => [id, `file ${index}`]));
  for (const table of ANCHORS) {
    for (const { id, key } of await database.admin<{ id: string; key: string }>(`select id, key from "${table}" where organisation_id = $1`, [organisationId])) names.set(id, `${table} ${named(key, names)}`);
  }
  return names;
}

const named = (text: string, names: ReadonlyMap<string, string>): string => text.replace(UUID, (id) => names.get(id) ?? 'unknown id');

function sorted(rows: readonly Record<string, unknown>[], names: ReadonlyMap<string, string>): string[] {
  return rows.map((row) => named(JSON.stringify(Object.fromEntries(Object.entries(row).filter(([name]) => !LEFT_OUT.includes(name))), withoutTimes), names)).sort();
}

function withoutTimes(name: string, value: unknown): unknown {
  return name === 'at' ? undefined : value;
}

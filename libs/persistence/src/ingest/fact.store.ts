import type { FactTable, FactValues, PlannedAnchor } from '@tessera/domain';
import { type HeardFact, type FactChange, type FactRow, FactStore, type OpenFact, type Stamp, type Written } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';
import { type ColumnType, FACT_COLUMNS } from './fact-columns.js';
import { CYCLES } from './cycle.sql.js';
import { FACT_SQL } from './fact.sql.js';
import { fromSql, toSqlArray } from './fact-value.js';
import { changedBy, HEARD_SINCE, TAKE_BACK, WROTE } from './undo.sql.js';

interface Keyed {
  readonly key: string;
}

export class TypeOrmFactStore extends FactStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async anchor(anchors: readonly PlannedAnchor[]): Promise<void> {
    for (const table of new Set(anchors.map((anchor) => anchor.table))) {
      const own = anchors.filter((anchor) => anchor.table === table);
      await this.unit.query(
        `insert into "${table}" (organisation_id, id, key) select $1, i.id, i.key from unnest($2::uuid[], $3::text[]) as i(id, key)
         where not exists (select from "${table}" a where a.organisation_id = $1 and a.id = i.id) on conflict do nothing`,
        [this.organisation, own.map(({ id }) => id), own.map(({ key }) => key)],
      );
    }
  }

  override async state<T extends FactTable>(table: T, rows: readonly FactRow<T>[], stamp: Stamp): Promise<Written[]> {
    const said = await this.contents(table, rows);
    const written = rows.map(({ key, content }): Written => (said.get(key) === undefined ? 'stored' : said.get(key) === content ? 'unchanged' : 'changed'));
    await this.end(table, rows.filter((_, index) => written[index] === 'changed').map(({ key }) => key), stamp);
    await this.insert(table, rows.filter((_, index) => written[index] !== 'unchanged'), stamp);
    return written;
  }

  override async support<T extends FactTable>(table: T, rows: readonly FactRow<T>[], stamp: Stamp): Promise<Written[]> {
    const said = await this.contents(table, rows);
    await this.insert(table, rows.filter(({ key }) => !said.has(key)), stamp);
    return rows.map(({ key }) => (said.has(key) ? 'unchanged' : 'stored'));
  }

  private async contents(table: FactTable, rows: readonly Keyed[]): Promise<Map<string, string>> {
    if (rows.length === 0) return new Map();
    const open = await this.unit.query<Keyed & { content: string }>(FACT_SQL[table].contents, [this.organisation, toSqlArray('text', rows.map(({ key }) => key))]);
    return new Map(open.map(({ key, content }) => [key, content]));
  }

  override async end(table: FactTable, keys: readonly string[], stamp: Stamp): Promise<number> {
    if (keys.length === 0) return 0;
    return (await this.unit.query(FACT_SQL[table].end, [this.organisation, keys, stamp.at, stamp.batchId])).length;
  }

  override open<T extends FactTable>(table: T, keys: readonly string[]): Promise<OpenFact<T>[]> {
    return this.list(table, FACT_SQL[table].open, keys);
  }

  override openBy<T extends FactTable>(table: T, column: keyof FactValues[T] & string, values: readonly string[]): Promise<OpenFact<T>[]> {
    return this.list(table, FACT_SQL[table].openBy(column), values);
  }

  override async endedBy(table: FactTable, key: string): Promise<string | null> {
    const [last] = await this.unit.query<{ id: string | null }>(`select ended_by as id from "${table}" where organisation_id = $1 and key = $2 order by recorded_from desc limit 1`, [this.organisation, key]);
    return last?.id ?? null;
  }

  override async wroteBy(batchIds: readonly string[]): Promise<Map<string, Set<FactTable>>> {
    const wrote = new Map(batchIds.map((id) => [id, new Set<FactTable>()]));
    for (const { table, sql } of WROTE) for (const { id } of await this.unit.query<{ id: string }>(sql, [this.organisation, batchIds])) wrote.get(id)!.add(table);
    return wrote;
  }

  override async changesBy(batchId: string): Promise<FactChange[]> {
    const changes: FactChange[] = [];
    for (const table of (await this.wroteBy([batchId])).get(batchId)!) {
      const rows = await this.unit.query<Record<string, unknown>>(changedBy(table), [this.organisation, batchId]);
      const side = (isAfter: boolean) => new Map(rows.filter((row) => row['is_after'] === isAfter).map((row) => [row['key'] as string, valuesOf(table, row)]));
      const [before, after] = [side(false), side(true)];
      for (const key of new Set([...before.keys(), ...after.keys()])) changes.push({ table, key, before: before.get(key) ?? null, after: after.get(key) ?? null });
    }
    return changes;
  }

  override async heardSince(at: string): Promise<HeardFact[]> {
    const heard: HeardFact[] = [];
    for (const { table, sql } of HEARD_SINCE) for (const fact of await this.unit.query<Omit<HeardFact, 'table'>>(sql, [this.organisation, at])) heard.push({ table, ...fact });
    return heard;
  }

  override async cyclesBy(batchId: string): Promise<number[]> {
    return (await this.unit.query<{ row: number }>(CYCLES, [this.organisation, batchId])).map(({ row }) => row);
  }

  override async takeBack(batchId: string, at: string): Promise<void> {
    for (const sql of TAKE_BACK) await this.unit.query(sql, [this.organisation, batchId, at].slice(0, sql.includes('$3') ? 3 : 2));
  }

  private async insert<T extends FactTable>(table: T, rows: readonly FactRow<T>[], { at, batchId }: Stamp): Promise<void> {
    if (rows.length === 0) return;
    const columns = Object.entries<ColumnType>(FACT_COLUMNS[table]) as [keyof FactValues[T] & string, ColumnType][];
    await this.unit.query(FACT_SQL[table].insert, [
      this.organisation,
      toSqlArray('text', rows.map(({ key }) => key)),
      toSqlArray('text', rows.map(({ content }) => content)),
      at,
      batchId,
      toSqlArray('uuid', rows.map((row) => row.batchId)),
      toSqlArray('integer', rows.map(({ row }) => row)),
      ...columns.map(([name, type]) => toSqlArray(type, rows.map(({ values }) => values[name]))),
    ]);
  }

  private async list<T extends FactTable>(table: T, sql: string, values: readonly string[]): Promise<OpenFact<T>[]> {
    if (values.length === 0) return [];
    const found = await this.unit.query<Record<string, unknown>>(sql, [this.organisation, values]);
    return found.map((row) => ({
      key: row['key'] as string,
      batchId: row['batch_id'] as string | null,
      row: row['row'] as number | null,
      values: valuesOf(table, row),
    }));
  }

  private get organisation(): string {
    return this.unit.actor.organisationId;
  }
}

const valuesOf = <T extends FactTable>(table: T, row: Record<string, unknown>): FactValues[T] =>
  Object.fromEntries(Object.entries<ColumnType>(FACT_COLUMNS[table]).map(([name, type]) => [name, fromSql(type, row[name])])) as unknown as FactValues[T];

import { type Batch, type BatchResult, BatchStore, type FactChange, type LaterBatch, type Notice, type RowFinding } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';

const COUNTS = 'kind = $3, rows_in = $4, stored = $5, changed = $6, unchanged = $7, waiting = $8, refused = $9, notices = $10';

const SAID_BY = (batch: string): string => `json_build_object('accountId', ${batch}.created_by, 'personId', ${batch}.created_by_person, 'name', ${batch}.created_by_name) as "saidBy"`;

export class TypeOrmBatchStore extends BatchStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async turn(): Promise<string> {
    await this.unit.query(`select pg_advisory_xact_lock(hashtextextended('batches of ' || $1, 0))`, [this.organisation]);
    const [row] = await this.unit.query<{ at: string }>(
      `select to_char(greatest(clock_timestamp(), max(greatest(committed_at, undone_at, replayed_at)) + interval '1 microsecond') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from batch where organisation_id = $1`,
      [this.organisation],
    );
    return row!.at;
  }

  override async find(id: string): Promise<Batch | null> {
    const [row] = await this.unit.query<Batch>(
      `select id, kind, file_name as "fileName", status, origin, changes, settles, ${SAID_BY('batch')} from batch where organisation_id = $1 and id::text = $2`, [this.organisation, id],
    );
    return row ?? null;
  }

  override async *bytes(id: string): AsyncIterable<Uint8Array> {
    for (let position = -1; ; ) {
      const [piece] = await this.unit.query<{ position: number; bytes: Buffer }>(
        'select position, bytes from batch_chunk where organisation_id = $1 and batch_id = $2 and position > $3 order by position limit 1', [this.organisation, id, position],
      );
      if (!piece) return;
      position = piece.position;
      yield piece.bytes;
    }
  }

  override async clearFindings(id: string): Promise<void> {
    await this.unit.query('delete from batch_finding where organisation_id = $1 and batch_id = $2', [this.organisation, id]);
  }

  override async addFindings(id: string, position: number, findings: readonly RowFinding[]): Promise<void> {
    await this.unit.query(
      `insert into batch_finding (organisation_id, batch_id, position, "row", line, column_name, outcome, code, value_class, detail)
       select $1, $2, $3 + i.place - 1, i."row", i.line, i.name, i.outcome, i.code, i.value_class, i.detail
       from unnest($4::integer[], $5::integer[], $6::text[], $7::text[], $8::text[], $9::text[], $10::jsonb[]) with ordinality as i("row", line, name, outcome, code, value_class, detail, place)`,
      [
        this.organisation, id, position, findings.map(({ row }) => row), findings.map(({ line }) => line), findings.map(({ column }) => column),
        findings.map(({ outcome }) => outcome), findings.map(({ code }) => code), findings.map(({ valueClass }) => valueClass),
        findings.map(({ detail }) => (detail === null ? null : JSON.stringify(detail))),
      ],
    );
  }

  override async previewed(id: string, result: BatchResult, { at, effect, changes }: { readonly at: string; readonly effect: unknown; readonly changes: readonly FactChange[] | null }): Promise<void> {
    await this.set(`status = 'previewed', problem = null, ${COUNTS}, effect = $11, changes = $12, seen_at = $13`, id, [...countsOf(result), JSON.stringify(effect), changes && JSON.stringify(changes), at]);
  }

  override async saying(id: string): Promise<{ by: string; said: string } | null> {
    const [row] = await this.unit.query<{ by: string; said: string }>(
      'select created_by_name as by, coalesce(said, file_name) as said from batch where organisation_id = $1 and id = $2', [this.organisation, id],
    );
    return row ?? null;
  }

  override async answeredMeanwhile(id: string): Promise<{ by: string; said: string } | null> {
    const [row] = await this.unit.query<{ by: string; said: string }>(
      `select o.created_by_name as by, coalesce(o.said, o.file_name) as said from batch b
       join batch o on o.organisation_id = $1 and o.settles && b.settles and o.id <> b.id and o.status = 'committed' and o.committed_at > b.seen_at
       where b.organisation_id = $1 and b.id = $2 order by o.committed_at desc limit 1`,
      [this.organisation, id],
    );
    return row ?? null;
  }

  override async committed(id: string, result: BatchResult, at: string): Promise<void> {
    await this.set(`status = 'committed', problem = null, ${COUNTS}, committed_at = $11`, id, [...countsOf(result), at]);
  }

  override async undone(id: string, at: string): Promise<void> {
    await this.set(`status = 'undone', problem = null, undone_at = $3`, id, [at]);
  }

  override later(id: string): Promise<LaterBatch[]> {
    return this.unit.query<LaterBatch>(
      `select b.id, b.kind, b.file_name as "fileName", coalesce(b.said, b.file_name) as said, b.status, b.origin, null as changes, ${SAID_BY('b')}, null as settles, to_char(b.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "committedAt", b.waiting + b.refused as "left"
       from batch b join batch undone on undone.organisation_id = $1 and undone.id = $2
       where b.organisation_id = $1 and b.status in ('committed', 'undoing') and b.committed_at > undone.committed_at order by b.committed_at`,
      [this.organisation, id],
    );
  }

  override async replayed(id: string, result: BatchResult, at: string): Promise<void> {
    await this.set(`${COUNTS}, replayed_at = $11`, id, [...countsOf(result), at]);
  }

  override async discarded(id: string): Promise<void> {
    await this.set(`status = 'discarded'`, id, []);
  }

  override async refused(id: string, problem: Notice): Promise<void> {
    await this.set(`status = 'refused', problem = $3`, id, [JSON.stringify(problem)]);
  }

  override async failed(id: string, problem: Notice): Promise<void> {
    const back = `case status when 'undoing' then 'committed' when 'committing' then 'previewed' when 'reading' then 'failed' else status end`;
    await this.set(`status = ${back}, problem = $3`, id, [JSON.stringify(problem)]);
  }

  private async set(changes: string, id: string, values: readonly unknown[]): Promise<void> {
    await this.unit.query(`update batch set ${changes} where organisation_id = $1 and id = $2`, [this.organisation, id, ...values]);
  }

  private get organisation(): string {
    return this.unit.actor.organisationId;
  }
}

const countsOf = ({ kind, counts, notices }: BatchResult): unknown[] => [
  kind, counts.rowsIn, counts.stored, counts.changed, counts.unchanged, counts.waiting, counts.refused, JSON.stringify(notices),
];

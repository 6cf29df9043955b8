import type { NeedKind } from '@tessera/domain';
import { type NewWaitingRow, type ReleasedRow, type WaitingRow, WaitingStore } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';
import { RELEASE, TAKE_BACK } from './waiting.sql.js';

const LISTED = `select w.id, w.batch_id as "batchId", w."row", w.kind, w.claim, w.needs_kind as "needsKind", w.needs
  from waiting_row w join batch b on b.organisation_id = $1 and b.id = w.batch_id
  where w.organisation_id = $1 and w.released_at is null and w.withdrawn_at is null
    and ($2::uuid is null or (w.recorded_from, b.created_at, w."row", w.id) > (
      select p.recorded_from, pb.created_at, p."row", p.id from waiting_row p join batch pb on pb.organisation_id = $1 and pb.id = p.batch_id where p.organisation_id = $1 and p.id = $2))`;

/** As they came: of rows that say one thing in two ways the first is believed. */
const IN_ORDER = 'order by w.recorded_from, b.created_at, w."row", w.id';

/** Whether what a row of each kind needs is known now. */
const MET = `case w.needs_kind
  when 'person' then exists (select from person_identifier i where i.organisation_id = $1 and i.recorded_to is null and i.key = w.needs)
  when 'team' then exists (select from team_version t where t.organisation_id = $1 and t.recorded_to is null and t.key = anchor_id($1, 'team', w.needs)::text)
  when 'achievement' then exists (select from achievement_version a where a.organisation_id = $1 and a.recorded_to is null and a.key = anchor_id($1, 'achievement', w.needs)::text)
  when 'program' then exists (select from program_version p where p.organisation_id = $1 and p.recorded_to is null and p.folded = w.needs)
  when 'skill' then exists (select from skill_version s where s.organisation_id = $1 and s.recorded_to is null and s.folded = w.needs)
    or exists (select from skill_alias a where a.organisation_id = $1 and a.recorded_to is null and a.folded = w.needs)
    or exists (select from skill_version s where s.organisation_id = $1 and s.recorded_to is null and lower(s.code) = w.needs)
  else false end`;

export class TypeOrmWaitingStore extends WaitingStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async add(rows: readonly NewWaitingRow[], at: string): Promise<void> {
    if (rows.length === 0) return;
    await this.unit.query(
      `insert into waiting_row (organisation_id, recorded_from, batch_id, "row", kind, claim, needs_kind, needs)
       select $1, $2::timestamptz, i.* from unnest($3::uuid[], $4::integer[], $5::text[], $6::jsonb[], $7::text[], $8::text[]) as i`,
      [
        this.organisation, at, rows.map(({ batchId }) => batchId), rows.map(({ row }) => row), rows.map(({ kind }) => kind),
        rows.map(({ claim }) => JSON.stringify(claim)), rows.map(({ needsKind }) => needsKind), rows.map(({ needs }) => needs),
      ],
    );
  }

  override ready(kinds: readonly NeedKind[], { after, limit, at }: { readonly after: string | null; readonly limit: number; readonly at: string }): Promise<WaitingRow[]> {
    return this.unit.query<WaitingRow>(`${LISTED} and w.needs_kind = any ($3::text[]) and w.recorded_from <> $4::timestamptz and ${MET} ${IN_ORDER} limit $5`, [this.organisation, after, kinds, at, limit]);
  }

  override recipients({ after, limit }: { readonly after: string | null; readonly limit: number }): Promise<WaitingRow[]> {
    return this.unit.query<WaitingRow>(`${LISTED} and w.needs_kind = 'recipient' ${IN_ORDER} limit $3`, [this.organisation, after, limit]);
  }

  override async release(rows: readonly ReleasedRow[], batchId: string, at: string): Promise<void> {
    if (rows.length === 0) return;
    await this.unit.query(RELEASE, [this.organisation, rows.map(({ id }) => id), batchId, at, rows.map(({ outcome }) => outcome), rows.map(({ code }) => code)]);
  }

  override async releasedBy(batchIds: readonly string[]): Promise<Map<string, readonly string[]>> {
    const rows = await this.unit.query<{ id: string; kinds: string[] }>(
      'select released_by as id, array_agg(distinct kind) as kinds from waiting_row where organisation_id = $1 and released_by = any ($2::uuid[]) group by released_by', [this.organisation, batchIds],
    );
    return new Map(rows.map(({ id, kinds }) => [id, kinds]));
  }

  override async takeBack(batchId: string, at: string): Promise<void> {
    await this.unit.query(
      `update waiting_row w set withdrawn_at = $3::timestamptz where w.organisation_id = $1 and w.withdrawn_at is null
         and (w.batch_id = $2 or w.recorded_from = (select coalesce(b.replayed_at, b.committed_at) from batch b where b.organisation_id = $1 and b.id = $2))`,
      [this.organisation, batchId, at],
    );
    await this.unit.query(TAKE_BACK, [this.organisation, batchId]);
  }

  private get organisation(): string {
    return this.unit.actor.organisationId;
  }
}

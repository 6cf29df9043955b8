import { Injectable } from '@nestjs/common';

import { decidesForAll } from '../../identity/unknown-name.reader.js';
import type { Operation } from '../../operation/operation.js';
import { EMPTY_PAGE, keysetOf, type PageArgs, pageOf } from '../../operation/page.js';
import { OrganisationReader } from '../../organisation/organisation.reader.js';
import { PENDING } from '../pending.sql.js';
import { item, type TodoQueue } from '../todo-queue.js';

const UNDECIDED = `
  with ${PENDING},
  undecided as (
    select v.issuer_id as id, v.name, i.key, count(*)::int as waits, count(distinct c.person_id)::int as people
    from issuer_version v join issuer i on i.organisation_id = $1 and i.id = v.issuer_id
      join credential_version c on c.organisation_id = $1 and c.issuer_id = v.issuer_id and c.recorded_to is null
    where v.organisation_id = $1 and v.recorded_to is null and v.trust = 'undecided' group by v.issuer_id, v.name, i.key),
  counted as (
    select u.*, case when exists (select from day) then coalesce((
      select sum(p.units) from pending p join credential_version h on h.organisation_id = $1 and h.credential_id = p.source_id and h.recorded_to is null
      where h.issuer_id = u.id and p.source_kind = 'credential' and p.pending_why = 'issuer-undecided'), 0)::int end as moves
    from undecided u)`;
const PAGE = `${UNDECIDED} select * from counted where ($5::int is null or (-coalesce(moves, 0), -waits, id) > ($5, $6::int, $7::uuid)) order by -coalesce(moves, 0), -waits, id limit $8`;
const MOVES = `${UNDECIDED} select sum(moves)::int as moves from counted`;
const COUNT = `
  select count(distinct v.issuer_id)::int as count from issuer_version v
    join credential_version c on c.organisation_id = $1 and c.issuer_id = v.issuer_id and c.recorded_to is null
  where v.organisation_id = $1 and v.recorded_to is null and v.trust = 'undecided'`;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly waits: number;
  readonly people: number;
  readonly moves: number | null;
}

/** Issuers of credentials that people hold, neither trusted nor not. */
@Injectable()
export class IssuerQueue implements TodoQueue {
  readonly kind = 'issuer';
  readonly roles = ['hr'] as const;

  constructor(private readonly organisations: OrganisationReader) {}

  async count(operation: Operation) {
    const [counted] = decidesForAll(operation) ? await operation.rows<{ count: number }>(COUNT) : [];
    return counted?.count ?? 0;
  }

  async moves(operation: Operation) {
    const { today } = await this.organisations.own(operation);
    const [sum] = await operation.records<{ moves: number | null }>(MOVES, today);
    return sum?.moves ?? null;
  }

  async page(operation: Operation, page: PageArgs) {
    const keyset = keysetOf(page, [0, 0, 'id'] as const);
    if (!decidesForAll(operation)) return EMPTY_PAGE;
    const { today } = await this.organisations.own(operation);
    const rows = await operation.records<Row>(PAGE, today, ...(keyset.after ?? [null, null, null]), keyset.limit);
    const totalCount = await this.count(operation);
    const node = ({ id, name, key, waits, people, moves }: Row) => item({ id, targetId: id, title: name, detail: `${key}; ${people} ${people === 1 ? 'person' : 'people'}`, waits, moves });
    return pageOf(rows, keyset, { node, keyOf: ({ id, waits, moves }) => [-(moves ?? 0), -waits, id], totalCount });
  }
}

import { Injectable } from '@nestjs/common';

import { decidesForAll } from '../../identity/unknown-name.reader.js';
import type { Operation } from '../../operation/operation.js';
import { UntilChanged } from '../../operation/until-changed.js';
import { OrganisationReader } from '../../organisation/organisation.reader.js';
import { type Placed, SortedQueue } from '../sorted.js';
import { item, type TodoItem } from '../todo-queue.js';
import { known, PENDING } from '../units.sql.js';

const ITEMS = `
  with ${PENDING},
  undecided as (
    select v.issuer_id as id, v.name, i.key, count(*)::int as waits, count(distinct c.person_id)::int as people, min(c.recorded_from) as since
    from issuer_version v join issuer i on i.organisation_id = $1 and i.id = v.issuer_id
      join credential_version c on c.organisation_id = $1 and c.issuer_id = v.issuer_id and c.recorded_to is null
    where v.organisation_id = $1 and v.recorded_to is null and v.trust = 'undecided' group by v.issuer_id, v.name, i.key),
  moved as (
    select h.issuer_id as id, sum(p.units) as units from pending p join credential_version h on h.organisation_id = $1 and h.credential_id = p.source_id and h.recorded_to is null
    where p.source_kind = 'credential' and p.pending_why = 'issuer-undecided' group by h.issuer_id)
  select u.*, ${known('m.units')} as moves from undecided u left join moved m on m.id = u.id`;
const COUNT = `
  select count(*)::int as count from issuer_version v
  where v.organisation_id = $1 and v.recorded_to is null and v.trust = 'undecided'
    and exists (select from credential_version c where c.organisation_id = $1 and c.issuer_id = v.issuer_id and c.recorded_to is null)`;

interface Row extends Placed {
  readonly name: string;
  readonly key: string;
  readonly waits: number;
  readonly people: number;
}

const shown = ({ id, name, key, people, ...row }: Row) => item({ ...row, id, targetId: id, title: name, detail: `${key}; ${people} ${people === 1 ? 'person' : 'people'}` });

/** Issuers of credentials that people hold, neither trusted nor not. */
@Injectable()
export class IssuerQueue extends SortedQueue<Row> {
  override readonly kind = 'issuer';
  override readonly roles = ['hr'] as const;

  constructor(
    private readonly organisations: OrganisationReader,
    private readonly known: UntilChanged,
  ) {
    super();
  }

  override async count(operation: Operation) {
    const [counted] = decidesForAll(operation) ? await operation.rows<{ count: number }>(COUNT) : [];
    return counted?.count ?? 0;
  }

  protected override all(operation: Operation): Promise<Row[]> {
    if (!decidesForAll(operation)) return Promise.resolve([]);
    return operation.once(IssuerQueue, () => this.known.of(operation, 'issuers to decide', async () => operation.records<Row>(ITEMS, (await this.organisations.own(operation)).today)));
  }

  protected override shown(_: Operation, rows: readonly Row[]): TodoItem[] {
    return rows.map(shown);
  }
}

import { Injectable } from '@nestjs/common';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import type { ExemptionModel, ExemptionsArguments } from './exemption.model.js';

/** $4 today, $5 the one person or null, $6 the one exemption or null. */
const SCOPE = `
  from exemption x where x.organisation_id = $1 and x.recorded_to is null and ${SEEN_PERSON_ID}
    and $4::date is not null and ($5::uuid is null or x.person_id = $5) and ($6::uuid is null or x.id = $6)`;

/** What is open first, the one that ends first before all. */
const PLACE = `(x.to_on is not null and x.to_on < $4::date)::int`;
const END = `coalesce(x.to_on, date '9999-12-31')`;

const PAGE = `
  select x.id, x.person_id as "personId", coalesce(x.skill_id, x.credential_set_id) as "topicId", x.from_on as "fromOn", x.to_on as "toOn", x.reason, x.batch_id as "batchId",
    case when x.from_on > $4::date then 'to-come' when x.to_on < $4::date then 'was' else 'in-force' end as standing, ${PLACE} as place, to_char(${END}, 'YYYY-MM-DD') as "end"
  ${SCOPE} and ($7::int is null or (${PLACE}, ${END}, x.id) > ($7, $8::date, $9::uuid))
  order by ${PLACE}, ${END}, x.id limit $10`;

const COUNT = `select count(*)::int as count ${SCOPE}`;

type Exemption = Plain<ExemptionModel>;
type Row = Exemption & { readonly place: number; readonly end: string };

@Injectable()
export class ExemptionReader {
  constructor(private readonly organisations: OrganisationReader) {}

  /** Of the people whose records this reader opens; an employee's own. */
  async page(operation: Operation, { personId, ...page }: ExemptionsArguments): Promise<Page<Exemption>> {
    const keyset = keysetOf(page, [0, 'day', 'id'] as const);
    const asked = [await this.today(operation), personId === null ? null : uuidOrNothing(personId), null];
    const rows = await operation.records<Row>(PAGE, ...asked, ...(keyset.after ?? [null, null, null]), keyset.limit);
    const [count] = await operation.records<{ count: number }>(COUNT, ...asked);
    return pageOf(rows, keyset, { node: ({ place: _place, end: _end, ...row }) => row, keyOf: ({ place, end, id }) => [place, end, id], totalCount: count?.count ?? 0 });
  }

  async byId(operation: Operation, id: string): Promise<Exemption | null> {
    const [row] = await operation.records<Row>(PAGE, await this.today(operation), null, uuidOrNothing(id), null, null, null, 1);
    return row ?? null;
  }

  async today(operation: Operation): Promise<string> {
    return (await this.organisations.own(operation)).today;
  }
}

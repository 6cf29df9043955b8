import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { seesFiguresOnly } from '../operation/sight.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import type { LedgerModel } from './program.model.js';

/** A withdrawn enrolment was one. Of several currencies no sum can be told. */
const LEARNING = `
  select x.program_id as id, count(distinct x.person_id)::int as enrolled, count(distinct x.person_id) filter (where x.status = 'completed')::int as completed,
    sum(x.cost_minor)::float8 as paid, count(x.cost_minor)::int as "paidKnownFor", count(distinct x.currency)::int as currencies, max(x.currency) as currency
  from learning_record x
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.recorded_to is null and x.program_id = any ($4)
  group by x.program_id`;

const CLOSED = `
  select x.program_id as id, count(*)::int as met, count(*) filter (where x.proven)::int as proven, count(distinct x.person_id)::int as people
  from analysis_closed x
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.program_id = any ($4) and x.analysis_id = (
    select a.id from analysis a where a.organisation_id = $1 and a.as_of <= $5::date order by a.as_of desc, a.known_at desc limit 1)
  group by x.program_id`;

interface Learnt {
  readonly id: string;
  readonly enrolled: number;
  readonly completed: number;
  readonly paid: number | null;
  readonly paidKnownFor: number;
  readonly currencies: number;
  readonly currency: string | null;
}

interface Closed {
  readonly id: string;
  readonly met: number;
  readonly proven: number;
  readonly people: number;
}

const NOTHING_LEARNT: Omit<Learnt, 'id'> = { enrolled: 0, completed: 0, paid: null, paidKnownFor: 0, currencies: 0, currency: null };
const NOTHING_CLOSED: Omit<Closed, 'id'> = { met: 0, proven: 0, people: 0 };

@Injectable()
export class LedgerReader {
  constructor(private readonly organisations: OrganisationReader) {}

  async of(operation: Operation, programId: string): Promise<Plain<LedgerModel>> {
    const { today, smallGroup } = await this.organisations.own(operation);
    const learnt = operation.loader<Learnt>(LEARNING, async (ids) => byId(await operation.names<Learnt>(LEARNING, ids)));
    const closed = operation.loader<Closed>(CLOSED, async (ids) => (operation.viewer.actingRole === 'employee' ? new Map<string, Closed>() : byId(await operation.names<Closed>(CLOSED, ids, today))));
    const figures = (await closed.load(programId)) ?? NOTHING_CLOSED;
    const learning = (await learnt.load(programId)) ?? NOTHING_LEARNT;
    // Nothing closed is a figure too: it speaks of all who have completed it.
    const isSmall = [figures.people, learning.completed].some((people) => people > 0 && people < smallGroup);
    return ledger(learning, figures, seesFiguresOnly(operation.viewer) && isSmall);
  }
}

function ledger({ enrolled, completed, paid, paidKnownFor, currencies, currency }: Omit<Learnt, 'id'>, { met, proven }: Omit<Closed, 'id'>, suppressed: boolean): Plain<LedgerModel> {
  const paidMinor = currencies > 1 ? null : paid;
  return {
    enrolled,
    completed,
    paidMinor,
    paidKnownFor,
    closedMet: suppressed ? -1 : met,
    closedProven: suppressed ? -1 : proven,
    costPerClosedMinor: suppressed || paidMinor === null || met === 0 ? null : paidMinor / met,
    currency: currencies > 1 ? null : currency,
    suppressed,
  };
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]): Map<string, R> => new Map(rows.map((row) => [row.id, row]));

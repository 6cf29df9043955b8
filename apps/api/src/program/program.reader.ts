import { Injectable } from '@nestjs/common';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import { pattern } from '../operation/pattern.js';
import type { Plain } from '../operation/plain.js';
import { notFound } from '../operation/problem.js';
import type { ProgramModel } from './program.model.js';

const COLUMNS = `
  select p.program_id as id, p.provider, p.title, p.cost_minor as "costMinor", p.currency, p.hours, p.seats, p.assessment, p.accreditor,
    a.name as "credentialAwarded", lower(p.title) as place
  from program_version p
    left join achievement_version a on a.organisation_id = p.organisation_id and a.achievement_id = p.achievement_id and a.recorded_to is null
  where p.organisation_id = $1`;

const BY_ID = `select distinct on (id) * from (${COLUMNS} and p.program_id = any ($2) order by p.recorded_to desc nulls first) v order by id`;

const FILTER = `p.recorded_to is null and ($2::text is null or p.title ilike $2 or p.provider ilike $2)
  and ($3::uuid is null or p.achievement_id = $3 or exists (
    select from mapping m where m.organisation_id = $1 and m.program_id = p.program_id and m.recorded_to is null and (m.skill_id = $3 or m.achievement_id = $3))
    or p.achievement_id in (select c.achievement_id from credential_set_member c where c.organisation_id = $1 and c.credential_set_id = $3 and c.recorded_to is null))`;
const PAGE = `${COLUMNS} and ${FILTER} and ($4::text is null or (lower(p.title), p.program_id) > ($4, $5::uuid)) order by lower(p.title), p.program_id limit $6`;
const COUNT = `select count(*)::int as count from program_version p where p.organisation_id = $1 and ${FILTER}`;

type Program = Plain<ProgramModel>;
type Row = Program & { readonly place: string };

export interface ProgramFilter extends PageArgs {
  readonly search: string | null;
  readonly topicId: string | null;
}

@Injectable()
export class ProgramReader {
  /** The newest version, also of a program that is no longer offered. */
  async byId(operation: Operation, id: string): Promise<Program> {
    const loader = operation.loader<Program>(BY_ID, async (ids) => new Map((await operation.rows<Row>(BY_ID, ids)).map((row) => [row.id, row])));
    const found = await loader.load(uuidOrNothing(id));
    if (!found) throw notFound();
    return found;
  }

  async page(operation: Operation, filter: ProgramFilter): Promise<Page<Program>> {
    const keyset = keysetOf(filter, ['title', 'id'] as const);
    const conditions = [pattern(filter.search), filter.topicId && uuidOrNothing(filter.topicId)];
    const rows = await operation.rows<Row>(PAGE, ...conditions, ...(keyset.after ?? [null, null]), keyset.limit);
    const [count] = await operation.rows<{ count: number }>(COUNT, ...conditions);
    return pageOf(rows, keyset, { node: (row) => row, keyOf: ({ place, id }) => [place, id], totalCount: count!.count });
  }
}

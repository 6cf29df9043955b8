import { Injectable } from '@nestjs/common';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { EMPTY_PAGE, keysetOf, type Page, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { MEMBER_NOW, SEEN_PERSON_ID } from '../operation/rights.js';
import type { ExpertModel, ExpertsArguments } from './expert.model.js';
import { expertise, expertsOf } from './expertise.sql.js';

const FROM = `from expert x where x.organisation_id = $1 and x.recorded_to is null and ${SEEN_PERSON_ID} and ($4::uuid is null or x.skill_id = $4)`;
const PAGE = `
  select x.id, x.person_id as "personId", x.skill_id as "skillId", x.from_on as "fromOn", x.to_on as "toOn",
    exists (select from expert m where m.id = x.id and ${MEMBER_NOW}) as now
  ${FROM} and ($5::uuid is null or x.id > $5) order by x.id limit $6`;
const COUNT = `select count(*)::int as count ${FROM}`;
const OTHERS = `select count(*)::int as count from ${expertsOf('$2')} e where $3::uuid is null or e.person_id <> $3`;
const OWN = `select skill_id as id from ${expertise('$2')} s order by 1 limit 100`;

@Injectable()
export class ExpertReader {
  /** By name for HR, and for leads of their people. */
  async page(operation: Operation, { skillId, ...page }: ExpertsArguments): Promise<Page<Plain<ExpertModel>>> {
    const keyset = keysetOf(page, ['id'] as const);
    if (!['hr', 'lead'].includes(operation.viewer.actingRole)) return EMPTY_PAGE;
    const skill = skillId && uuidOrNothing(skillId);
    const rows = await operation.records<Plain<ExpertModel>>(PAGE, skill, keyset.after?.[0] ?? null, keyset.limit);
    const [count] = await operation.records<{ count: number }>(COUNT, skill);
    return pageOf(rows, keyset, { node: (row) => row, keyOf: ({ id }) => [id], totalCount: count?.count ?? 0 });
  }

  /** How many others may endorse the reader at a skill today. */
  async count(operation: Operation, skillId: string): Promise<number> {
    const [row] = await operation.rows<{ count: number }>(OTHERS, uuidOrNothing(skillId), operation.viewer.personId);
    return row!.count;
  }

  /** Skills at which the reader may endorse others today. */
  async own(operation: Operation): Promise<string[]> {
    const { personId } = operation.viewer;
    return personId === null ? [] : (await operation.rows<{ id: string }>(OWN, personId)).map(({ id }) => id);
  }
}

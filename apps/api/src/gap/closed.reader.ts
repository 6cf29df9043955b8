import { Injectable } from '@nestjs/common';

import type { AnalysisRef } from '../coverage/analysis.reader.js';
import type { UnitModel } from '../coverage/unit.model.js';
import { unitOf, type UnitRow } from '../coverage/unit.reader.js';
import type { Operation } from '../operation/operation.js';
import { EMPTY_PAGE, keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';

const NEWEST = `
  select id, as_of as "asOf", known_at as "knownAt", topic_ids as "topicIds", role_ids as "roleIds"
  from analysis where organisation_id = $1 and as_of <= $2::date order by as_of desc, known_at desc limit 1`;

const SCOPE = `
  from analysis_closed c
    join analysis_person x on x.organisation_id = c.organisation_id and x.analysis_id = c.analysis_id and x.person_id = c.person_id
    cross join lateral unnest(x.topic, x.level, x.minimum_grade, x.weight, x.state, x.held, x.grade, x.witness, x.best)
      as u(topic, level, minimum_grade, weight, state, held, grade, witness, best)
  where c.organisation_id = $1 and ${SEEN_PERSON_ID} and c.analysis_id = $4 and c.program_id = $5 and u.topic = c.topic`;

const PAGE = `
  select x.person_id as "personId", u.topic, u.level, u.minimum_grade as "minimumRank", u.weight, u.state, u.held as "heldLevel", u.grade as rank,
    u.witness as "witnessId", u.best as "bestId"
  ${SCOPE} and ($6::uuid is null or (x.person_id, u.topic) > ($6, $7::int)) order by x.person_id, u.topic limit $8`;
const COUNT = `select count(*)::int as count ${SCOPE}`;

@Injectable()
export class ClosedReader {
  constructor(private readonly organisations: OrganisationReader) {}

  /** In the newest analysis of today or before. */
  async page(operation: Operation, programId: string, page: PageArgs): Promise<Page<Plain<UnitModel>>> {
    const keyset = keysetOf(page, ['id', 0] as const);
    const { today } = await this.organisations.own(operation);
    const [analysis] = await operation.rows<AnalysisRef>(NEWEST, today);
    if (!analysis || operation.viewer.actingRole === 'employee') return EMPTY_PAGE;
    const rows = await operation.records<UnitRow>(PAGE, analysis.id, programId, ...(keyset.after ?? [null, null]), keyset.limit);
    const [count] = await operation.records<{ count: number }>(COUNT, analysis.id, programId);
    return pageOf(rows, keyset, { node: (row) => unitOf(analysis, row), keyOf: ({ personId, topic }) => [personId, topic], totalCount: count?.count ?? 0 });
  }
}

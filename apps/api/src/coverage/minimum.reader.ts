import { Injectable } from '@nestjs/common';
import { gradeOfRank } from '@tessera/domain';

import type { Operation } from '../operation/operation.js';
import { EMPTY_PAGE, keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { seesFiguresOnly } from '../operation/sight.js';
import { TeamReader } from '../team/team.reader.js';
import type { AnalysisRef } from './analysis.reader.js';
import type { MinimumModel } from './requirement.model.js';

/** $3 teams or null for all scopes, $4 topic by number or null. */
const SCOPE = `
  from analysis_minimum x
    join organisation o on o.id = x.organisation_id
    left join lateral (select name from role_version v where v.organisation_id = $1 and v.role_id = x.role_id order by v.recorded_from desc limit 1) role on true
    left join lateral (select name from team_version v where v.organisation_id = $1 and v.team_id = x.team_id order by v.recorded_from desc limit 1) team on true
  where x.organisation_id = $1 and x.analysis_id = $2 and ($3::uuid[] is null or x.team_id = any ($3)) and ($4::int is null or x.topic = $4)`;

/** Broken first, then the heaviest, then those with the least to lose. */
const PAGE = `
  select x.id, coalesce(role.name, team.name, o.name) as "scopeName", x.team_id as "teamId", x.topic, x.n, x.level, x.minimum_grade as rank, x.weight, x.holders, x.met,
    x.proven, x.pending_holders as "pendingHolders", x.bus_factor as "busFactor", x.holder_ids as "holderIds", x.position, x.met::int as place
  ${SCOPE} and ($5::int is null or (x.met::int, -x.weight::int, x.bus_factor, x.position) > ($5, $6::int, $7::int, $8::int))
  order by x.met::int, -x.weight::int, x.bus_factor, x.position limit $9`;
const COUNT = `select count(*)::int as count ${SCOPE}`;

type Minimum = Plain<MinimumModel>;
type Row = Omit<Minimum, 'minimumGrade' | 'topicId'> & { readonly topic: number; readonly rank: number; readonly position: number; readonly place: number };

export interface MinimumFilter {
  readonly teamId?: string | null;
  readonly topic?: number | null;
}

@Injectable()
export class MinimumReader {
  constructor(private readonly teams: TeamReader) {}

  /** Of teams that this reader may open; those of roles and of the organisation for readers of the whole organisation. */
  async page(operation: Operation, analysis: AnalysisRef, { filter: { teamId = null, topic = null }, page }: { readonly filter: MinimumFilter; readonly page: PageArgs }): Promise<Page<Minimum>> {
    const keyset = keysetOf(page, [0, 0, 0, 0] as const);
    const scope = await this.teams.scope(operation, teamId);
    // Who holds something is evidence of few people: figures alone would say it of them.
    if (scope?.length === 0 || seesFiguresOnly(operation.viewer)) return EMPTY_PAGE;
    const rows = await operation.rows<Row>(PAGE, analysis.id, scope, topic, ...(keyset.after ?? [null, null, null, null]), keyset.limit);
    const [count] = await operation.rows<{ count: number }>(COUNT, analysis.id, scope, topic);
    return pageOf(rows, keyset, {
      node: (row) => minimumOf(analysis, row),
      keyOf: ({ place, weight, busFactor, position }) => [place, -weight, busFactor, position],
      totalCount: count!.count,
    });
  }
}

const minimumOf = (analysis: AnalysisRef, { topic, rank, position: _position, place: _place, ...row }: Row): Minimum => ({ ...row, topicId: analysis.topicIds[topic]!, minimumGrade: gradeOfRank(rank)! });

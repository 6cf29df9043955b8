import { Injectable } from '@nestjs/common';
import { gradeOfRank } from '@tessera/domain';
import { requirementsInForce } from '@tessera/persistence';

import type { ColumnKind } from '../operation/enums.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import type { AnalysisRef } from './analysis.reader.js';
import type { RequirementModel } from './requirement.model.js';

const known = (alias: string): string => `${alias}.organisation_id = $1 and ${alias}.recorded_from <= $2::timestamptz and (${alias}.recorded_to is null or ${alias}.recorded_to > $2::timestamptz)`;

/** $2 known-at, $3 as-of. */
const IN_FORCE = `
  select r.id, r.owner_kind as "ownerKind", coalesce(role.name, team.name, o.name) as "ownerName", r.topic_id as "topicId", r.level,
    r.minimum_grade as rank, r.weight, r.grace_days as "graceDays", r.minimum, r.effective_on as "effectiveOn"
  from (${requirementsInForce(known, '$3')}) r
    join organisation o on o.id = $1
    left join lateral (select name from role_version v where v.organisation_id = $1 and v.role_id = r.role_id order by v.recorded_from desc limit 1) role on true
    left join lateral (select name from team_version v where v.organisation_id = $1 and v.team_id = r.team_id order by v.recorded_from desc limit 1) team on true
  where true`;

const OF_TOPIC = `${IN_FORCE} and r.topic_id = $4
    and (r.owner_kind = 'organisation' or r.role_id = any ($5::uuid[]) or r.team_id = any ($6::uuid[]))
  order by r.weight desc, r.level desc, r.id limit 100`;
const OF_ROLE = `${IN_FORCE} and r.role_id = $4 and r.owner_kind = 'role' order by r.weight desc, r.level desc, r.id limit 100`;

type Row = Omit<Plain<RequirementModel>, 'minimumGrade'> & { readonly rank: number };

@Injectable()
export class RequirementReader {
  /** What asks for the topic in these teams: the organisation, these roles, and these teams or those above them. */
  async ofTopic(operation: Operation, { knownAt, asOf }: AnalysisRef, asked: { readonly topicId: string; readonly roleIds: readonly string[]; readonly teamIds: readonly string[] }): Promise<Plain<RequirementModel>[]> {
    const rows = await operation.rows<Row>(OF_TOPIC, knownAt, asOf, asked.topicId, asked.roleIds, asked.teamIds);
    return rows.map(requirement);
  }

  async ofRole(operation: Operation, { knownAt, asOf }: AnalysisRef, roleId: string): Promise<Plain<RequirementModel>[]> {
    return (await operation.rows<Row>(OF_ROLE, knownAt, asOf, roleId)).map(requirement);
  }

  of(operation: Operation, analysis: AnalysisRef, column: { readonly by: ColumnKind; readonly id: string; readonly roleIds: readonly string[]; readonly teamIds: readonly string[] }): Promise<Plain<RequirementModel>[]> {
    return column.by === 'role' ? this.ofRole(operation, analysis, column.id) : this.ofTopic(operation, analysis, { topicId: column.id, roleIds: column.roleIds, teamIds: column.teamIds });
  }
}

const requirement = ({ rank, ...row }: Row): Plain<RequirementModel> => ({ ...row, minimumGrade: gradeOfRank(rank)! });

import { Injectable } from '@nestjs/common';
import { type DatedRequirement, formatDay, gradeOfRank, parseDay } from '@tessera/domain';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import type { SetRequirementModel } from './requirement-set.model.js';

const SQL = `
  select coalesce(s.role_id, s.team_id, s.organisation_id) as owner, coalesce(r.skill_id, r.credential_set_id) as "topicId", r.level, r.minimum_grade as rank, r.weight,
    r.grace_days as "graceDays", r.minimum, r.asked as "isAsked", s.effective_on as "effectiveOn"
  from requirement r join requirement_set_version s on s.organisation_id = $1 and s.requirement_set_id = r.requirement_set_id and s.recorded_to is null
  where r.organisation_id = $1 and r.recorded_to is null and coalesce(s.role_id, s.team_id, s.organisation_id) = any ($2)
  order by r.weight desc, r.level desc, r.id`;

type Row = Omit<DatedRequirement, 'minimumGrade' | 'effectiveOn'> & { readonly owner: string; readonly rank: number; readonly effectiveOn: string };

@Injectable()
export class DatedRowsReader {
  /** All that this role, this team or the organisation has ever asked for and still says, heaviest first. */
  async of(operation: Operation, ownerId: string): Promise<readonly DatedRequirement[]> {
    const loader = operation.loader<DatedRequirement[]>(SQL, async (ids) => {
      const owners = new Map<string, DatedRequirement[]>(ids.map((id) => [id, []]));
      for (const { owner, rank, effectiveOn, ...row } of await operation.rows<Row>(SQL, ids)) owners.get(owner)?.push({ ...row, minimumGrade: gradeOfRank(rank)!, effectiveOn: parseDay(effectiveOn) });
      return owners;
    });
    return (await loader.load(ownerId)) ?? [];
  }
}

export const modelOf = ({ topicId, level, minimumGrade, weight, graceDays, minimum, effectiveOn }: DatedRequirement): Plain<SetRequirementModel> => ({
  topicId, level, minimumGrade, weight, graceDays, minimum, effectiveOn: formatDay(effectiveOn),
});

import { Injectable } from '@nestjs/common';
import { type AskedFor, GRADE_RANK } from '@tessera/domain';

import type { Operation } from '../operation/operation.js';

/** $2 topics, $3 levels, $4 ranks of grades, entry by entry. A colleague can endorse anything; from attested on a mapping with an assessment, a credential or evidence must speak of it. */
const SQL = `
  select a.at::int as at,
    a.rank < ${GRADE_RANK.attested}
    or exists (select from mapping m where m.organisation_id = $1 and m.recorded_to is null and m.skill_id = a.topic and m.level >= a.level and m.assessment <> 'none'
      and m.status in ('in-force', 'undecided') and (a.rank < ${GRADE_RANK.verified} or m.issuer_id is not null))
    or exists (select from evidence e where e.organisation_id = $1 and e.recorded_to is null and not e.negative and e.skill_id = a.topic and e.level >= a.level and e.grade >= a.rank)
    or exists (
      select from credential_set_member c join achievement_version v on v.organisation_id = $1 and v.recorded_to is null and v.achievement_id = c.achievement_id
      where c.organisation_id = $1 and c.recorded_to is null and c.credential_set_id = a.topic and (
        exists (select from credential_version d where d.organisation_id = $1 and d.recorded_to is null and d.achievement_folded = v.folded)
        or exists (select from program_version p where p.organisation_id = $1 and p.recorded_to is null and p.achievement_id = c.achievement_id)
        or exists (select from evidence e where e.organisation_id = $1 and e.recorded_to is null and not e.negative and e.achievement_id = c.achievement_id and e.grade >= a.rank))) as provable
  from unnest($2::uuid[], $3::int[], $4::int[]) with ordinality as a(topic, level, rank, at)`;

@Injectable()
export class ProvableReader {
  /** Of each, in order: whether anything that is known could be of its grade at its level. */
  of(operation: Operation, requirements: readonly AskedFor[]): Promise<boolean[]> {
    const loader = operation.loader<boolean>(SQL, async (keys) => {
      const asked = keys.map((key) => key.split(' '));
      const column = (at: number): string[] => asked.map((parts) => parts[at]!);
      const rows = await operation.rows<{ at: number; provable: boolean }>(SQL, column(0), column(1), column(2));
      return new Map(rows.map(({ at, provable }) => [keys[at - 1]!, provable]));
    });
    return Promise.all(requirements.map(async ({ topicId, level, minimumGrade }) => (await loader.load(`${topicId} ${level} ${GRADE_RANK[minimumGrade]}`)) ?? false));
  }
}

import { Injectable } from '@nestjs/common';
import { type Grade, gradeOfRank } from '@tessera/domain';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { type Conflict, conflictIn, type Said } from './conflict.js';

/** All that counts now of the person and topic that a piece of evidence speaks of. */
const SQL = `
  select e.id, e.level, e.grade as rank, e.negative, e.settles, round(date_part('epoch', e.valid_from) * 1000)::float8 as from,
    ((e.valid_until - interval '1 microsecond') at time zone o.time_zone)::date as "lastOn",
    x.id as of, x.person_id as "personId", x.skill_id as "skillId", x.achievement_id as "achievementId", coalesce(s.name, a.name) as topic
  from evidence x
    join organisation o on o.id = x.organisation_id
    join evidence e on e.organisation_id = $1 and e.person_id = x.person_id and coalesce(e.skill_id, e.achievement_id) = coalesce(x.skill_id, x.achievement_id) and e.recorded_to is null
    left join skill_version s on s.organisation_id = $1 and s.skill_id = x.skill_id and s.recorded_to is null
    left join achievement_version a on a.organisation_id = $1 and a.achievement_id = x.achievement_id and a.recorded_to is null
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.id = any ($4) and e.pending_why is null and e.revoked_at is null
    and e.valid_from <= transaction_timestamp() and (e.valid_until is null or e.valid_until > transaction_timestamp())`;

interface Row extends Omit<Said, 'grade'> {
  readonly rank: number;
  readonly of: string;
  readonly personId: string;
  readonly skillId: string | null;
  readonly achievementId: string | null;
  readonly topic: string;
}

/** Whose, of what, and how it stands. */
export interface Contested extends Pick<Row, 'personId' | 'skillId' | 'achievementId' | 'topic'> {
  readonly conflict: Conflict | null;
}

@Injectable()
export class ConflictReader {
  /** Null where there is no such evidence that this reader sees. */
  async of(operation: Operation, evidenceId: string): Promise<Contested | null> {
    const loader = operation.loader<Contested>(SQL, async (ids) => {
      const rows = await operation.records<Row>(SQL, ids);
      return new Map(ids.flatMap((id) => contestedOf(id, rows.filter((row) => row.of === id))));
    });
    return loader.load(uuidOrNothing(evidenceId));
  }
}

function contestedOf(id: string, rows: readonly Row[]): [string, Contested][] {
  const [first] = rows;
  if (!first) return [];
  const { personId, skillId, achievementId, topic } = first;
  return [[id, { personId, skillId, achievementId, topic, conflict: conflictIn(rows.map(({ rank, ...row }) => ({ ...row, grade: gradeOfRank(rank) as Grade }))) }]];
}

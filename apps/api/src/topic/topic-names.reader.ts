import { Injectable } from '@nestjs/common';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';

/** What a file calls a topic: a skill by its name, or the names of the credentials of which any one will do. */
export interface TopicNames {
  readonly id: string;
  readonly name: string;
  readonly skill: string | null;
  readonly credentials: readonly string[];
}

const SQL = `
  select s.skill_id as id, s.name, s.name as skill, array[]::text[] as credentials from skill_version s
  where s.organisation_id = $1 and s.recorded_to is null and s.skill_id = any ($2)
  union all
  select m.credential_set_id, string_agg(a.name, ' or ' order by a.name), null, array_agg(a.name order by a.name)
  from credential_set_member m join achievement_version a on a.organisation_id = $1 and a.recorded_to is null and a.achievement_id = m.achievement_id
  where m.organisation_id = $1 and m.recorded_to is null and m.credential_set_id = any ($2) group by m.credential_set_id`;

@Injectable()
export class TopicNamesReader {
  /** Of those that are known now. */
  async byId(operation: Operation, id: string): Promise<TopicNames | null> {
    return operation.loader(SQL, async (ids) => new Map((await operation.rows<TopicNames>(SQL, ids)).map((row) => [row.id, row]))).load(uuidOrNothing(id));
  }
}

import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import type { TopicModel } from './topic.model.js';

/** The newest name, so that what has been retired is still called by its name in older analyses. */
const SQL = `
  select distinct on (id) * from (
    select skill_id as id, name, 'skill' as kind, recorded_from from skill_version where organisation_id = $1 and skill_id = any ($2)
    union all
    select achievement_id, name, 'credential', recorded_from from achievement_version where organisation_id = $1 and achievement_id = any ($2)
    union all
    select m.credential_set_id, string_agg(a.name, ' or ' order by a.name), 'credential', max(m.recorded_from)
    from credential_set_member m
      join lateral (
        select name from achievement_version v where v.organisation_id = $1 and v.achievement_id = m.achievement_id order by recorded_from desc limit 1) a on true
    where m.organisation_id = $1 and m.credential_set_id = any ($2) and m.recorded_to is null
    group by m.credential_set_id) t
  order by id, recorded_from desc`;

@Injectable()
export class TopicReader {
  async byId(operation: Operation, id: string): Promise<Plain<TopicModel>> {
    const found = await operation.loader(SQL, async (ids) => new Map((await operation.rows<Plain<TopicModel>>(SQL, ids)).map((row) => [row.id, row]))).load(id);
    return found ?? { id, name: 'No longer known', kind: 'skill' };
  }

  byIds(operation: Operation, ids: readonly string[]): Promise<Plain<TopicModel>[]> {
    return Promise.all(ids.map((id) => this.byId(operation, id)));
  }
}

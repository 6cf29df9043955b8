import { Injectable } from '@nestjs/common';

import type { Operation } from '../../operation/operation.js';
import { keysetOf, type PageArgs, pageOf } from '../../operation/page.js';
import { SEEN_PERSON_ID } from '../../operation/rights.js';
import { OrganisationReader } from '../../organisation/organisation.reader.js';
import { TopicReader } from '../../topic/topic.reader.js';
import { item, type TodoQueue } from '../todo-queue.js';

/** Units that are contested in the newest analysis of today; $4 today. */
const OPEN = `
  from analysis a join analysis_person x on x.organisation_id = $1 and x.analysis_id = a.id
    cross join lateral unnest(x.topic, x.state, x.best, x.weight) as u(topic, state, best, weight)
    join person_version p on p.organisation_id = $1 and p.person_id = x.person_id and p.recorded_to is null
  where a.organisation_id = $1 and ${SEEN_PERSON_ID} and 1::smallint = any (x.state) and u.state = 1 and u.best is not null
    and a.id = (select n.id from analysis n where n.organisation_id = $1 and n.as_of = $4::date order by n.known_at desc limit 1)`;
const PAGE = `
  select u.best as id, x.person_id as "personId", p.name, u.topic, -u.weight::int as place, a.topic_ids[u.topic + 1] as "topicId" ${OPEN}
  and ($5::int is null or (-u.weight::int, x.person_id, u.topic) > ($5, $6::uuid, $7::int)) order by -u.weight::int, x.person_id, u.topic limit $8`;
const COUNT = `select count(*)::int as count ${OPEN}`;

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly topic: number;
  readonly topicId: string;
  readonly place: number;
}

/** Units of which newer evidence says the contrary, the heaviest first; each may be met once it is settled. */
@Injectable()
export class ContestedQueue implements TodoQueue {
  readonly kind = 'contested';
  readonly roles = ['hr', 'lead'] as const;

  constructor(
    private readonly organisations: OrganisationReader,
    private readonly topics: TopicReader,
  ) {}

  async count(operation: Operation) {
    const { today } = await this.organisations.own(operation);
    const [counted] = await operation.records<{ count: number }>(COUNT, today);
    return counted?.count ?? 0;
  }

  async total(operation: Operation) {
    const count = await this.count(operation);
    return { count, moves: count };
  }

  async page(operation: Operation, page: PageArgs) {
    const keyset = keysetOf(page, [0, 'id', 0] as const);
    const { today } = await this.organisations.own(operation);
    const rows = await operation.records<Row>(PAGE, today, ...(keyset.after ?? [null, null, null]), keyset.limit);
    const names = new Map((await this.topics.byIds(operation, rows.map(({ topicId }) => topicId))).map(({ id, name }) => [id, name]));
    const totalCount = await this.count(operation);
    const node = ({ id, personId, name, topicId }: Row) => item({ id: `${personId} ${topicId}`, targetId: id, title: `${names.get(topicId) ?? ''}, ${name}`, waits: 1, moves: 1 });
    return pageOf(rows, keyset, { node, keyOf: ({ place, personId, topic }) => [place, personId, topic], totalCount });
  }
}

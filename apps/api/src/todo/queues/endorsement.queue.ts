import { Injectable } from '@nestjs/common';
import { GRADE_RANK } from '@tessera/domain';

import { RequestReader, type WaitingRequest } from '../../claim/request.reader.js';
import type { Operation } from '../../operation/operation.js';
import { SEEN_PERSON_ID } from '../../operation/rights.js';
import { OrganisationReader } from '../../organisation/organisation.reader.js';
import { TopicReader } from '../../topic/topic.reader.js';
import { type Placed, SortedQueue, withMoves } from '../sorted.js';
import { item, type TodoItem } from '../todo-queue.js';
import { DAY, known, MOVED } from '../units.sql.js';

/** $5 requests, $6 people, $7 skills, $8 levels: the unit that an endorsement at the level asked for would meet. */
const MOVES = `
  with ${DAY},
  asked as (select x.id, x.person_id, x.topic_id, x.level, ${GRADE_RANK.endorsed} as rank from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::int[]) as x(id, person_id, topic_id, level) where ${SEEN_PERSON_ID}),
  ${MOVED}
  select a.id, ${known('m.units')} as moves from asked a left join moved m on m.id = a.id`;

/** Endorsements that this reader is asked for, as a lead, as HR or as a named expert, who sees nothing else of the people and so not what it moves. */
@Injectable()
export class EndorsementQueue extends SortedQueue {
  override readonly kind = 'endorsement';
  override readonly roles = ['hr', 'lead', 'employee'] as const;

  constructor(
    private readonly requests: RequestReader,
    private readonly topics: TopicReader,
    private readonly organisations: OrganisationReader,
  ) {
    super();
  }

  override count(operation: Operation) {
    return this.requests.countWaiting(operation);
  }

  protected override all(operation: Operation): Promise<Placed[]> {
    return operation.once(EndorsementQueue, async () => {
      const waiting = await this.requests.waiting(operation);
      return withMoves(waiting, operation.viewer.actingRole === 'employee' ? [] : await this.moved(operation, waiting));
    });
  }

  private async moved(operation: Operation, waiting: readonly WaitingRequest[]): Promise<Pick<Placed, 'id' | 'moves'>[]> {
    const columns = (['id', 'personId', 'skillId', 'level'] as const).map((name) => waiting.map((one) => one[name]));
    return operation.records(MOVES, (await this.organisations.own(operation)).today, ...columns);
  }

  protected override async shown(operation: Operation, rows: readonly Placed[]): Promise<TodoItem[]> {
    const requests = new Map((await this.requests.asked(operation, rows.map(({ id }) => id))).map((request) => [request.id, request]));
    const names = new Map((await this.topics.byIds(operation, [...requests.values()].map(({ skillId }) => skillId))).map(({ id, name }) => [id, name]));
    return rows.map((row) => {
      const { personId, personName, skillId, level, note } = requests.get(row.id)!;
      return item({ ...row, targetId: personId, title: `${names.get(skillId) ?? ''}, ${personName}`, detail: `level ${level}${note ? `: ${note}` : ''}`, waits: 1 });
    });
  }
}

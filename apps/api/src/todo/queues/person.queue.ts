import { Injectable } from '@nestjs/common';

import { type SaidOfName, UnknownNameReader } from '../../identity/unknown-name.reader.js';
import type { Operation } from '../../operation/operation.js';
import { UntilChanged } from '../../operation/until-changed.js';
import { MissingReader } from '../missing.reader.js';
import { type Placed, SortedQueue } from '../sorted.js';
import type { TodoItem } from '../todo-queue.js';
import { namesOf, showNames } from './unknown-names.js';

/** What an absence, an exemption and the like say is no evidence: whoever it is, it makes nothing met. */
const SAYS_MORE = ['learning', 'credentials', 'evidence'];
const isSaid = ({ kind, title, skill }: SaidOfName): boolean => !SAYS_MORE.includes(kind) || title !== null || skill !== null;

/** E-mails and ids that belong to nobody known. Whoever it is can come to meet no more than what their rows say and somebody lacks. */
@Injectable()
export class PersonQueue extends SortedQueue {
  override readonly kind = 'person';
  override readonly roles = ['hr'] as const;

  constructor(
    private readonly names: UnknownNameReader,
    private readonly missing: MissingReader,
    private readonly known: UntilChanged,
  ) {
    super();
  }

  override async count(operation: Operation) {
    return (await this.names.counts(operation, 'person')).count;
  }

  protected override all(operation: Operation): Promise<Placed[]> {
    return operation.once(PersonQueue, () => this.known.of(operation, 'people to match', async () => {
      const said = await this.names.said(operation, 'person');
      return namesOf(said, await this.missing.topicsOf(operation, said.map(({ name, title, skill }) => ({ id: name, title, skill }))), isSaid);
    }));
  }

  protected override shown(operation: Operation, rows: readonly Placed[]): Promise<TodoItem[]> {
    return showNames(operation, { names: this.names, of: 'person' }, rows);
  }
}

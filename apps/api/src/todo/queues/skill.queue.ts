import { Injectable } from '@nestjs/common';

import { type SaidOfName, UnknownNameReader } from '../../identity/unknown-name.reader.js';
import type { Operation } from '../../operation/operation.js';
import { UntilChanged } from '../../operation/until-changed.js';
import { MissingReader } from '../missing.reader.js';
import { type Placed, SortedQueue } from '../sorted.js';
import type { TodoItem } from '../todo-queue.js';
import { namesOf, showNames } from './unknown-names.js';

/** A mapping, a program or a requirement that waits for a skill may move any number of people. */
const isSaid = ({ kind, person }: SaidOfName): boolean => kind === 'evidence' && person !== null;

/** Names that mean no skill known. Each of the people of whom their rows speak can come to meet one unit by it. */
@Injectable()
export class SkillQueue extends SortedQueue {
  override readonly kind = 'skill';
  override readonly roles = ['hr'] as const;

  constructor(
    private readonly names: UnknownNameReader,
    private readonly missing: MissingReader,
    private readonly known: UntilChanged,
  ) {
    super();
  }

  override async count(operation: Operation) {
    return (await this.names.counts(operation, 'skill')).count;
  }

  protected override all(operation: Operation): Promise<Placed[]> {
    return operation.once(SkillQueue, () => this.known.of(operation, 'skills to name', async () => {
      const said = await this.names.said(operation, 'skill');
      return namesOf(said, await this.missing.peopleOf(operation, said.flatMap(({ name, person }) => (person === null ? [] : [{ id: name, person }]))), isSaid);
    }));
  }

  protected override shown(operation: Operation, rows: readonly Placed[]): Promise<TodoItem[]> {
    return showNames(operation, { names: this.names, of: 'skill' }, rows);
  }
}

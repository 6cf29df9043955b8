import { Injectable } from '@nestjs/common';

import { type SaidOfName, UnknownNameReader } from '../../identity/unknown-name.reader.js';
import type { Operation } from '../../operation/operation.js';
import type { PageArgs } from '../../operation/page.js';
import { UntilChanged } from '../../operation/until-changed.js';
import { MissingReader } from '../missing.reader.js';
import { pageOfSorted, type Placed, totalOf } from '../sorted.js';
import type { TodoQueue } from '../todo-queue.js';
import { namesOf, showNames } from './unknown-names.js';

/** A mapping, a program or a requirement that waits for a skill may move any number of people. */
const isSaid = ({ kind, person }: SaidOfName): boolean => kind === 'evidence' && person !== null;

/** Names that mean no skill known. Each of the people of whom their rows speak can come to meet one unit by it. */
@Injectable()
export class SkillQueue implements TodoQueue {
  readonly kind = 'skill';
  readonly roles = ['hr'] as const;

  constructor(
    private readonly names: UnknownNameReader,
    private readonly missing: MissingReader,
    private readonly known: UntilChanged,
  ) {}

  async count(operation: Operation) {
    return (await this.names.counts(operation, 'skill')).count;
  }

  async total(operation: Operation) {
    return totalOf(await this.all(operation));
  }

  async page(operation: Operation, page: PageArgs) {
    return pageOfSorted(await this.all(operation), page, (rows) => showNames(operation, { names: this.names, of: 'skill' }, rows));
  }

  private all(operation: Operation): Promise<Placed[]> {
    return operation.once(SkillQueue, () => this.known.of(operation, 'skills to name', async () => {
      const said = await this.names.said(operation, 'skill');
      return namesOf(said, await this.missing.peopleOf(operation, said.flatMap(({ name, person }) => (person === null ? [] : [{ id: name, person }]))), isSaid);
    }));
  }
}

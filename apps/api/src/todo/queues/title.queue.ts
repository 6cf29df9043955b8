import { Injectable } from '@nestjs/common';

import { decidesForAll } from '../../identity/unknown-name.reader.js';
import type { TitleModel } from '../../mapping/title.model.js';
import { TitleReader } from '../../mapping/title.reader.js';
import type { Operation } from '../../operation/operation.js';
import type { Plain } from '../../operation/plain.js';
import { UntilChanged } from '../../operation/until-changed.js';
import { type Placed, SortedQueue } from '../sorted.js';
import { item, type TodoItem } from '../todo-queue.js';

type Row = Pick<Plain<TitleModel>, 'id' | 'title' | 'issuer' | 'people'> & Placed;

/** Titles of credentials and programs that no mapping speaks of. What they move is known where a skill is suggested: units that who holds them does not meet. */
@Injectable()
export class TitleQueue extends SortedQueue<Row> {
  override readonly kind = 'title';
  override readonly roles = ['hr'] as const;

  constructor(
    private readonly titles: TitleReader,
    private readonly known: UntilChanged,
  ) {
    super();
  }

  override async count(operation: Operation) {
    return (await this.all(operation)).length;
  }

  /** The few words of each that are shown, and not the titles with all that is suggested for them. */
  protected override async all(operation: Operation): Promise<Row[]> {
    if (!decidesForAll(operation)) return [];
    return operation.once(TitleQueue, () => this.known.of(operation, 'titles to map', async () => (await this.titles.unmapped(operation)).map(rowOf)));
  }

  protected override shown(_: Operation, rows: readonly Row[]): TodoItem[] {
    return rows.map(({ people, issuer, ...row }) => item({ ...row, targetId: row.id, detail: issuer, waits: people }));
  }
}

const rowOf = ({ id, title, issuer, people, since, units, suggestions }: Plain<TitleModel>): Row => ({
  id, title, issuer, people, since, moves: suggestions.some(({ rejected }) => !rejected) ? units : null,
});

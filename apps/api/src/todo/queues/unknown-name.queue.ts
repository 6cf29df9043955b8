import { Injectable } from '@nestjs/common';

import { type SaidOfName, UnknownNameReader, type UnknownOf } from '../../identity/unknown-name.reader.js';
import type { Operation } from '../../operation/operation.js';
import { UntilChanged } from '../../operation/until-changed.js';
import { MissingReader, type UnitsById } from '../missing.reader.js';
import { type Placed, SortedQueue } from '../sorted.js';
import { item, type TodoItem } from '../todo-queue.js';
import { kindsInWords } from '../words.js';

/** Names that mean nobody or nothing known, each with what its rows could come to meet. */
@Injectable()
export abstract class UnknownNameQueue extends SortedQueue {
  abstract override readonly kind: UnknownOf;
  override readonly roles = ['hr'] as const;

  constructor(
    private readonly names: UnknownNameReader,
    protected readonly missing: MissingReader,
    private readonly known: UntilChanged,
  ) {
    super();
  }

  /** Whether it is known what a row says; otherwise nobody knows what it moves. */
  protected abstract isSaid(row: SaidOfName): boolean;
  /** By name. */
  protected abstract units(operation: Operation, said: readonly SaidOfName[]): Promise<UnitsById>;

  override async count(operation: Operation) {
    return (await this.names.counts(operation, this.kind)).count;
  }

  protected override all(operation: Operation): Promise<Placed[]> {
    return operation.once(this, () => this.known.of(operation, `names of ${this.kind}`, async () => {
      const said = await this.names.said(operation, this.kind);
      return this.placed(said, await this.units(operation, said));
    }));
  }

  /** Each name once, since its oldest row; of one of whose rows nobody knows what it says, nobody knows what it moves. */
  private placed(said: readonly SaidOfName[], units: UnitsById): Placed[] {
    const names = new Map<string, Placed>();
    for (const row of said) {
      const before = names.get(row.name);
      const moves = this.isSaid(row) && before?.moves !== null ? (units && (units.get(row.name) ?? 0)) : null;
      names.set(row.name, { id: row.name, moves, since: before && before.since < row.since ? before.since : row.since });
    }
    return [...names.values()];
  }

  /** As they are written, with what waits for them. */
  protected override async shown(operation: Operation, rows: readonly Placed[]): Promise<TodoItem[]> {
    const found = new Map((await this.names.these(operation, this.kind, rows.map(({ id }) => id))).map((name) => [name.name, name]));
    return rows.flatMap((row) => {
      const name = found.get(row.id);
      return name ? [item({ ...row, title: this.kind === 'skill' ? name.written : name.name, detail: kindsInWords(name.kinds, name.files), waits: name.waits })] : [];
    });
  }
}

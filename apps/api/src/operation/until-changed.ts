import { Injectable } from '@nestjs/common';

import type { Operation } from './operation.js';
import { isHrOfAll } from './viewer.js';

/** Moves with whatever is taken in, undone or read again, with each analysis, and with the day. */
const STATE = `
  select concat_ws(' ', (select max(greatest(b.committed_at, b.undone_at, b.replayed_at)) from batch b where b.organisation_id = $1),
    (select a.id from analysis a where a.organisation_id = $1 order by a.as_of desc, a.known_at desc limit 1), current_date) as state`;

/** Organisations and questions that are kept at a time, and entries of lists in all of them together: some tens of megabytes. */
const MOST = 500;
const MOST_ENTRIES = 100_000;

interface Kept {
  readonly state: string;
  readonly value: unknown;
}

/** What takes long to work out and is asked for with every page. For readers who see everybody alone: others would get what these see. */
@Injectable()
export class UntilChanged {
  private readonly kept = new Map<string, Kept>();

  async of<T>(operation: Operation, question: string, make: () => Promise<T>): Promise<T> {
    if (!isHrOfAll(operation.viewer)) return make();
    const [row] = await operation.once(STATE, () => operation.rows<{ state: string }>(STATE));
    const key = `${operation.viewer.organisationId} ${question}`;
    const known = this.kept.get(key);
    if (known?.state === row!.state) return known.value as T;
    const value = await make();
    this.keep(key, { state: row!.state, value });
    return value;
  }

  private keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
    let entries = [...this.kept.values()].reduce((sum, { value }) => sum + entriesOf(value), 0);
    for (const [oldest, { value }] of this.kept) {
      if (this.kept.size <= MOST && entries <= MOST_ENTRIES) return;
      this.kept.delete(oldest);
      entries -= entriesOf(value);
    }
  }
}

const entriesOf = (value: unknown): number => (Array.isArray(value) ? value.length : 1);

import { Injectable } from '@nestjs/common';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import type { DisputeModel, DisputesArguments } from './dispute.model.js';
import { BY_ID, COUNT, COUNT_OPEN, OF_RECORDS, OPEN, PAGE, OF_PEOPLE } from './dispute.sql.js';

type Dispute = Plain<DisputeModel>;
type Row = Dispute & { readonly place: string };

export interface OpenDispute {
  readonly id: string;
  readonly personId: string;
  readonly record: string;
  readonly recordKey: string;
  readonly since: Date;
}

@Injectable()
export class DisputeReader {
  /** Of the people whose records this reader may open, newest first. */
  async page(operation: Operation, { state, personId, ...page }: DisputesArguments): Promise<Page<Dispute>> {
    const keyset = keysetOf(page, ['instant', 'id'] as const);
    const filter = [state, personId && uuidOrNothing(personId)];
    const rows = await operation.records<Row>(PAGE, ...filter, ...(keyset.after ?? [null, null]), keyset.limit);
    const [count] = await operation.records<{ count: number }>(COUNT, ...filter);
    return pageOf(rows, keyset, { node: (row) => row, keyOf: ({ place, id }) => [place, id], totalCount: count?.count ?? 0 });
  }

  /** Those that wait for an answer, in no order. */
  open(operation: Operation): Promise<OpenDispute[]> {
    return operation.records<OpenDispute>(OPEN);
  }

  async countOpen(operation: Operation): Promise<number> {
    const [count] = await operation.records<{ count: number }>(COUNT_OPEN);
    return count?.count ?? 0;
  }

  byIds(operation: Operation, ids: readonly string[]): Promise<Dispute[]> {
    return operation.records<Row>(BY_ID, ids);
  }

  /** As it is now; null where there is none that this reader sees. */
  async seen(operation: Operation, id: string): Promise<Dispute | null> {
    const [row] = await operation.records<Row>(BY_ID, [uuidOrNothing(id)]);
    return row ?? null;
  }

  /** The newest about each thing that is known of the person besides their records: a field, an identifier, the leave of today. */
  async ofPerson(operation: Operation, personId: string): Promise<Dispute[]> {
    const loader = operation.loader<Dispute[]>(OF_PEOPLE, async (ids) => {
      const rows = await operation.records<Row>(OF_PEOPLE, ids);
      return new Map(ids.map((id) => [id, rows.filter((row) => row.personId === id)]));
    });
    return (await loader.load(personId)) ?? [];
  }

  /** The newest about this record that was not taken back. */
  async ofRecord(operation: Operation, kind: string, key: string): Promise<Dispute | null> {
    const loader = operation.loader<Dispute>(OF_RECORDS, async (records) => {
      const parts = records.map((record) => [record.slice(0, record.indexOf(' ')), record.slice(record.indexOf(' ') + 1)] as const);
      const rows = await operation.records<Row & { about: string }>(OF_RECORDS, parts.map(([one]) => one), parts.map(([, one]) => one));
      return new Map(rows.map(({ about, ...row }) => [about, row]));
    });
    return loader.load(`${kind} ${key}`);
  }
}

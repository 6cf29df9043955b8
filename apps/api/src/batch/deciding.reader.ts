import { Injectable } from '@nestjs/common';
import type { FactTable, TemplateKind } from '@tessera/domain';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import type { BatchModel } from './batch.model.js';
import { BatchReader } from './batch.reader.js';

/** Decided on screen, or said by a file of these kinds; of an issuer or mapping there are few. */
const sqlOf = (table: FactTable): string => `
  select b.id from batch b
  where b.organisation_id = $1 and b.status in ('committed', 'undoing', 'undone') and b.kind = any ($3)
    and (b.changes @> $4::jsonb or b.id in (select f.batch_id from "${table}" f where f.organisation_id = $1 and f.key = $2 and f.batch_id is not null))
  order by b.created_at desc, b.id limit 20`;

export interface DecidedFact {
  readonly table: 'issuer_version' | 'mapping';
  readonly key: string;
  readonly kinds: readonly TemplateKind[];
}

@Injectable()
export class DecidingReader {
  constructor(private readonly batches: BatchReader) {}

  /** The decisions, and the files, that said what is known of this, and those that were undone; the newest first, at most 20, as far as this reader may open them. */
  async of(operation: Operation, { table, key, kinds }: DecidedFact): Promise<Plain<BatchModel>[]> {
    const rows = await operation.rows<{ id: string }>(sqlOf(table), key, kinds, JSON.stringify([{ table, key }]));
    const found = await Promise.all(rows.map(({ id }) => this.batches.seen(operation, id)));
    return found.filter((batch) => batch !== null);
  }
}

import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import type { DisputeModel } from './dispute.model.js';
import { DisputeReader } from './dispute.reader.js';

/** The keys under which records can be disputed; what is derived stands and falls with what it was derived from. */
const KEYS = {
  evidence: `
    select x.id, case x.source_kind when 'file' then 'evidence' else x.source_kind end as kind,
      case x.source_kind when 'learning' then (select l.key from learning_record l where l.organisation_id = $1 and l.id = x.source_id)
        when 'credential' then (select c.key from credential_version c where c.organisation_id = $1 and c.credential_id = x.source_id order by c.recorded_from desc limit 1)
        when 'document' then x.source_id::text else x.key end as key
    from evidence x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.id = any ($4)`,
  learning: `select x.id, 'learning' as kind, x.key from learning_record x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.id = any ($4)`,
  credential: `
    select distinct on (x.credential_id) x.credential_id as id, 'credential' as kind, x.key from credential_version x
    where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.credential_id = any ($4) order by x.credential_id, x.recorded_from desc`,
  exemption: `select x.id, 'exemption' as kind, x.key from exemption x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.id = any ($4)`,
} as const;

interface RecordKey {
  readonly kind: string;
  readonly key: string;
}

/** Disputes about records that are disputed under a key of their own. */
@Injectable()
export class DisputedReader {
  constructor(private readonly disputes: DisputeReader) {}

  /** The newest about this record that was not taken back; null also for readers who may not open it. */
  async newest(operation: Operation, record: keyof typeof KEYS, id: string): Promise<Plain<DisputeModel> | null> {
    const found = await this.keyOf(operation, record, id);
    return found && this.disputes.ofRecord(operation, found.kind, found.key);
  }

  private keyOf(operation: Operation, record: keyof typeof KEYS, id: string): Promise<RecordKey | null> {
    const sql = KEYS[record];
    const loader = operation.loader<RecordKey>(sql, async (ids) => {
      const rows = await operation.records<{ id: string; kind: string; key: string | null }>(sql, ids);
      return new Map(rows.flatMap(({ id: one, kind, key }) => (key === null ? [] : [[one, { kind, key }] as const])));
    });
    return loader.load(id);
  }
}

import { DecisionStore, type NewDecision } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';

export class TypeOrmDecisionStore extends DecisionStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async record({ kind, subjectId, before, after, reason, decidedBy, decidedByName }: NewDecision): Promise<void> {
    await this.unit.query(
      'insert into decision (organisation_id, kind, subject_id, before, after, reason, decided_by, decided_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [this.unit.actor.organisationId, kind, subjectId, JSON.stringify(before), JSON.stringify(after), reason, decidedBy, decidedByName],
    );
  }

  override async now(): Promise<string> {
    const [row] = await this.unit.query<{ at: string }>(`select to_char(transaction_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`);
    return row!.at;
  }
}

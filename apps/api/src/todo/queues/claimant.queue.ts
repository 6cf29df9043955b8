import { Injectable } from '@nestjs/common';

import { ClaimedReader } from '../../identity/claimed.reader.js';
import { SecondClaimReader } from '../../identity/second-claim.reader.js';
import { uuidOrNothing } from '../../operation/id.js';
import type { Operation } from '../../operation/operation.js';
import { MissingReader } from '../missing.reader.js';
import { type Placed, SortedQueue } from '../sorted.js';
import { item, type TodoItem } from '../todo-queue.js';

/** Rows that claim what another person has, and credentials that several people claim. What a row about people moves is not known before it is settled. */
@Injectable()
export class ClaimantQueue extends SortedQueue {
  override readonly kind = 'claimant';
  override readonly roles = ['hr'] as const;

  constructor(
    private readonly claims: SecondClaimReader,
    private readonly missing: MissingReader,
    private readonly claimed: ClaimedReader,
  ) {
    super();
  }

  override async count(operation: Operation) {
    return (await this.claims.count(operation)) + (await this.claimed.count(operation));
  }

  protected override all(operation: Operation): Promise<Placed[]> {
    return operation.once(ClaimantQueue, async () => {
      const claims = await this.claims.places(operation);
      const units = await this.missing.topicsOf(operation, claims.map(({ id, title }) => ({ id, title, skill: null })));
      const rows = claims.map(({ id, since, title }) => ({ id, since, moves: title === null ? null : (units && (units.get(id) ?? 0)) }));
      return [...rows, ...(await this.claimed.places(operation))];
    });
  }

  protected override async shown(operation: Operation, rows: readonly Placed[]): Promise<TodoItem[]> {
    const claims = new Map((await this.claims.these(operation, rows.map(({ id }) => id))).map((claim) => [claim.id, claim]));
    const credentials = new Map((await this.claimed.these(operation, rows.filter(({ id }) => !claims.has(id)).map(({ id }) => uuidOrNothing(id)))).map((credential) => [credential.id, credential]));
    return rows.flatMap((row) => {
      const credential = credentials.get(row.id);
      if (credential) return [item({ ...row, title: credential.achievement, detail: `claimed by ${credential.claimants.map(({ name }) => name).join(' and ')}`, waits: credential.claimants.length })];
      const claim = claims.get(row.id);
      return claim ? [item({ ...row, title: claim.name ?? claim.claimants[0]?.identifier ?? claim.fileName, detail: `row ${claim.row} of ${claim.fileName}`, waits: 1 })] : [];
    });
  }
}

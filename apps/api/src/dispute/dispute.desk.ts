import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { type DisputedRecord, TesseraError } from '@tessera/domain';

import type { BatchModel } from '../batch/batch.model.js';
import { noteOf, reasonOf } from '../claim/written.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import { oneAtATime } from '../operation/one-at-a-time.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden, notFound } from '../operation/problem.js';
import type { AnswerDisputeInput, DisputeModel, RaiseDisputeInput } from './dispute.model.js';
import { DisputeReader } from './dispute.reader.js';
import { COUNT_OPEN, INSERT, OPEN_OF_RECORD, WITHDRAW } from './dispute.sql.js';
import { RecordReader } from './record.reader.js';

/** Disputes of one person that wait for an answer. */
const OPEN_MAX = 100;

@Injectable()
export class DisputeDesk {
  constructor(
    private readonly reader: DisputeReader,
    private readonly records: RecordReader,
    private readonly decisions: DecisionDesk,
  ) {}

  /** Of what is held about oneself. */
  async raise(operation: Operation, { record, id, reason }: RaiseDisputeInput): Promise<Plain<DisputeModel>> {
    const personId = self(operation);
    const { kind, key, name } = await this.records.own(operation, personId, { record, id });
    await oneAtATime(operation, `disputes ${personId}`);
    const [open] = await operation.records(OPEN_OF_RECORD, kind, key);
    if (open) throw new TesseraError('conflict', 'ALREADY_DISPUTED', 'You dispute this already. HR has not answered yet.');
    const [counted] = await operation.records<{ count: number }>(COUNT_OPEN);
    if (counted!.count >= OPEN_MAX) throw new TesseraError('conflict', 'TOO_MANY_DISPUTED', `${OPEN_MAX} disputes of yours wait already.`);
    const { accountId, accountName } = operation.viewer;
    const disputeId = randomUUID();
    await operation.rows(INSERT, disputeId, personId, kind, key, name, reasonOf(reason), accountId, accountName);
    return this.one(operation, disputeId);
  }

  async withdraw(operation: Operation, id: string): Promise<Plain<DisputeModel>> {
    const personId = self(operation);
    const dispute = await this.one(operation, id);
    const [done] = await operation.rows(WITHDRAW, dispute.id, personId);
    if (!done) throw new TesseraError('conflict', 'DISPUTE_CLOSED', `This dispute is ${dispute.state}.`);
    return this.one(operation, id);
  }

  /** By HR. The answer is a decision: looked at, taken, undone like any other. */
  async answer(operation: Operation, { id, upheld, correction, reason }: AnswerDisputeInput): Promise<Plain<BatchModel>> {
    if (operation.viewer.actingRole !== 'hr') throw forbidden();
    const dispute = await this.one(operation, id);
    if (dispute.personId === operation.viewer.personId) throw badInput('ANSWERED_ONESELF', 'Nobody answers their own dispute. Somebody else has to.');
    if (dispute.state !== 'open') throw new TesseraError('conflict', 'DISPUTE_CLOSED', `This dispute is ${dispute.state}.`);
    const { record, recordKey } = dispute;
    const right = upheld ? rightOf(record, correction) : null;
    const row = { person: dispute.personId, dispute: dispute.id, record, recordKey, answer: upheld ? 'upheld' : 'kept', correction: right, reason: reasonOf(reason) };
    const said = `${upheld ? 'Uphold' : 'Keep'} after dispute: ${dispute.recordName} of ${dispute.raisedBy}`;
    return this.decisions.propose(operation, { kind: 'disputes', rows: [row], said, reason, about: [dispute.personId], settles: [`dispute ${dispute.id}`] });
  }

  private async one(operation: Operation, id: string): Promise<Plain<DisputeModel>> {
    const dispute = await this.reader.seen(operation, id);
    if (!dispute) throw notFound();
    return dispute;
  }
}

function self({ viewer }: Operation): string {
  if (viewer.actingRole !== 'employee' || viewer.personId === null) throw forbidden();
  return viewer.personId;
}

/** What is right instead; null where the record just ends. */
function rightOf(record: DisputedRecord, correction: string | null | undefined): string | null {
  const right = noteOf(correction);
  if (record === 'person' && right === null) throw badInput('CORRECTION_MISSING', 'Say what is right instead.');
  return record === 'person' || record === 'identifier' || record === 'evidence' ? right : null;
}

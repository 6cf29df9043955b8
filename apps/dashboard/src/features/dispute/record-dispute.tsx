import { useReader } from '../../app/session.query.js';
import { DisputeButton } from './dispute-button.js';
import type { Dispute, DisputedRecord } from './dispute.query.js';
import { disputeState } from './dispute.words.js';

interface RecordDisputeProps {
  record: DisputedRecord;
  /** Of the record. */
  id: string;
  /** What it is, in words. */
  name: string;
  dispute: Dispute | null;
  /** Whose record it is. */
  personId: string;
}

/** Whether a record is disputed, or was; the person it is about can dispute it here. */
export function RecordDispute({ record, id, name, dispute, personId }: RecordDisputeProps) {
  const reader = useReader();
  const isOwn = reader.actingRole === 'EMPLOYEE' && reader.personId === personId;
  return (
    <>
      {dispute && <DisputeMark dispute={dispute} />} {isOwn && dispute?.state !== 'OPEN' && <DisputeButton record={record} id={id} name={name} />}
    </>
  );
}

export function DisputeMark({ dispute: { state, reason, answerReason, answeredBy } }: { dispute: Dispute }) {
  return (
    <span className={state === 'OPEN' ? 'badge warn' : 'badge'} title={answerReason ? `${answeredBy ?? ''}: ${answerReason}` : reason}>
      {disputeState(state)}
    </span>
  );
}

import { formatInstantDay } from '../../app/format.js';
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

/** Whether the reader looks at their own record, where they can dispute what it says. */
export function useIsOwn(personId: string): boolean {
  const reader = useReader();
  return reader.actingRole === 'EMPLOYEE' && reader.personId === personId;
}

/** Whether a record is disputed, or was, with the answer; the person it is about can dispute it here. */
export function RecordDispute({ record, id, name, dispute, personId }: RecordDisputeProps) {
  const isOwn = useIsOwn(personId);
  return (
    <>
      {dispute && <DisputeMark dispute={dispute} />}
      {isOwn && dispute?.state !== 'OPEN' && (
        <>
          {' '}
          <DisputeButton record={record} id={id} name={name} />
        </>
      )}
      {dispute && <DisputeAnswer dispute={dispute} />}
    </>
  );
}

export function DisputeMark({ dispute: { state, reason } }: { dispute: Dispute }) {
  return (
    <span className={state === 'OPEN' ? 'badge warn' : 'badge'} title={reason}>
      {disputeState(state)}
    </span>
  );
}

/** Who answered, when, what and why; nothing while nobody did. */
export function DisputeAnswer({ dispute: { answeredAt, answeredBy, answerReason, correction } }: { dispute: Dispute }) {
  const { timeZone } = useReader().organisation;
  if (!answeredAt) return null;
  return (
    <div className="small plain">
      {correction && <strong>{correction}. </strong>}
      {answerReason}
      <div className="second">
        {answeredBy}, {formatInstantDay(answeredAt, timeZone)}
      </div>
    </div>
  );
}

import type { DisputeClaim, DisputedRecord } from '../claim.js';
import { personRef } from '../parse/email.js';
import { Trouble } from '../parse/parsed.js';
import { level } from '../parse/words.js';
import { correctPerson } from './correct-person.js';
import { type FactTable, type FactValues, state } from './fact.js';
import { findPerson, isFound } from './find.js';
import type { Known } from './known.js';
import { formOf } from './plan-people.js';
import { refuse, type RefusePlan, type RowPlan, store, type StorePlan } from './row-plan.js';

/** What follows where a record was wrong. `wrong`: what a field of the person said. */
export interface Correction extends Pick<StorePlan, 'facts' | 'anchors' | 'ends'> {
  readonly wrong?: string;
}

type Upholds = (claim: DisputeClaim, personId: string, known: Known) => Correction | RefusePlan;

/** The answer to a dispute under its id. Upheld, the record ends with it, or becomes what is right. */
export function planDispute(claim: DisputeClaim, known: Known): RowPlan {
  const personId = findPerson(claim.person, known);
  if (!isFound(personId)) return personId;
  const { dispute, record, recordKey, answer, correction, reason } = claim;
  if (!UUID.test(dispute)) return refuse('DISPUTE_UNKNOWN', 'dispute');
  const upheld = answer === 'kept' ? NOTHING : UPHOLDS[record](claim, personId, known);
  if ('kind' in upheld) return upheld;
  const disputeId = dispute.toLowerCase();
  const said = { personId, disputeId, recordKind: record, recordKey, answer, correction, reason, answeredByName: known.saidBy.name, wrong: upheld.wrong ?? null, answeredOn: known.today };
  return store([state('dispute_answer', disputeId, said), ...upheld.facts], upheld.anchors, upheld.ends);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

const NOTHING: Correction = { facts: [], anchors: [], ends: [] };

const ends = (...tables: readonly FactTable[]): Upholds => ({ recordKey }) => ({ ...NOTHING, ends: tables.map((table) => ({ table, key: recordKey })) });

const UPHOLDS: Readonly<Record<DisputedRecord, Upholds>> = {
  evidence,
  learning: ends('learning_record'),
  credential: ends('credential_version', 'verification'),
  document,
  exemption: ends('exemption'),
  /** Work that was handed out is no fact: it is taken back with the answer. */
  assignment: () => NOTHING,
  leave: ends('leave'),
  identifier,
  person: (claim, personId, known) => correctPerson(claim, personId, known) ?? refuse('CORRECTION_UNKNOWN', 'correction'),
};

/** It ends, or holds at another level. */
function evidence(claim: DisputeClaim, personId: string, known: Known): Correction | RefusePlan {
  if (claim.correction === null) return ends('evidence')(claim, personId, known);
  const [right, values] = [level(claim.correction), known.evidence.get(claim.recordKey)];
  if (right instanceof Trouble || values === undefined) return refuse('CORRECTION_UNKNOWN', 'correction');
  return { ...NOTHING, facts: [state('evidence', claim.recordKey, { ...values, level: right })] };
}

/** A certificate that was wrong shows nothing, whoever checked it before. */
function document({ recordKey, reason }: DisputeClaim, _personId: string, { documents, saidBy }: Known): Correction | RefusePlan {
  const known = documents.get(recordKey);
  if (!known) return refuse('DOCUMENT_UNKNOWN', 'record key');
  const values: FactValues['document_check'] = {
    documentId: recordKey, personId: known.personId, round: 'first', result: 'refused', skillId: null, achievementId: null, level: null, fromOn: null, toOn: null,
    how: 'dispute', reference: null, reason, checkedBy: saidBy.accountId, checkedByName: saidBy.name,
  };
  return { facts: [state('document_check', `${recordKey}|first`, values)], anchors: [], ends: [{ table: 'document_check', key: `${recordKey}|second` }] };
}

/** It is theirs no more, and credentials that name the person by nothing else show nothing of them; the right one takes its place. */
function identifier({ recordKey, correction }: DisputeClaim, personId: string, { people, unbound }: Known): Correction | RefusePlan {
  const reports = (unbound.get(recordKey) ?? []).map(({ key, values }) => state('verification', key, values));
  const ended = { table: 'person_identifier', key: recordKey } as const;
  if (correction === null) return { ...NOTHING, facts: reports, ends: [ended] };
  const right = personRef(correction);
  if (right instanceof Trouble || formOf(right) === recordKey) return refuse('CORRECTION_UNKNOWN', 'correction');
  const value = formOf(right);
  if ((people.get(value) ?? personId) !== personId) return refuse('IDENTIFIER_OF_OTHER_PERSON', 'correction');
  const given = state('person_identifier', value, { personId, kind: value.includes('@') ? 'email' : 'external', value });
  return { ...NOTHING, facts: [...reports, given], ends: [ended, { table: 'outsider', key: value }] };
}

import { TesseraError } from '@tessera/domain';

import { badInput } from '../operation/problem.js';
import type { AssignmentStatus } from './assignment.model.js';

/** What may follow what; completed is told by a learning record, never by an answer. */
const NEXT: Readonly<Record<AssignmentStatus, readonly AssignmentStatus[]>> = {
  proposed: ['accepted', 'in-progress', 'declined'],
  accepted: ['accepted', 'in-progress', 'declined'],
  'in-progress': ['in-progress', 'declined'],
  declined: ['declined', 'accepted'],
  completed: [],
};

/** Null where the answer may be given. */
export function answerTrouble(now: AssignmentStatus, { status, reason }: { readonly status: AssignmentStatus; readonly reason: string | null }): TesseraError | null {
  if (status === 'proposed' || status === 'completed') return badInput('ANSWER_UNKNOWN', 'An answer is accepted, in progress or declined.');
  if (!NEXT[now].includes(status)) return new TesseraError('conflict', 'ASSIGNMENT_CLOSED', `This assignment is ${now.replace('-', ' ')}.`);
  return status === 'declined' && !reason?.trim() ? badInput('REASON_MISSING', 'Say why.') : null;
}

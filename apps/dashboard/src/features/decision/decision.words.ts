import { capital } from '../../app/format.js';
import type { BatchStatus } from '../imports/imports.query.js';

const STATUS: Record<BatchStatus, string> = {
  READING: 'being looked at',
  PREVIEWED: 'not decided yet',
  COMMITTING: 'being decided',
  COMMITTED: 'decided',
  UNDOING: 'being undone',
  UNDONE: 'undone',
  FAILED: 'failed',
  REFUSED: 'not possible',
  DISCARDED: 'given up',
};

export const decisionStatus = (status: BatchStatus): string => STATUS[status];

/** `Issuer, trust` and the like. */
export const changeName = ({ about, field }: { about: string; field: string }): string => `${capital(about)}, ${field}`;

import type { BatchStatus, FileFinding } from '../imports/imports.query.js';

const STATUS: Record<BatchStatus, string> = {
  READING: 'being read',
  PREVIEWED: 'ready to commit',
  COMMITTING: 'being committed',
  COMMITTED: 'committed',
  UNDOING: 'being undone',
  UNDONE: 'undone',
  FAILED: 'failed',
  REFUSED: 'refused',
  DISCARDED: 'discarded',
};

export const batchStatus = (status: BatchStatus): string => STATUS[status];

const OUTCOMES: Record<FileFinding['outcome'], string> = { STORED: 'stored', CHANGED: 'changed', UNCHANGED: 'unchanged', WAITING: 'waiting', REFUSED: 'refused' };

export const outcomeName = (outcome: FileFinding['outcome']): string => OUTCOMES[outcome];

const KINDS: Record<string, string> = {
  people: 'People',
  requirements: 'Requirements',
  skills: 'Skills',
  programs: 'Programs',
  learning: 'Learning records',
  evidence: 'Evidence',
  issuers: 'Issuers',
  mappings: 'Mappings',
  leave: 'Leave',
  exemptions: 'Exemptions',
  targets: 'Targets',
  identifiers: 'E-mails and ids of people',
  aliases: 'Further names of skills',
  deputies: 'Deputies',
  policy: 'Policy',
  credentials: 'Credentials (Open Badges)',
  credential: 'Credentials (Open Badges)',
};

export const kindName = (kind: string): string => KINDS[kind.toLowerCase()] ?? kind;

const VALUES: Record<string, string> = { empty: 'empty', 'number-like': 'looks like a number', 'date-like': 'looks like a date', 'email-like': 'looks like an e-mail', 'url-like': 'looks like an address', text: 'text' };

/** What a value looks like; the value itself is not repeated, because it may be personal. */
export const valueName = (value: string): string => VALUES[value] ?? value;

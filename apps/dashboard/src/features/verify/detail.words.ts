import { formatInstant, formatInstantDay } from '../../app/format.js';

const NAMES: Record<string, string> = {
  suite: 'signed with',
  created: 'signed on',
  key: 'key',
  validFrom: 'from',
  validUntil: 'to',
  confirmedAt: 'list of',
  revokedAt: 'on',
  issuer: 'issuer',
  chain: 'block chain',
  anchoredAt: 'written there on',
  organisation: 'organisation',
  certificateUntil: 'certificate to',
};

/** Days are enough for what lasts for months. */
const DAYS = new Set(['created', 'validFrom', 'validUntil', 'anchoredAt', 'certificateUntil']);

/** Said on the details of the report only: addresses and codes that no reader needs at first. */
const TECHNICAL = new Set(['list', 'purpose', 'index', 'position', 'credential', 'transaction']);

const isInstant = (value: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) && !Number.isNaN(Date.parse(value));

export interface DetailWords {
  readonly name: string;
  readonly value: string;
}

/** A detail of a check as a reader says it, dates in the organisation's zone; null for what stands in the full details only. */
export function detailWords(key: string, value: string, timeZone: string): DetailWords | null {
  if (TECHNICAL.has(key) && !/\s/.test(value)) return null;
  const said = !isInstant(value) ? value : DAYS.has(key) ? formatInstantDay(value, timeZone) : formatInstant(value, timeZone);
  return { name: NAMES[key] ?? key, value: said };
}

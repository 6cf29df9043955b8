import { type Day, instantAtEndOf, instantAtStartOf } from '../organisation/day.js';
import { type DocumentCheck, type DocumentKind, stateOfDocument } from '../verify/document-state.js';
import type { DerivedEvidence } from './derive.js';

/** A certificate or work sample that was handed in as a file, and what was found when people looked into it. */
export interface DocumentSource {
  readonly id: string;
  readonly personId: string;
  readonly kind: DocumentKind;
  readonly isWithdrawn: boolean;
  readonly title: string;
  /** What it is meant for, as who handed it in says; null where they did not say. */
  readonly meant: { readonly skillId: string | null; readonly achievementId: string | null; readonly level: number | null } | null;
  readonly issuedOn: Day | null;
  readonly untilOn: Day | null;
  /** ms since 1970. */
  readonly uploadedAt: number;
  readonly checks: readonly DocumentCheck[];
  /** What its first check says it shows is asked for with weight 3. */
  readonly asksTwo: boolean;
}

/**
 * One undecided decision stands between a certificate and what it is meant for: until then it is pending, with the grade that it will have. Refused, or never
 * said to be meant for anything, it shows nothing; nor does what was withdrawn, nor a work sample, on which only somebody's word can rest.
 */
export function evidenceOfDocument(document: DocumentSource, timeZone: string): DerivedEvidence | null {
  if (document.kind !== 'certificate' || document.isWithdrawn) return null;
  const state = stateOfDocument(document.checks, document.asksTwo);
  if (state === 'refused') return null;
  const shown = state === 'unchecked' ? meantBy(document) : foundIn(document);
  if (shown === null) return null;
  const { skillId, achievementId, level, fromOn, toOn } = shown;
  return {
    key: `document|${document.id}`,
    personId: document.personId,
    skillId,
    achievementId,
    level: level ?? 1,
    sourceKind: 'document',
    sourceId: document.id,
    mappingId: null,
    source: document.title,
    grade: 'attested',
    negative: false,
    validFrom: fromOn === null ? document.uploadedAt : instantAtStartOf(fromOn, timeZone),
    validUntil: toOn === null ? null : instantAtEndOf(toOn, timeZone),
    revokedAt: null,
    pendingWhy: state === 'accepted' ? null : `document-${state}`,
  };
}

type Shown = Pick<DocumentCheck, 'skillId' | 'achievementId' | 'level' | 'fromOn' | 'toOn'>;

const meantBy = ({ meant, issuedOn, untilOn }: DocumentSource): Shown | null => meant && { ...meant, fromOn: issuedOn, toOn: untilOn };

const foundIn = ({ checks }: DocumentSource): Shown | null => checks.find(({ round }) => round === 'first') ?? null;

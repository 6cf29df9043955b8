import type { Grade } from './grade.js';
import type { CredentialSource, LearningSource, Source } from './derive-source.js';

/** How far a source counts, before a mapping says of what. Instants in ms since 1970. */
export interface SourceStanding {
  readonly grade: Grade;
  readonly negative: boolean;
  readonly validFrom: number;
  readonly validUntil: number | null;
  readonly revokedAt: number | null;
  /** Why it is not decided yet; the grade is then the one that it would have. */
  readonly pendingWhy: string | null;
}

/** Null where the source shows nothing. `startOf` is the first instant of a day. */
export function standingOfSource(source: Source, startOf: (day: number) => number): SourceStanding | null {
  return source.kind === 'learning' ? ofLearning(source, startOf) : ofCredential(source);
}

/** Completed: attested by an assessment or a certificate, else attended. Failed: a word against, where there was something to fail. */
function ofLearning({ status, on, hasCertificate, program }: LearningSource, startOf: (day: number) => number): SourceStanding | null {
  const isAssessed = program.assessment !== 'none';
  if (status === 'failed' && !isAssessed) return null;
  const grade = isAssessed || hasCertificate ? 'attested' : 'activity';
  return { grade, negative: status === 'failed', validFrom: startOf(on), validUntil: null, revokedAt: null, pendingWhy: null };
}

/** A distrusted issuer shows nothing. What was revoked or suspended, or has expired, did count once, if its issuer is trusted; any other rejection never did. */
function ofCredential(source: CredentialSource): SourceStanding | null {
  if (source.issuer?.trust === 'distrusted') return null;
  const { validFrom, validUntil, checkedAt } = source;
  const standing = { grade: 'verified', negative: false, validFrom: validFrom ?? checkedAt, validUntil, revokedAt: null, pendingWhy: null } as const;
  const decided = { ...standing, pendingWhy: undecided(source) };
  return source.verdict === 'reject' ? rejected(source, decided) : decided;
}

function undecided({ verdict, outcome, openQuestion, issuer }: CredentialSource): string | null {
  if (verdict === 'indeterminate') return openQuestion ?? outcome;
  return issuer?.trust === 'trusted' ? null : 'issuer-undecided';
}

function rejected({ outcome, checkedAt, revokedAt }: CredentialSource, standing: SourceStanding): SourceStanding | null {
  if (outcome === 'revoked' || outcome === 'suspended') return { ...standing, revokedAt: revokedAt ?? checkedAt };
  return outcome === 'expired' ? { ...standing, validUntil: standing.validUntil ?? checkedAt } : null;
}

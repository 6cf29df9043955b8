import { type CheckFinding, type CredentialSource, type Day, type DocumentCheck, type DocumentSource, fold, type LearningSource, type MappingRule, parseDay } from '@tessera/domain';
import { DerivationStore, type DerivedRow, type PersonSources } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';
import * as sql from './derivation.sql.js';

interface LearningRow extends Pick<LearningSource, 'id' | 'key' | 'personId' | 'status' | 'hasCertificate'> {
  readonly on: string;
  readonly programId: string;
  readonly title: string;
  readonly foldedTitle: string;
  readonly provider: string;
  readonly assessment: LearningSource['program']['assessment'];
  readonly achievementId: string | null;
}

interface CredentialRow extends Pick<CredentialSource, 'id' | 'personId' | 'achievement' | 'foldedAchievement' | 'verdict' | 'outcome'> {
  readonly issuerKey: string | null;
  readonly issuerName: string;
  readonly trust: 'trusted' | 'distrusted' | 'undecided';
  readonly findings: readonly CheckFinding[];
  readonly checkedAt: Date;
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
  readonly revokedAt: Date | null;
}

interface DocumentRow extends Pick<DocumentSource, 'id' | 'personId' | 'kind' | 'isWithdrawn' | 'title' | 'asksTwo'> {
  readonly skillId: string | null;
  readonly achievementId: string | null;
  readonly level: number | null;
  readonly issuedOn: string | null;
  readonly untilOn: string | null;
  readonly uploadedAt: Date;
  readonly checks: readonly (Omit<DocumentCheck, 'fromOn' | 'toOn'> & { readonly fromOn: string | null; readonly toOn: string | null })[];
}

interface RuleRow extends Omit<MappingRule, 'fromOn' | 'toOn'> {
  readonly fromOn: string | null;
  readonly toOn: string | null;
}

export class TypeOrmDerivationStore extends DerivationStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async touchedBy(batchId: string): Promise<string[]> {
    return (await this.unit.query<{ person_id: string }>(sql.TOUCHED, [this.organisation, batchId])).map((row) => row.person_id);
  }

  override async sources(personIds: readonly string[]): Promise<PersonSources> {
    const learning = await this.unit.query<LearningRow>(sql.LEARNING, [this.organisation, personIds]);
    const credentials = await this.unit.query<CredentialRow>(sql.CREDENTIALS, [this.organisation, personIds]);
    const documents = await this.unit.query<DocumentRow>(sql.DOCUMENTS, [this.organisation, personIds]);
    return { learning: learning.map(learningOf), credentials: credentials.map(credentialOf), documents: documents.map(documentOf) };
  }

  override async rules(titles: readonly string[], programIds: readonly string[]): Promise<MappingRule[]> {
    const rows = await this.unit.query<RuleRow>(sql.RULES, [this.organisation, titles, programIds]);
    return rows.map(({ fromOn, toOn, ...row }) => ({ ...row, fromOn: fromOn === null ? null : parseDay(fromOn), toOn: toOn === null ? null : parseDay(toOn) }));
  }

  override async achievements(folded: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unit.query<{ folded: string; id: string }>(sql.ACHIEVEMENTS, [this.organisation, folded]);
    return new Map(rows.map((row) => [row.folded, row.id]));
  }

  override derived(personIds: readonly string[]): Promise<DerivedRow[]> {
    return this.unit.query<DerivedRow>(sql.DERIVED, [this.organisation, personIds]);
  }

  private get organisation(): string {
    return this.unit.actor.organisationId;
  }
}

function learningOf({ id, key, personId, status, on, hasCertificate, programId, provider, ...program }: LearningRow): LearningSource {
  const { title, foldedTitle, assessment, achievementId } = program;
  return { kind: 'learning', id, key, personId, status, on: parseDay(on), hasCertificate, program: { id: programId, title, foldedTitle, foldedProvider: fold(provider), assessment, achievementId } };
}

function credentialOf({ issuerKey, issuerName, trust, findings, ...row }: CredentialRow): CredentialSource {
  return {
    kind: 'credential',
    id: row.id,
    personId: row.personId,
    achievement: row.achievement,
    foldedAchievement: row.foldedAchievement,
    issuer: issuerKey === null ? null : { key: issuerKey, foldedName: issuerName, trust },
    verdict: row.verdict,
    outcome: row.outcome,
    openQuestion: findings.find(({ outcome }) => outcome === 'unknown')?.code ?? null,
    checkedAt: row.checkedAt.getTime(),
    validFrom: row.validFrom?.getTime() ?? null,
    validUntil: row.validUntil?.getTime() ?? null,
    revokedAt: row.revokedAt?.getTime() ?? null,
  };
}

const dayOrNull = (day: string | null): Day | null => (day === null ? null : parseDay(day));

function documentOf({ skillId, achievementId, level, issuedOn, untilOn, uploadedAt, checks, ...row }: DocumentRow): DocumentSource {
  return {
    ...row,
    meant: skillId === null && achievementId === null ? null : { skillId, achievementId, level },
    issuedOn: dayOrNull(issuedOn),
    untilOn: dayOrNull(untilOn),
    uploadedAt: uploadedAt.getTime(),
    checks: checks.map((check) => ({ ...check, fromOn: dayOrNull(check.fromOn), toOn: dayOrNull(check.toOn) })),
  };
}

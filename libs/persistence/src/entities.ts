import { EndorsementRequestEntity } from './claim/endorsement-request.entity.js';
import { ExpertEntity } from './claim/expert.entity.js';
import { AnalysisEntity } from './coverage/analysis.entity.js';
import { AnalysisClosedEntity } from './coverage/analysis-closed.entity.js';
import { AnalysisFigureEntity } from './coverage/analysis-figure.entity.js';
import { AnalysisMinimumEntity } from './coverage/analysis-minimum.entity.js';
import { AnalysisPersonEntity } from './coverage/analysis-person.entity.js';
import { AnalysisTeamEntity } from './coverage/analysis-team.entity.js';
import { TrendEntity } from './coverage/trend.entity.js';
import { TrendPersonEntity } from './coverage/trend-person.entity.js';
import { DisputeAnswerEntity } from './dispute/dispute-answer.entity.js';
import { DisputeEntity } from './dispute/dispute.entity.js';
import { EvidenceEntity } from './evidence/evidence.entity.js';
import { BatchEntity } from './ingest/batch.entity.js';
import { BatchChunkEntity } from './ingest/batch-chunk.entity.js';
import { BatchFindingEntity } from './ingest/batch-finding.entity.js';
import { WaitingRowEntity } from './ingest/waiting-row.entity.js';
import { JobEntity } from './job/job.entity.js';
import { JobProgressEntity } from './job/job-progress.entity.js';
import { MappingEntity } from './normalise/mapping.entity.js';
import { AccountEntity } from './organisation/account.entity.js';
import { AccountRoleEntity } from './organisation/account-role.entity.js';
import { AuditEventEntity } from './organisation/audit-event.entity.js';
import { OrganisationEntity } from './organisation/organisation.entity.js';
import { PolicySettingEntity } from './organisation/policy-setting.entity.js';
import { SessionEntity } from './organisation/session.entity.js';
import { LeaveEntity } from './people/leave.entity.js';
import { MembershipEntity } from './people/membership.entity.js';
import { OutsiderEntity } from './people/outsider.entity.js';
import { PersonEntity } from './people/person.entity.js';
import { PersonIdentifierEntity } from './people/person-identifier.entity.js';
import { PersonVersionEntity } from './people/person-version.entity.js';
import { TeamEntity } from './people/team.entity.js';
import { TeamLeadEntity } from './people/team-lead.entity.js';
import { TeamVersionEntity } from './people/team-version.entity.js';
import { AssignmentEntity } from './program/assignment.entity.js';
import { LearningRecordEntity } from './program/learning-record.entity.js';
import { ProgramEntity } from './program/program.entity.js';
import { ProgramVersionEntity } from './program/program-version.entity.js';
import { ExemptionEntity } from './requirement/exemption.entity.js';
import { RequirementEntity } from './requirement/requirement.entity.js';
import { RequirementSetEntity } from './requirement/requirement-set.entity.js';
import { RequirementSetVersionEntity } from './requirement/requirement-set-version.entity.js';
import { TargetEntity } from './requirement/target.entity.js';
import { PostEntity } from './role/post.entity.js';
import { RoleEntity } from './role/role.entity.js';
import { RoleVersionEntity } from './role/role-version.entity.js';
import { AchievementEntity } from './skill/achievement.entity.js';
import { AchievementVersionEntity } from './skill/achievement-version.entity.js';
import { CredentialSetEntity } from './skill/credential-set.entity.js';
import { CredentialSetMemberEntity } from './skill/credential-set-member.entity.js';
import { SkillEntity } from './skill/skill.entity.js';
import { SkillAliasEntity } from './skill/skill-alias.entity.js';
import { SkillVersionEntity } from './skill/skill-version.entity.js';
import { CredentialEntity } from './verify/credential.entity.js';
import { CredentialVersionEntity } from './verify/credential-version.entity.js';
import { DecisionEntity } from './verify/decision.entity.js';
import { DocumentCheckEntity } from './verify/document-check.entity.js';
import { DocumentEntity } from './verify/document.entity.js';
import { IssuerEntity } from './verify/issuer.entity.js';
import { IssuerVersionEntity } from './verify/issuer-version.entity.js';
import { PersonDocumentEntity } from './verify/person-document.entity.js';
import { PersonDocumentPieceEntity } from './verify/person-document-piece.entity.js';
import { WebDocumentEntity } from './verify/web-document.entity.js';
import { VerificationEntity } from './verify/verification.entity.js';

/** Every table as TypeORM knows it; `agreement.store.spec.ts` proves that migrations and entities agree. */
export const ENTITIES: readonly (new () => object)[] = [
  OrganisationEntity,
  AccountEntity,
  AccountRoleEntity,
  SessionEntity,
  PolicySettingEntity,
  AuditEventEntity,
  PersonEntity,
  TeamEntity,
  RoleEntity,
  PersonVersionEntity,
  PersonIdentifierEntity,
  OutsiderEntity,
  TeamVersionEntity,
  RoleVersionEntity,
  MembershipEntity,
  TeamLeadEntity,
  PostEntity,
  LeaveEntity,
  SkillEntity,
  AchievementEntity,
  SkillVersionEntity,
  SkillAliasEntity,
  AchievementVersionEntity,
  CredentialSetEntity,
  CredentialSetMemberEntity,
  RequirementSetEntity,
  RequirementSetVersionEntity,
  TargetEntity,
  RequirementEntity,
  ExemptionEntity,
  IssuerEntity,
  IssuerVersionEntity,
  ProgramEntity,
  ProgramVersionEntity,
  MappingEntity,
  LearningRecordEntity,
  CredentialEntity,
  DocumentEntity,
  CredentialVersionEntity,
  VerificationEntity,
  WebDocumentEntity,
  PersonDocumentEntity,
  PersonDocumentPieceEntity,
  DocumentCheckEntity,
  EvidenceEntity,
  ExpertEntity,
  EndorsementRequestEntity,
  DisputeEntity,
  DisputeAnswerEntity,
  AssignmentEntity,
  DecisionEntity,
  BatchEntity,
  BatchChunkEntity,
  BatchFindingEntity,
  WaitingRowEntity,
  JobEntity,
  JobProgressEntity,
  AnalysisEntity,
  AnalysisFigureEntity,
  AnalysisTeamEntity,
  TrendEntity,
  TrendPersonEntity,
  AnalysisPersonEntity,
  AnalysisMinimumEntity,
  AnalysisClosedEntity,
];

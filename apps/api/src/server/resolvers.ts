import { AssignmentEdgesResolver } from '../assignment/assignment-edges.resolver.js';
import { AssignmentResolver } from '../assignment/assignment.resolver.js';
import { BatchEdgesResolver, TeamEffectResolver } from '../batch/batch-edges.resolver.js';
import { BatchResolver } from '../batch/batch.resolver.js';
import { TemplateResolver } from '../batch/template.resolver.js';
import { ClaimResolver, ContestedResolver } from '../claim/claim.resolver.js';
import { WorkSampleResolver } from '../claim/work-sample.resolver.js';
import { ExpertResolver } from '../claim/expert.resolver.js';
import { RequestResolver } from '../claim/request.resolver.js';
import { CellResolver, MinimumResolver, RequirementResolver } from '../coverage/cell.resolver.js';
import { CoverageResolver } from '../coverage/coverage.resolver.js';
import { FacetResolver } from '../coverage/facet.resolver.js';
import { TodoQueueResolver, TodoResolver } from '../todo/todo.resolver.js';
import { TrendResolver } from '../coverage/trend.resolver.js';
import { UnitResolver } from '../coverage/unit.resolver.js';
import { CredentialResolver } from '../credential/credential.resolver.js';
import { IssuerEdgesResolver } from '../credential/issuer-edges.resolver.js';
import { DocumentEdgesResolver, EvidenceDocumentResolver } from '../document/document-edges.resolver.js';
import { DocumentResolver } from '../document/document.resolver.js';
import { CredentialEvidenceResolver } from '../evidence/credential-evidence.resolver.js';
import { MapLinesResolver } from '../coverage/map-lines.resolver.js';
import { ExportRoomResolver } from '../export/room.resolver.js';
import { EvidenceDecisionsResolver } from '../evidence/evidence-decisions.resolver.js';
import { EvidenceResolver, EvidenceSourceResolver } from '../evidence/evidence.resolver.js';
import { DisputeResolver } from '../dispute/dispute.resolver.js';
import {
  DisputedAssignmentResolver, DisputedCredentialResolver, DisputedDocumentResolver, DisputedEvidenceResolver, DisputedExemptionResolver, DisputedLearningResolver, DisputedPersonResolver,
} from '../dispute/disputed.resolver.js';
import { CoverageGapResolver } from '../gap/coverage-gap.resolver.js';
import { CoverageMinimumResolver, MatrixResolver, RiskResolver } from '../gap/gap-edges.resolver.js';
import { ProgramClosedResolver } from '../gap/program-closed.resolver.js';
import { DeputyResolver } from '../deputy/deputy.resolver.js';
import { ClaimedResolver } from '../identity/claimed.resolver.js';
import { IdentityResolver } from '../identity/identity.resolver.js';
import { IssuerResolver } from '../issuer/issuer.resolver.js';
import { JobProgressResolver } from '../job/job-progress.resolver.js';
import { JobResolver } from '../job/job.resolver.js';
import { EvidenceLearningResolver } from '../learning/evidence-learning.resolver.js';
import { LearningResolver } from '../learning/learning.resolver.js';
import { MappingEdgesResolver, MappingRefResolver, MappingResolver } from '../mapping/mapping.resolver.js';
import { PartialMappingResolver, PersonPartialsResolver } from '../mapping/partial.resolver.js';
import { MappingHolderResolver, SkillSuggestionResolver, TitleResolver } from '../mapping/title.resolver.js';
import { OrganisationResolver } from '../organisation/organisation.resolver.js';
import { PersonRecordResolver } from '../person/person-record.resolver.js';
import { PersonResolver } from '../person/person.resolver.js';
import { DecidedSettingResolver, PolicyResolver } from '../policy/policy.resolver.js';
import { ProgramResolver } from '../program/program.resolver.js';
import { ExemptionResolver } from '../exemption/exemption.resolver.js';
import { RequirementSetResolver } from '../requirement/requirement-set.resolver.js';
import { SetRequirementResolver } from '../requirement/set-requirement.resolver.js';
import { SearchResolver } from '../search/search.resolver.js';
import { SessionResolver } from '../session/session.resolver.js';
import { TargetResolver } from '../target/target.resolver.js';
import { TeamResolver } from '../team/team.resolver.js';

/** Everything that answers GraphQL. */
export const RESOLVERS = [
  ExportRoomResolver, MapLinesResolver,
  ClaimResolver, ContestedResolver, ExpertResolver, RequestResolver, WorkSampleResolver, DisputeResolver, DisputedCredentialResolver, DisputedEvidenceResolver, DisputedLearningResolver,
  DisputedAssignmentResolver, DisputedDocumentResolver, DisputedExemptionResolver, DisputedPersonResolver,
  AssignmentEdgesResolver, AssignmentResolver, BatchEdgesResolver, BatchResolver, CellResolver, CoverageGapResolver, CoverageMinimumResolver,
  CoverageResolver, CredentialEvidenceResolver, CredentialResolver, DocumentEdgesResolver, DocumentResolver, EvidenceDocumentResolver, EvidenceDecisionsResolver, EvidenceLearningResolver, EvidenceResolver, EvidenceSourceResolver, FacetResolver,
  DeputyResolver, IdentityResolver, ClaimedResolver, IssuerResolver, JobProgressResolver, JobResolver, LearningResolver, IssuerEdgesResolver, MappingEdgesResolver, MappingHolderResolver, PartialMappingResolver, PersonPartialsResolver, MappingRefResolver, MappingResolver, SkillSuggestionResolver, TitleResolver, MatrixResolver, MinimumResolver, OrganisationResolver,
  DecidedSettingResolver, PersonRecordResolver, PersonResolver, PolicyResolver, ProgramClosedResolver, ProgramResolver, RequirementResolver, RiskResolver, SearchResolver, SessionResolver,
  ExemptionResolver, RequirementSetResolver, SetRequirementResolver, TargetResolver,
  TodoQueueResolver, TodoResolver, TeamEffectResolver, TeamResolver, TemplateResolver, TrendResolver, UnitResolver,
] as const;

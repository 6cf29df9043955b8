import type { DisputeClaim } from './claim/disputes.js';
import type { CheckClaim, EvidenceClaim, HolderClaim, LearningClaim } from './claim/evidence.js';
import type { DeputyClaim, ExpertClaim, IdentifierClaim, LeaveClaim, PersonClaim } from './claim/people.js';
import type { ExemptionClaim, PolicyClaim, RequirementClaim, TargetClaim } from './claim/requirements.js';
import type { AliasClaim, IssuerClaim, MappingClaim, ProgramClaim, SkillClaim } from './claim/skills.js';

export type * from './claim/disputes.js';
export type * from './claim/evidence.js';
export type * from './claim/people.js';
export type * from './claim/requirements.js';
export type * from './claim/skills.js';
export type * from './claim/words.js';

/** What one row of a file says, typed but not yet matched to anything: people, skills and teams are still the names the file gave. */
export type Claim =
  | PersonClaim
  | RequirementClaim
  | SkillClaim
  | ProgramClaim
  | LearningClaim
  | EvidenceClaim
  | IssuerClaim
  | MappingClaim
  | LeaveClaim
  | ExemptionClaim
  | CheckClaim
  | IdentifierClaim
  | AliasClaim
  | DeputyClaim
  | TargetClaim
  | PolicyClaim
  | ExpertClaim
  | DisputeClaim
  | HolderClaim;

/** Which template a row came from; equals the name of its file without `.csv`. */
export type TemplateKind = Claim['kind'];

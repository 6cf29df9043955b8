import type { Claim } from '../claim.js';
import type { Known } from './known.js';
import { planExemption, planLeave } from './plan-absence.js';
import { planAlias } from './plan-aliases.js';
import { planDeputy } from './plan-deputies.js';
import { planCheck } from './plan-checks.js';
import { planDispute } from './plan-disputes.js';
import { planEvidence } from './plan-evidence.js';
import { planExpert } from './plan-experts.js';
import { planHolder } from './plan-holders.js';
import { planIdentifier } from './plan-identifiers.js';
import { planIssuer } from './plan-issuers.js';
import { planLearning } from './plan-learning.js';
import { planMapping } from './plan-mappings.js';
import { planPerson } from './plan-people.js';
import { planPolicy } from './plan-policy.js';
import { planProgram } from './plan-programs.js';
import { planRequirement } from './plan-requirements.js';
import { planSkill } from './plan-skills.js';
import { planTarget } from './plan-targets.js';
import type { RowPlan } from './row-plan.js';

const PLANS: { readonly [K in Claim['kind']]: (claim: Claim & { readonly kind: K }, known: Known) => RowPlan } = {
  people: planPerson,
  requirements: planRequirement,
  skills: planSkill,
  programs: planProgram,
  learning: planLearning,
  evidence: planEvidence,
  issuers: planIssuer,
  mappings: planMapping,
  leave: planLeave,
  exemptions: planExemption,
  checks: planCheck,
  identifiers: planIdentifier,
  aliases: planAlias,
  deputies: planDeputy,
  targets: planTarget,
  policy: planPolicy,
  experts: planExpert,
  disputes: planDispute,
  holders: planHolder,
};

/** What becomes of one row beside what is known. Pure but for `known`, in which later rows of the same file find what this one said. */
export const planRow = (claim: Claim, known: Known): RowPlan => (PLANS[claim.kind] as (claim: Claim, known: Known) => RowPlan)(claim, known);

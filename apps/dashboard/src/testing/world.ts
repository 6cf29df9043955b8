import type { Resolver } from './world/answers.js';
import { coverageAnswers } from './world/coverage.js';
import { credentialAnswers } from './world/credentials.js';
import { decisionAnswers } from './world/decisions.js';
import { deputyAnswers } from './world/deputies.js';
import { disputeAnswers } from './world/disputes.js';
import { documentAnswers } from './world/documents.js';
import { endorsementAnswers } from './world/endorsements.js';
import { evidenceAnswers } from './world/evidence.js';
import { exemptionAnswers } from './world/exemptions.js';
import { exportAnswers } from './world/exports.js';
import { identityAnswers } from './world/identity.js';
import { importAnswers } from './world/imports.js';
import { issuerAnswers } from './world/issuers.js';
import { jobAnswers } from './world/jobs.js';
import { mappingAnswers } from './world/mappings.js';
import { organisationAnswers, session } from './world/organisation.js';
import { peopleAnswers } from './world/people.js';
import { policyAnswers } from './world/policy.js';
import { programAnswers } from './world/programs.js';
import { requirementAnswers } from './world/requirements.js';
import { todoAnswers } from './world/todo.js';
import { trendAnswers } from './world/trend.js';

export { list, type Resolver } from './world/answers.js';
export { coverage, totals } from './world/coverage.js';
export { credential, issuer } from './world/credentials.js';
export { decision } from './world/decisions.js';
export { dispute } from './world/disputes.js';
export { certificate, documentCheck } from './world/documents.js';
export { endorsementRequest } from './world/endorsements.js';
export { evidence } from './world/evidence.js';
export { exemption } from './world/exemptions.js';
export { exportRooms } from './world/exports.js';
export { batch } from './world/imports.js';
export { job } from './world/jobs.js';
export { mapping, title } from './world/mappings.js';
export { facets, session, teams, topics } from './world/organisation.js';
export { person } from './world/people.js';
export { policy } from './world/policy.js';
export { assignment, learning, program } from './world/programs.js';
export { requirementSet } from './world/requirements.js';
export { todo, todoItem } from './world/todo.js';
export { trend } from './world/trend.js';
export { gap, unit } from './world/units.js';

const ANSWERS: Record<string, Resolver> = {
  ...organisationAnswers,
  ...peopleAnswers,
  ...identityAnswers,
  ...issuerAnswers,
  ...credentialAnswers,
  ...mappingAnswers,
  ...evidenceAnswers,
  ...documentAnswers,
  ...disputeAnswers,
  ...endorsementAnswers,
  ...coverageAnswers,
  ...jobAnswers,
  ...exportAnswers,
  ...trendAnswers,
  ...programAnswers,
  ...importAnswers,
  ...decisionAnswers,
  ...policyAnswers,
  ...requirementAnswers,
  ...exemptionAnswers,
  ...deputyAnswers,
  ...todoAnswers,
};

/** A small organisation that answers every query and mutation that the dashboard sends; tests replace the parts they are about. */
export const world = (role: string): Record<string, Resolver> => ({ session: () => session(role), ...ANSWERS });

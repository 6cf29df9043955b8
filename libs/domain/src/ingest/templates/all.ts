import type { TemplateKind } from '../claim.js';
import type { Template } from '../template.js';
import { aliases } from './aliases.js';
import { deputies } from './deputies.js';
import { checks } from './checks.js';
import { disputes } from './disputes.js';
import { evidence } from './evidence.js';
import { exemptions } from './exemptions.js';
import { experts } from './experts.js';
import { holders } from './holders.js';
import { identifiers } from './identifiers.js';
import { issuers } from './issuers.js';
import { learning } from './learning.js';
import { leave } from './leave.js';
import { mappings } from './mappings.js';
import { people } from './people.js';
import { policy } from './policy.js';
import { programs } from './programs.js';
import { requirements } from './requirements.js';
import { skills } from './skills.js';
import { targets } from './targets.js';

/** By kind, in the order in which an organisation would bring its files. */
export const TEMPLATES: Readonly<Record<TemplateKind, Template>> = {
  people,
  skills,
  requirements,
  programs,
  issuers,
  mappings,
  learning,
  evidence,
  leave,
  exemptions,
  checks,
  identifiers,
  aliases,
  deputies,
  targets,
  policy,
  experts,
  disputes,
  holders,
};

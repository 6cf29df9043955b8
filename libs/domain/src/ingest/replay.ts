import type { TemplateKind } from './claim.js';
import type { FactTable } from './plan/fact.js';

type Kind = TemplateKind | 'credentials';

/** What a committed batch has to do with others. */
export interface Committed {
  /** Its own kind, and those of rows of earlier batches that it released. */
  readonly kinds: ReadonlySet<Kind>;
  readonly wrote: ReadonlySet<FactTable>;
}

const SKILLS: readonly FactTable[] = ['skill_version', 'skill_alias'];

/** Tables that the plans of a kind read or write. */
const TOUCHED: Readonly<Record<Kind, readonly FactTable[]>> = {
  people: ['person_version', 'person_identifier', 'membership', 'post', 'team_lead', 'team_version', 'role_version', 'dispute_answer'],
  skills: SKILLS,
  requirements: [...SKILLS, 'role_version', 'team_version', 'achievement_version', 'credential_set_member', 'requirement_set_version', 'requirement'],
  programs: [...SKILLS, 'achievement_version', 'program_version', 'mapping'],
  issuers: ['issuer_version'],
  identifiers: ['person_identifier', 'outsider', 'dispute_answer'],
  aliases: SKILLS,
  deputies: ['person_identifier', 'team_version', 'team_lead'],
  mappings: [...SKILLS, 'issuer_version', 'program_version', 'mapping'],
  learning: ['person_identifier', 'program_version', 'learning_record', 'dispute_answer'],
  evidence: [...SKILLS, 'person_identifier', 'achievement_version', 'evidence', 'dispute_answer'],
  leave: ['person_identifier', 'leave', 'dispute_answer'],
  exemptions: [...SKILLS, 'person_identifier', 'achievement_version', 'credential_set_member', 'exemption', 'dispute_answer'],
  targets: ['team_version', 'target'],
  policy: [...SKILLS, 'policy_setting'],
  checks: [...SKILLS, 'achievement_version', 'document_check', 'dispute_answer'],
  experts: [...SKILLS, 'person_identifier', 'expert'],
  disputes: [
    'person_identifier', 'person_version', 'membership', 'post', 'team_version', 'role_version', 'evidence', 'learning_record', 'credential_version', 'verification', 'document_check', 'exemption', 'leave',
    'outsider', 'dispute_answer',
  ],
  holders: ['person_identifier', 'credential_version', 'verification'],
  credentials: ['person_identifier', 'issuer_version', 'credential_version', 'verification', 'web_document', 'dispute_answer'],
};

/**
 * Which of the batches committed after `undone` may say something else without it and have to be read again, in the order given: those that touch what it
 * wrote, those that touch what such a batch wrote, and those that wrote what such a batch touches, for it came before they did. Rather one too many than one too few.
 */
export function batchesToReplay<B extends Committed>(undone: Pick<Committed, 'wrote'>, later: readonly B[]): B[] {
  const wrote = new Set(undone.wrote);
  const touched = new Set<FactTable>();
  return later.filter((batch) => {
    const own = [...[...batch.kinds].flatMap((kind) => TOUCHED[kind]), ...batch.wrote];
    if (!own.some((table) => wrote.has(table)) && ![...batch.wrote].some((table) => touched.has(table))) return false;
    for (const table of own) touched.add(table);
    for (const table of batch.wrote) wrote.add(table);
    return true;
  });
}

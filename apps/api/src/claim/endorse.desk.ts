import { Injectable } from '@nestjs/common';
import type { DecisionRow } from '@tessera/domain';

import type { BatchModel } from '../batch/batch.model.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import { LIMITS } from '../limits/limits.js';
import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden } from '../operation/problem.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import type { EndorseInput, Judgement } from './claim.model.js';
import { EndorseeReader } from './endorsee.reader.js';
import { mustBeLevel, SkillReader } from './skill.reader.js';

@Injectable()
export class EndorseDesk {
  constructor(
    private readonly skills: SkillReader,
    private readonly endorsees: EndorseeReader,
    private readonly organisations: OrganisationReader,
    private readonly decisions: DecisionDesk,
  ) {}

  /** One decision for all of them; requests that are open are answered by it, and open again where it is undone. */
  async endorse(operation: Operation, input: EndorseInput): Promise<Plain<BatchModel>> {
    const { actingRole, accountName } = operation.viewer;
    if (!['hr', 'lead', 'employee'].includes(actingRole)) throw forbidden();
    mustBeLevel(input.level);
    const personIds = askedFor(operation, input);
    const skill = await this.skills.byId(operation, input.skillId);
    const names = await this.endorsees.names(operation, skill.id, personIds);
    const { today } = await this.organisations.own(operation);
    const until = input.until ?? null;
    if (until !== null && until < today) throw badInput('END_IN_THE_PAST', 'The last day is over already.');
    const rows = personIds.flatMap((person) => rowsOf(input, { person, skill: skill.id, grade: 'endorsed', from: today, to: until, source: `Endorsed by ${accountName}` }));
    const whom = names.length <= 3 ? names.join(', ') : `${names.length} people`;
    return this.decisions.propose(operation, { kind: 'evidence', rows, said: `${SAID[input.judgement]} ${whom}: ${skill.name} at level ${input.level}`, reason: input.reason, about: personIds });
  }
}

const SAID: Readonly<Record<Judgement, string>> = { holds: 'Endorse', 'at-most': 'Endorse, and no higher,', not: 'Judge not to hold:' };

function askedFor({ viewer }: Operation, { personIds }: EndorseInput): string[] {
  const asked = [...new Set(personIds.map(uuidOrNothing))];
  if (asked.length < 1 || asked.length > LIMITS.ids) throw badInput('IDS_OUT_OF_RANGE', `Name 1 to ${LIMITS.ids} people.`);
  if (viewer.personId !== null && asked.includes(viewer.personId)) throw badInput('ENDORSED_ONESELF', 'Nobody endorses themselves. Leave yourself out; somebody else can endorse you.');
  return asked;
}

/** A judgement that leaves no higher level is two pieces of evidence: what is held, and what is not. */
function rowsOf({ level, judgement }: EndorseInput, cells: DecisionRow & { readonly source: string }): DecisionRow[] {
  const above = level + 1;
  const holds = { ...cells, level: String(level) };
  if (judgement === 'holds') return [holds];
  if (judgement === 'not') return [{ ...holds, result: 'has not' }];
  return above > 5 ? [holds] : [holds, { ...cells, level: String(above), result: 'has not', source: `${cells.source}: no higher` }];
}

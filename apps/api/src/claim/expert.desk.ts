import { Injectable } from '@nestjs/common';

import type { BatchModel } from '../batch/batch.model.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { forbidden } from '../operation/problem.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { PersonReader } from '../person/person.reader.js';
import type { NameExpertInput } from './expert.model.js';
import { SkillReader } from './skill.reader.js';

@Injectable()
export class ExpertDesk {
  constructor(
    private readonly skills: SkillReader,
    private readonly persons: PersonReader,
    private readonly organisations: OrganisationReader,
    private readonly decisions: DecisionDesk,
  ) {}

  /** HR names people whom they see by name; a last day that is over ends it. */
  async name(operation: Operation, { personId, skillId, until = null, reason }: NameExpertInput): Promise<Plain<BatchModel>> {
    if (operation.viewer.actingRole !== 'hr') throw forbidden();
    const person = await this.persons.byId(operation, personId);
    const skill = await this.skills.byId(operation, skillId);
    const { today } = await this.organisations.own(operation);
    const isOver = until !== null && until < today;
    const said = isOver ? `${person.name} endorses ${skill.name} no longer` : `Name ${person.name} as an expert of ${skill.name}`;
    const row = { person: person.id, skill: skill.id, from: isOver ? null : today, until };
    return this.decisions.propose(operation, { kind: 'experts', rows: [row], said, reason, about: [person.id] });
  }
}

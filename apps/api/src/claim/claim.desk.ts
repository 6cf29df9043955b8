import { Injectable } from '@nestjs/common';

import type { BatchModel } from '../batch/batch.model.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { forbidden } from '../operation/problem.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import type { ClaimSkillInput } from './claim.model.js';
import { mustBeLevel, SkillReader } from './skill.reader.js';
import { WorkSampleReader } from './work-sample.reader.js';
import { linkOf } from './written.js';

@Injectable()
export class ClaimDesk {
  constructor(
    private readonly skills: SkillReader,
    private readonly samples: WorkSampleReader,
    private readonly organisations: OrganisationReader,
    private readonly decisions: DecisionDesk,
  ) {}

  /** What an employee says of themselves. It counts as far as the policy lets a claim count. */
  async claim(operation: Operation, { skillId, level, link, sampleId, reason }: ClaimSkillInput): Promise<Plain<BatchModel>> {
    const { actingRole, personId } = operation.viewer;
    if (actingRole !== 'employee' || personId === null) throw forbidden();
    mustBeLevel(level);
    const skill = await this.skills.byId(operation, skillId);
    const sample = await this.samples.own(operation, sampleId, { personId, skillId: skill.id, level });
    const { today } = await this.organisations.own(operation);
    const row = { person: personId, skill: skill.id, level: String(level), grade: 'claimed', from: today, source: 'Own claim', link: linkOf(link), sample };
    return this.decisions.propose(operation, { kind: 'evidence', rows: [row], said: `Claim ${skill.name} at level ${level}`, reason, about: [personId] });
  }
}

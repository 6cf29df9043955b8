import { Injectable } from '@nestjs/common';
import { type DecisionRow, GRADE_RANK, TesseraError } from '@tessera/domain';

import type { BatchModel } from '../batch/batch.model.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden, notFound } from '../operation/problem.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { PersonReader } from '../person/person.reader.js';
import type { SettleContestedInput } from './claim.model.js';
import type { Conflict } from './conflict.js';
import { type Contested, ConflictReader } from './conflict.reader.js';

/** HR's word counts as attested, a lead's as endorsed: a lead settles what leads have said, HR everything. */
const GRADE = { hr: 'attested', lead: 'endorsed' } as const;

@Injectable()
export class SettleDesk {
  constructor(
    private readonly conflicts: ConflictReader,
    private readonly persons: PersonReader,
    private readonly organisations: OrganisationReader,
    private readonly decisions: DecisionDesk,
  ) {}

  /** New evidence, of today and with the settler as its source, by which the side that was found wrong does not speak any more. Nothing that was recorded is taken away. */
  async settle(operation: Operation, { evidenceId, holds, reason }: SettleContestedInput): Promise<Plain<BatchModel>> {
    const grade = gradeOf(operation);
    const { conflict, ...found } = await this.contested(operation, evidenceId);
    if (conflict.rank > GRADE_RANK[grade]) throw badInput('SETTLED_BY_HR', 'Evidence of a higher grade than yours takes part in it: HR settles this.');
    const person = await this.persons.byId(operation, found.personId);
    const { today } = await this.organisations.own(operation);
    const level = holds ? conflict.level : conflict.denied;
    const { cells, topic } = subjectOf(found, level);
    const says = holds ? { to: conflict.lastOn, result: 'has' } : { result: 'has not' };
    const row = { person: person.id, ...cells, ...says, grade, from: today, source: `Settled by ${operation.viewer.accountName}`, settles: 'yes' };
    const said = `Settle that ${person.name} ${holds ? 'holds' : 'does not hold'} ${topic}`;
    return this.decisions.propose(operation, { kind: 'evidence', rows: [row], said, reason, about: [person.id], settles: [`contested ${person.id} ${found.skillId ?? found.achievementId}`] });
  }

  private async contested(operation: Operation, evidenceId: string): Promise<Contested & { readonly conflict: Conflict }> {
    const found = await this.conflicts.of(operation, evidenceId);
    if (!found) throw notFound();
    if (found.personId === operation.viewer.personId) throw badInput('SETTLED_ONESELF', 'Nobody settles what is contested of themselves. Somebody else has to.');
    const { conflict } = found;
    if (conflict === null) throw new TesseraError('conflict', 'NOT_CONTESTED', 'Nothing is contested here any more.');
    return { ...found, conflict };
  }
}

function gradeOf({ viewer: { actingRole } }: Operation): 'attested' | 'endorsed' {
  if (actingRole !== 'hr' && actingRole !== 'lead') throw forbidden();
  return GRADE[actingRole];
}

/** As a row and as a sentence name it. */
function subjectOf({ skillId, topic }: Pick<Contested, 'skillId' | 'topic'>, level: number): { readonly cells: DecisionRow; readonly topic: string } {
  return skillId === null ? { cells: { credential: topic }, topic } : { cells: { skill: skillId, level: String(level) }, topic: `${topic} at level ${level}` };
}

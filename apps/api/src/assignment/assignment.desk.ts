import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { noteOf } from '../claim/written.js';
import { LIMITS } from '../limits/limits.js';
import { uuidOrNothing } from '../operation/id.js';
import { oneAtATime } from '../operation/one-at-a-time.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden, notFound } from '../operation/problem.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { PersonReader } from '../person/person.reader.js';
import { ProgramReader } from '../program/program.reader.js';
import type { AnswerAssignmentInput, AssignmentModel, AssignProgramInput } from './assignment.model.js';
import { AssignmentReader } from './assignment.reader.js';
import { answerTrouble } from './answer.js';
import { ANSWER, CHANGE_DAY, INSERT, OPEN, TOPIC } from './assignment.sql.js';

@Injectable()
export class AssignmentDesk {
  constructor(
    private readonly reader: AssignmentReader,
    private readonly persons: PersonReader,
    private readonly programs: ProgramReader,
    private readonly organisations: OrganisationReader,
  ) {}

  /** For HR and leads, to people they see by name. Asked twice, the open assignment stays one and takes the later day asked for. */
  async assign(operation: Operation, { personIds, programId, topicId = null, dueOn }: AssignProgramInput): Promise<Plain<AssignmentModel>[]> {
    if (!['hr', 'lead'].includes(operation.viewer.actingRole)) throw forbidden();
    const people = await this.peopleOf(operation, personIds);
    const program = await this.programs.byId(operation, programId);
    const topic = await topicColumns(operation, topicId);
    const { today } = await this.organisations.own(operation);
    if (dueOn < today) throw badInput('DUE_IN_THE_PAST', 'The day is over already.');
    await oneAtATime(operation, `assignments ${program.id}`);
    const open = await operation.names<{ id: string; personId: string }>(OPEN, program.id, people);
    await operation.names(CHANGE_DAY, open.map(({ id }) => id), dueOn);
    const fresh = people.filter((id) => !open.some(({ personId }) => personId === id)).map((personId) => ({ id: randomUUID(), personId }));
    const { accountId, accountName } = operation.viewer;
    await operation.rows(INSERT, fresh.map(({ id }) => id), fresh.map(({ personId }) => personId), program.id, ...topic, dueOn, accountId, accountName);
    return this.reader.byIds(operation, [...open, ...fresh].map(({ id }) => id));
  }

  /** By the person, or by HR or a lead who sees them. A completion is told by a learning record alone. */
  async answer(operation: Operation, { id, status, reason = null }: AnswerAssignmentInput): Promise<Plain<AssignmentModel>> {
    if (!['hr', 'lead', 'employee'].includes(operation.viewer.actingRole)) throw forbidden();
    const [found] = await this.reader.byIds(operation, [uuidOrNothing(id)]);
    if (!found) throw notFound();
    const trouble = answerTrouble(found.status, { status, reason });
    if (trouble) throw trouble;
    await operation.names(ANSWER, found.id, status, noteOf(reason));
    const [answered] = await this.reader.byIds(operation, [found.id]);
    return answered!;
  }

  private async peopleOf(operation: Operation, personIds: readonly string[]): Promise<string[]> {
    if (personIds.length < 1 || personIds.length > LIMITS.ids) throw badInput('IDS_OUT_OF_RANGE', `Name 1 to ${LIMITS.ids} people.`);
    const asked = [...new Set(personIds.map(uuidOrNothing))];
    const people = await this.persons.seen(operation, asked);
    if (people.length < asked.length) throw notFound();
    return asked;
  }
}

/** Values for the columns skill_id and credential_set_id. */
async function topicColumns(operation: Operation, topicId: string | null): Promise<[string | null, string | null]> {
  if (topicId === null) return [null, null];
  const [found] = await operation.rows<{ skill: boolean; credential: boolean }>(TOPIC, uuidOrNothing(topicId));
  if (found?.skill) return [topicId, null];
  if (found?.credential) return [null, topicId];
  throw notFound();
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { ASSIGNMENT_STATUSES } from '../assignment/assignment.model.js';
import { AssignmentReader } from '../assignment/assignment.reader.js';
import { readBody } from '../http/problem.js';
import type { Operation } from '../operation/operation.js';
import { ProgramReader } from '../program/program.reader.js';
import { AboutReader } from './about.js';
import { id } from './asked.js';
import { type Exported, type ExportedCell, whole } from './exported.js';
import { NameReader } from './names.js';
import { TableExport } from './table-export.js';

const Asked = z.strictObject({ teamId: id, personId: id, status: z.enum(ASSIGNMENT_STATUSES).nullable().default(null) });

export const ASSIGNMENT_HEAD = ['person', 'team', 'program', 'provider', 'for', 'due on', 'overdue', 'status', 'completed on', 'reason', 'proposed by', 'proposed at'];

/** Who learns what, by when, and how far it is; due first. */
@Injectable()
export class AssignmentExport extends TableExport {
  override readonly table = 'assignments';

  constructor(
    private readonly assignments: AssignmentReader,
    private readonly programs: ProgramReader,
    private readonly names: NameReader,
    private readonly about: AboutReader,
  ) {
    super();
  }

  override async of(operation: Operation, query: unknown): Promise<Exported> {
    const { teamId, personId, status } = readBody(Asked, query);
    const found = await whole((page) => this.assignments.page(operation, { teamId, personId, status, ...page }));
    const personIds = found.map((one) => one.personId);
    const [people, teams] = [await this.names.ofPeople(operation, personIds), await this.names.ofHomes(operation, personIds)];
    const programs = await Promise.all(found.map(({ programId }) => this.programs.byId(operation, programId)));
    const topicIds = [...new Set(found.flatMap(({ topicId }) => topicId ?? []))];
    const named = await this.names.ofTopics(operation, topicIds);
    const topics = new Map(topicIds.map((topicId, at) => [topicId, named[at]!]));
    const rows = found.map((one, at): ExportedCell[] => [
      people[at]!, teams[at]!, programs[at]!.title, programs[at]!.provider, one.topicId && topics.get(one.topicId)!, one.dueOn, one.overdue ? 'overdue' : null, one.status, one.completedOn, one.reason, one.proposedBy, one.createdAt.toISOString(),
    ]);
    const person = personId ? (await this.names.ofPeople(operation, [personId]))[0]! : null;
    const about = await this.about.now(operation, { Team: await this.about.teamNamed(operation, teamId), Person: person, Status: status });
    return { name: 'assignments', about: [...about, ['Lines', rows.length]], head: ASSIGNMENT_HEAD, rows };
  }
}

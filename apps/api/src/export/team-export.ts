import { Injectable } from '@nestjs/common';
import { GRADES } from '@tessera/domain';
import { z } from 'zod';

import { AnalysisReader } from '../coverage/analysis.reader.js';
import { MatrixReader } from '../gap/matrix.reader.js';
import { readBody } from '../http/problem.js';
import { UNIT_STATES } from '../operation/enums.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import type { TeamMatrixModel } from '../gap/gap.model.js';
import { AboutReader } from './about.js';
import { answered, View } from './asked.js';
import type { Exported, ExportedCell } from './exported.js';
import { NameReader } from './names.js';
import { TableExport } from './table-export.js';

const Asked = z.strictObject({ teamId: z.uuid(), ...View });

export const TEAM_HEAD = ['person', 'requirement', 'required level', 'held level', 'state', 'grade of the witness', 'valid until'];

@Injectable()
export class TeamExport extends TableExport {
  override readonly table = 'team';

  constructor(
    private readonly analyses: AnalysisReader,
    private readonly matrices: MatrixReader,
    private readonly names: NameReader,
    private readonly about: AboutReader,
  ) {
    super();
  }

  /** The matrix of a team, one line for each person and what is required of them, for readers who see them by name. */
  override async of(operation: Operation, query: unknown): Promise<Exported> {
    const { teamId, ...view } = readBody(Asked, query);
    const answer = await answered(operation, this.analyses, view);
    const matrix = await this.matrices.of(operation, answer.analysis, teamId);
    const [people, topics] = [await this.names.ofPeople(operation, matrix.personIds), await this.names.ofTopics(operation, matrix.topicIds)];
    const rows = people.flatMap((person, row) => topics.flatMap((topic, column) => lineOf(matrix, { person, topic, at: row * topics.length + column })));
    const about = await this.about.of(operation, answer, teamId);
    return { name: 'team', about: [...about, ['People', people.length], ['Lines', 'one for each person and what is required of them, those on leave, in grace or exempt among them']], head: TEAM_HEAD, rows };
  }
}

/** Nothing where nothing is asked for. */
function lineOf({ level, held, state, grade, until }: Plain<TeamMatrixModel>, { person, topic, at }: { readonly person: string; readonly topic: string; readonly at: number }): ExportedCell[][] {
  if (state[at]! < 0) return [];
  return [[person, topic, level[at]!, held[at]!, UNIT_STATES[state[at]!]!, grade[at]! < 0 ? null : GRADES[grade[at]!]!, until[at] ?? null]];
}

import { Injectable } from '@nestjs/common';

import type { ColumnKind } from '../operation/enums.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { seesFiguresOnly } from '../operation/sight.js';
import { TeamReader } from '../team/team.reader.js';
import type { AnalysisRef } from './analysis.reader.js';
import { CellPartsReader } from './cell-parts.reader.js';
import type { CoverageCellModel } from './cell.model.js';
import { ColumnReader } from './column.reader.js';
import { figureRows } from './figure-rows.js';
import { SuppressionReader } from './suppression.reader.js';
import type { TeamRow } from './team-rows.js';
import type { UnitFilter } from './unit.reader.js';

export interface CellAsked {
  readonly teamId: string;
  readonly columnId: string;
  readonly by: ColumnKind;
}

type Cell = Plain<CoverageCellModel>;
type Figures = Pick<Cell, 'required' | 'met' | 'proven' | 'pending' | 'hangsOnOne'>;

const EMPTY: Figures = { required: 0, met: 0, proven: 0, pending: 0, hangsOnOne: false };
const HIDDEN: Figures = { required: -1, met: -1, proven: -1, pending: -1, hangsOnOne: false };

@Injectable()
export class CellReader {
  constructor(
    private readonly teams: TeamReader,
    private readonly columns: ColumnReader,
    private readonly suppressions: SuppressionReader,
    private readonly parts: CellPartsReader,
  ) {}

  async at(operation: Operation, analysis: AnalysisRef, { teamId, columnId, by }: CellAsked): Promise<Cell> {
    const teamIds = (await this.teams.scope(operation, teamId))!;
    const column = this.columns.numberOf(analysis, by, columnId);
    const [head] = await this.columns.named(operation, analysis, { by, columns: [column] });
    const requirements = await this.parts.requirements(operation, analysis, { by, columnId: head!.id, teamId, teamIds });
    const filter: UnitFilter = by === 'role' ? { teamIds, roleId: head!.id, topics: topicsOf(analysis, requirements) } : { teamIds, topics: [column] };
    const row = (await figureRows(operation, analysis, { by, teamIds: [teamId] })).get(teamId);
    const isHidden = (await this.suppressions.of(operation, analysis, by)).isCellHidden(teamId, column);
    const figures = isHidden ? HIDDEN : figuresAt(row, column);
    const people = await this.parts.people(operation, analysis, filter);
    return {
      teamId,
      analysis,
      filter,
      column: head!,
      ...figures,
      ...people,
      holders: seesFiguresOnly(operation.viewer) ? figures.met : people.holders,
      outside: seesFiguresOnly(operation.viewer) ? figures.required : 0,
      requirements,
      minimums: by === 'role' ? [] : await this.parts.minimums(operation, analysis, { teamId, topic: column }),
    };
  }
}

function figuresAt(row: TeamRow | undefined, column: number): Figures {
  const at = row?.column.indexOf(column) ?? -1;
  if (!row || at < 0) return EMPTY;
  return { required: row.required[at]!, met: row.met[at]!, proven: row.proven[at]!, pending: row.pending[at]!, hangsOnOne: row.holders[at] === 1 };
}

function topicsOf({ topicIds }: AnalysisRef, requirements: Cell['requirements']): number[] {
  return requirements.filter(({ minimum }) => minimum === null).map(({ topicId }) => topicIds.indexOf(topicId));
}

import { Injectable } from '@nestjs/common';

import { LIMITS } from '../limits/limits.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput } from '../operation/problem.js';
import { TeamReader } from '../team/team.reader.js';
import type { AnalysisRef } from './analysis.reader.js';
import { ColumnReader } from './column.reader.js';
import { columnOrder } from './column-order.js';
import { figureRows } from './figure-rows.js';
import type { MapArguments } from './map.args.js';
import type { CoverageMapModel, MapTeamModel } from './map.model.js';
import type { Suppression } from './suppression.js';
import { SuppressionReader } from './suppression.reader.js';
import { type TeamRow, teamsOf } from './team-rows.js';
import { SUPPRESSED, totalsOfRows } from './totals.js';
import { TotalsReader } from './totals.reader.js';

type Cells = Pick<Plain<CoverageMapModel>, 'required' | 'met' | 'proven' | 'pending' | 'hangsOnOne'>;

@Injectable()
export class MapReader {
  constructor(
    private readonly teams: TeamReader,
    private readonly totals: TotalsReader,
    private readonly suppressions: SuppressionReader,
    private readonly columns: ColumnReader,
  ) {}

  async window(operation: Operation, analysis: AnalysisRef, asked: Plain<MapArguments>): Promise<Plain<CoverageMapModel>> {
    checkWindow(asked);
    const { by } = asked;
    const teamIds = await this.rowsInScope(operation, analysis, asked.teamId);
    const shownTeams = teamIds.slice(asked.teamsFrom, asked.teamsFrom + asked.teams);
    const tops = await this.totals.tops(operation, teamIds);
    const rows = await figureRows(operation, analysis, { by, teamIds: [...new Set([...tops, ...shownTeams])] });
    const order = columnOrder(tops.map((id) => rows.get(id)!));
    const shownColumns = order.slice(asked.columnsFrom, asked.columnsFrom + asked.columns);
    const hidden = await this.suppressions.of(operation, analysis, by);
    return {
      teams: await this.teamHeads(operation, { teamIds, shownTeams, rows }, hidden),
      columns: await this.columns.named(operation, analysis, { by, columns: shownColumns }),
      teamCount: teamIds.length,
      columnCount: order.length,
      ...cellsOf(shownTeams.map((id) => rows.get(id)!), shownColumns, hidden),
    };
  }

  /** A team before those below it, siblings by name. */
  private async rowsInScope(operation: Operation, analysis: AnalysisRef, teamId: string | null): Promise<string[]> {
    const scope = await this.teams.scope(operation, teamId);
    const known = await teamsOf(operation, analysis.id);
    const inScope = scope && new Set(scope);
    const order = [...(await operation.tree()).nodes.keys()].filter((id) => known.has(id) && (!inScope || inScope.has(id)));
    const gone = inScope ? [] : [...known].filter((id) => !order.includes(id));
    return [...order, ...gone];
  }

  private async teamHeads(operation: Operation, { teamIds, shownTeams, rows }: { teamIds: readonly string[]; shownTeams: readonly string[]; rows: ReadonlyMap<string, TeamRow> }, hidden: Suppression): Promise<Plain<MapTeamModel>[]> {
    const inScope = new Set(teamIds);
    const { nodes } = await operation.tree();
    const parents = new Set(teamIds.map((id) => nodes.get(id)?.parentId));
    const depthOf = (id: string): number => {
      const above = nodes.get(id)?.parentId;
      return above && inScope.has(above) ? depthOf(above) + 1 : 0;
    };
    return Promise.all(
      shownTeams.map(async (id) => {
        const { name, parentId } = await this.teams.named(operation, id);
        const totals = hidden.isTotalHidden(id) ? SUPPRESSED : totalsOfRows([rows.get(id)!]);
        return { id, name, parentId: parentId && inScope.has(parentId) ? parentId : null, depth: depthOf(id), hasChildren: parents.has(id), totals };
      }),
    );
  }
}

function cellsOf(rows: readonly TeamRow[], columns: readonly number[], hidden: Suppression): Cells {
  const place = new Map(columns.map((column, at) => [column, at]));
  const blank = (): number[] => new Array<number>(rows.length * columns.length).fill(0);
  const cells = { required: blank(), met: blank(), proven: blank(), pending: blank(), hangsOnOne: blank() };
  rows.forEach((row, team) => {
    row.column.forEach((column, at) => {
      const inRow = place.get(column);
      if (inRow === undefined) return;
      const cell = team * columns.length + inRow;
      const isHidden = hidden.isCellHidden(row.teamId, column);
      for (const figure of ['required', 'met', 'proven', 'pending'] as const) cells[figure][cell] = isHidden ? -1 : row[figure][at]!;
      cells.hangsOnOne[cell] = !isHidden && row.holders[at] === 1 ? 1 : 0;
    });
  });
  return cells;
}

function checkWindow({ teamsFrom, teams, columnsFrom, columns }: Plain<MapArguments>): void {
  const sides = [teams, columns].every((side) => side >= 1 && side <= LIMITS.mapWindow);
  if (!sides || teamsFrom < 0 || columnsFrom < 0) throw badInput('WINDOW_OUT_OF_RANGE', `A window has 1 to ${LIMITS.mapWindow} teams and columns, and begins at 0 or later.`);
}

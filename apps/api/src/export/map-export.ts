import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { AnalysisReader } from '../coverage/analysis.reader.js';
import { MapReader } from '../coverage/map.reader.js';
import { readBody } from '../http/problem.js';
import { LIMITS } from '../limits/limits.js';
import type { Operation } from '../operation/operation.js';
import { TeamReader } from '../team/team.reader.js';
import { AboutReader } from './about.js';
import { answered, View } from './asked.js';
import type { Exported, ExportedCell } from './exported.js';
import { TableExport } from './table-export.js';

const Asked = z.strictObject({ by: z.enum(['skill', 'role']).default('skill'), teamId: z.uuid().optional(), ...View });

export const MAP_HEAD = ['team', 'column', 'required', 'met', 'proven', 'pending'];

@Injectable()
export class MapExport extends TableExport {
  override readonly table = 'coverage';

  constructor(
    private readonly analyses: AnalysisReader,
    private readonly maps: MapReader,
    private readonly teams: TeamReader,
    private readonly about: AboutReader,
  ) {
    super();
  }

  /** The map as the reader sees it, one line for each cell where something is required; what is suppressed is empty. */
  override async of(operation: Operation, query: unknown): Promise<Exported> {
    const { by, teamId = null, ...view } = readBody(Asked, query);
    const answer = await answered(operation, this.analyses, view);
    const { mapWindow: side } = LIMITS;
    const rows: ExportedCell[][] = [];
    let [teamCount, columnCount] = [1, 1];
    for (let teamsFrom = 0; teamsFrom < teamCount; teamsFrom += side) {
      for (let columnsFrom = 0; columnsFrom < columnCount; columnsFrom += side) {
        const window = await this.maps.window(operation, answer.analysis, { by, teamId, teams: side, columns: side, teamsFrom, columnsFrom });
        [teamCount, columnCount] = [window.teamCount, window.columnCount];
        rows.push(...(await this.rowsOf(operation, window)));
      }
    }
    const about = await this.about.of(operation, answer, teamId);
    return { name: 'coverage', about: [...about, ['Empty figures', 'too few people to show them']], head: MAP_HEAD, rows };
  }

  private async rowsOf(operation: Operation, { teams, columns, ...cells }: Awaited<ReturnType<MapReader['window']>>): Promise<ExportedCell[][]> {
    const paths = await Promise.all(teams.map(async ({ id }) => (await this.teams.named(operation, id)).path));
    return paths.flatMap((path, team) =>
      columns.flatMap(({ name }, column) => {
        const at = team * columns.length + column;
        const figures = [cells.required, cells.met, cells.proven, cells.pending].map((list) => list[at]!);
        return figures[0] === 0 ? [] : [[path, name, ...figures.map((figure) => (figure < 0 ? null : figure))]];
      }),
    );
  }
}

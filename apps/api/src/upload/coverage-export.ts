import { Injectable } from '@nestjs/common';
import { TesseraError } from '@tessera/domain';
import { z } from 'zod';

import { AnalysisReader } from '../coverage/analysis.reader.js';
import { MapReader } from '../coverage/map.reader.js';
import { readBody } from '../http/problem.js';
import { LIMITS } from '../limits/limits.js';
import type { Operation } from '../operation/operation.js';
import { TeamReader } from '../team/team.reader.js';

const Asked = z.strictObject({
  by: z.enum(['skill', 'role']).default('skill'),
  asOf: z.iso.date().optional(),
  knownAt: z.iso.datetime({ offset: true }).optional(),
  teamId: z.uuid().optional(),
  location: z.string().nullable().default(null),
  jobFamily: z.string().nullable().default(null),
  costCentre: z.string().nullable().default(null),
  roleId: z.uuid().nullable().default(null),
});

const HEAD = ['team', 'column', 'required', 'met', 'proven', 'pending'];

@Injectable()
export class CoverageExport {
  constructor(
    private readonly analyses: AnalysisReader,
    private readonly maps: MapReader,
    private readonly teams: TeamReader,
  ) {}

  /** The map as the reader sees it, one line for each cell where something is required; what is suppressed is empty. */
  async rows(operation: Operation, query: unknown): Promise<string[][]> {
    const { by, asOf, knownAt, teamId = null, ...among } = readBody(Asked, query);
    const answer = await this.analyses.answer(operation, { asOf, knownAt, among });
    if (!('analysis' in answer)) throw new TesseraError('conflict', 'COVERAGE_COMPUTING', 'This analysis is being computed. Try again in a moment.');
    const { mapWindow: side } = LIMITS;
    const lines: string[][] = [];
    let [teamCount, columnCount] = [1, 1];
    for (let teamsFrom = 0; teamsFrom < teamCount; teamsFrom += side) {
      for (let columnsFrom = 0; columnsFrom < columnCount; columnsFrom += side) {
        const window = await this.maps.window(operation, answer.analysis, { by, teamId, teams: side, columns: side, teamsFrom, columnsFrom });
        [teamCount, columnCount] = [window.teamCount, window.columnCount];
        lines.push(...(await this.linesOf(operation, window)));
      }
    }
    return [HEAD, ...lines];
  }

  private async linesOf(operation: Operation, { teams, columns, ...cells }: Awaited<ReturnType<MapReader['window']>>): Promise<string[][]> {
    const paths = await Promise.all(teams.map(async ({ id }) => (await this.teams.named(operation, id)).path));
    return paths.flatMap((path, team) =>
      columns.flatMap(({ name }, column) => {
        const at = team * columns.length + column;
        const figures = [cells.required, cells.met, cells.proven, cells.pending].map((list) => list[at]!);
        return figures[0] === 0 ? [] : [[path, name, ...figures.map((figure) => (figure < 0 ? '' : String(figure)))]];
      }),
    );
  }
}


import { Injectable } from '@nestjs/common';

import type { ColumnKind } from '../operation/enums.js';
import type { Operation } from '../operation/operation.js';
import { TeamReader } from '../team/team.reader.js';
import { amongRows } from './among-rows.js';
import type { AnalysisRef } from './analysis.reader.js';

const lines = (required: string): string => `
  select coalesce(sum((select count(*) from unnest(${required}) r where r > 0)), 0)::int as count
  from analysis_team where organisation_id = $1 and analysis_id = $2 and ($3::uuid[] is null or team_id = any ($3))`;

const LINES = { skill: lines('required'), role: lines('role_required') } as const;

/** How large a map is, before it is taken out as a file. */
@Injectable()
export class MapLinesReader {
  constructor(private readonly teams: TeamReader) {}

  /** Cells where something is required, of a team with those below it or of all that the reader may see. */
  async of(operation: Operation, analysis: AnalysisRef, { by, teamId }: { readonly by: ColumnKind; readonly teamId?: string | undefined }): Promise<number> {
    const scope = await this.teams.scope(operation, teamId);
    if (scope?.length === 0) return 0;
    if (analysis.among) return this.ofSome(operation, analysis, { by, scope });
    const [row] = await operation.rows<{ count: number }>(LINES[by], analysis.id, scope);
    return row?.count ?? 0;
  }

  private async ofSome(operation: Operation, analysis: AnalysisRef, { by, scope }: { readonly by: ColumnKind; readonly scope: readonly string[] | null }): Promise<number> {
    const rows = await amongRows(operation, analysis, by);
    const shown = scope ?? [...rows.keys()].filter((id) => id !== null);
    return shown.reduce((sum, id) => sum + (rows.get(id)?.required.reduce((cells, required) => cells + (required > 0 ? 1 : 0), 0) ?? 0), 0);
  }
}

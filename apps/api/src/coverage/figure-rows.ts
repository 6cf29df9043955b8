import type { ColumnKind } from '../operation/enums.js';
import type { Operation } from '../operation/operation.js';
import { amongRows } from './among-rows.js';
import type { AnalysisRef } from './analysis.reader.js';
import { type TeamRow, teamRows } from './team-rows.js';

/** Rows of these teams: as they are stored, or counted anew over the people that figures shall speak of. */
export async function figureRows(operation: Operation, analysis: AnalysisRef, { by, teamIds }: { readonly by: ColumnKind; readonly teamIds: readonly string[] }): Promise<Map<string, TeamRow>> {
  if (!analysis.among) return teamRows(operation, analysis.id, { by, teamIds });
  const all = await amongRows(operation, analysis, by);
  return new Map(teamIds.flatMap((id) => (all.has(id) ? [[id, all.get(id)!] as const] : [])));
}

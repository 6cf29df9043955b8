import type { Operation } from '../operation/operation.js';
import type { ColumnKind } from '../operation/enums.js';
import { packed } from './packed.js';

/** One team's stored row: its totals and its sparse cells, entry i of each list speaking of column `column[i]`. */
export interface TeamRow {
  readonly teamId: string;
  readonly people: number;
  readonly totals: Int32Array;
  readonly column: Int32Array;
  readonly required: Int32Array;
  readonly met: Int32Array;
  readonly proven: Int32Array;
  readonly pending: Int32Array;
  /** Distinct available holders where the weight is 2 or more, else -1; empty for roles. */
  readonly holders: Int32Array;
  readonly weight: Int32Array;
}

const IDS = `select team_id as id from analysis_team where organisation_id = $1 and analysis_id = $2`;

const BY = {
  skill: `
    select team_id as "teamId", people, totals::text, topic::text as column, required::text, met::text, proven::text, pending::text, holders::text, weight::text
    from analysis_team where organisation_id = $1 and analysis_id = $2 and team_id = any ($3)`,
  role: `
    select team_id as "teamId", people, totals::text, role::text as column, role_required::text as required, role_met::text as met, role_proven::text as proven,
      role_pending::text as pending, '{}' as holders, '{}' as weight
    from analysis_team where organisation_id = $1 and analysis_id = $2 and team_id = any ($3)`,
} as const;

type Text = { readonly [K in Exclude<keyof TeamRow, 'teamId' | 'people'>]: string };

/** Teams that the analysis knows. */
export async function teamsOf(operation: Operation, analysisId: string): Promise<ReadonlySet<string>> {
  if ((await operation.teamsInSight())?.length === 0) return new Set();
  return operation.once(`${IDS} ${analysisId}`, async () => new Set((await operation.rows<{ id: string }>(IDS, analysisId)).map(({ id }) => id)));
}

export async function teamRows(operation: Operation, analysisId: string, { by, teamIds }: { readonly by: ColumnKind; readonly teamIds: readonly string[] }): Promise<Map<string, TeamRow>> {
  if (teamIds.length === 0) return new Map();
  const rows = await operation.rows<Text & { teamId: string; people: number }>(BY[by], analysisId, teamIds);
  return new Map(rows.map((row) => [row.teamId, unpacked(row)]));
}

function unpacked({ teamId, people, ...text }: Text & { teamId: string; people: number }): TeamRow {
  return { teamId, people, ...(Object.fromEntries(Object.entries(text).map(([name, value]) => [name, packed(value)])) as Omit<TeamRow, 'teamId' | 'people'>) };
}

import { TOTALS } from '@tessera/pipeline';

import type { ColumnKind } from '../operation/enums.js';
import type { Operation } from '../operation/operation.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { inForce, isAmong, knownAt } from './among.js';
import type { AnalysisRef } from './analysis.reader.js';
import { AmongTeams } from './among-teams.js';
import { asksOfRoles } from './asks-of-roles.js';
import type { TeamRow } from './team-rows.js';

/** $4 known-at, $5 as-of, $6 among whom. */
const AMONG = isAmong('x.person_id', { among: '$6', knownAt: '$4', day: '$5' });

/** $7 analysis. The units of each home team, one after another; by role once for each role of their person. */
const UNITS = {
  skill: `
    select x.team_id as "teamId", string_agg(x.counted, '') as counted
    from analysis_person x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.analysis_id = $7 and ${AMONG} group by x.team_id`,
  role: `
    select x.team_id as "teamId", p.role_id as "roleId", string_agg(x.counted, '') as counted
    from analysis_person x
      join (select distinct f.person_id, f.role_id from post f where ${knownAt('f', '$4')} and ${inForce('f', '$5')}) p on p.person_id = x.person_id
    where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.analysis_id = $7 and ${AMONG} group by x.team_id, p.role_id`,
} as const;

/** As an analysis counts them: everybody who had a home team on the day, with units or without. */
const PEOPLE = `
  select x.team_id as id, count(*)::int as people from (
    select distinct on (m.person_id) m.person_id, m.team_id
    from membership m join team_version t on t.team_id = m.team_id and ${knownAt('t', '$4')}
    where ${knownAt('m', '$4')} and ${inForce('m', '$5')}
    order by m.person_id, m.from_on desc nulls last, m.id) x
  where ${SEEN_PERSON_ID} and ${AMONG}
    and exists (select from person_version p where p.person_id = x.person_id and ${knownAt('p', '$4')} and ${inForce('p', '$5')})
  group by x.team_id`;

const TREE = `select t.team_id as id, t.parent_id as "parentId" from team_version t where ${knownAt('t', '$2')}`;

/** Minimums are about teams, not about people: they stay as they are. */
const MINIMUMS = `select team_id as id, totals[${TOTALS.indexOf('minimums') + 1}:] as minimums from analysis_team where organisation_id = $1 and analysis_id = $2`;

interface UnitsRow {
  readonly teamId: string;
  readonly counted: Buffer;
}

/** Teams by id, and under null all of them together: what is stored of everybody, counted anew over the people asked for. */
export type AmongCounts = ReadonlyMap<string | null, TeamRow>;

export const amongRows = (operation: Operation, analysis: AnalysisRef, by: ColumnKind): Promise<AmongCounts> =>
  operation.once(`among ${analysis.id} ${by} ${JSON.stringify(analysis.among)}`, () => count(operation, analysis, by));

async function count(operation: Operation, analysis: AnalysisRef, by: ColumnKind): Promise<AmongCounts> {
  const whom = whomOf(analysis);
  const tree = await operation.rows<{ id: string; parentId: string | null }>(TREE, analysis.knownAt);
  const teams = new AmongTeams(new Map(tree.map(({ id, parentId }) => [id, parentId])), (by === 'role' ? analysis.roleIds : analysis.topicIds).length);
  for (const row of await operation.records<UnitsRow>(UNITS.skill, ...whom, analysis.id)) {
    teams.addTotals(row.teamId, row.counted);
    if (by === 'skill') teams.addCells(row.teamId, row.counted, (topic) => topic);
  }
  if (by === 'role') await addRoles(operation, analysis, teams);
  for (const { id, people } of await operation.records<{ id: string; people: number }>(PEOPLE, ...whom)) teams.addPeople(id, people);
  const minimums = await operation.rows<{ id: string; minimums: number[] }>(MINIMUMS, analysis.id);
  return teams.rows(new Map(minimums.map((row) => [row.id, row.minimums])));
}

/** A unit counts for every role of its person that asks for it. */
async function addRoles(operation: Operation, analysis: AnalysisRef, teams: AmongTeams): Promise<void> {
  const asks = await asksOfRoles(operation, analysis);
  for (const row of await operation.records<UnitsRow & { roleId: string }>(UNITS.role, ...whomOf(analysis), analysis.id)) {
    const column = analysis.roleIds.indexOf(row.roleId);
    const topics = asks.get(row.roleId);
    if (topics) teams.addCells(row.teamId, row.counted, (topic) => (topics.has(topic) ? column : -1));
  }
}

const whomOf = ({ knownAt: instant, asOf, among }: AnalysisRef): unknown[] => [instant, asOf, among];

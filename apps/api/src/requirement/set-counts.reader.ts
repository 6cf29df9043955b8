import { Injectable } from '@nestjs/common';

import { type AnalysisRef, AnalysisReader } from '../coverage/analysis.reader.js';
import { type TeamRow, teamRows } from '../coverage/team-rows.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { within } from '../operation/team-tree.js';
import type { SetCoverageModel, SetMinimumModel } from './requirement-set.model.js';
import type { SetOwner } from './set-owner.reader.js';

export type Counts = Plain<SetCoverageModel>;
export type CountsByTopic = ReadonlyMap<string, Counts>;

/** $4 analysis, $5 roles, $6 known-at, $7 as-of: units of those who hold a role that day, by topic. */
const OF_ROLES = `
  select p.role_id as role, u.topic, count(*) filter (where u.state < 8)::int as required, count(*) filter (where u.state = 0)::int as met,
    count(*) filter (where u.state = 0 and u.grade >= 4)::int as proven, count(*) filter (where u.state = 2)::int as pending
  from analysis_person x
    cross join lateral unnest(x.topic, x.state, x.grade) as u(topic, state, grade)
    join (
      select distinct p.role_id, p.person_id from post p
      where p.organisation_id = $1 and p.role_id = any ($5) and p.recorded_from <= $6::timestamptz and (p.recorded_to is null or p.recorded_to > $6::timestamptz)
        and (p.from_on is null or p.from_on <= $7::date) and (p.to_on is null or p.to_on >= $7::date)) p on p.person_id = x.person_id
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.analysis_id = $4
  group by p.role_id, u.topic`;

const MINIMUMS = `
  select coalesce(x.role_id, x.team_id, x.organisation_id) as owner, x.topic, x.holders, x.met from analysis_minimum x
  where x.organisation_id = $1 and x.analysis_id = $2 and coalesce(x.role_id, x.team_id, x.organisation_id) = any ($3)`;

const NOTHING: Counts = { required: 0, met: 0, proven: 0, pending: 0 };

@Injectable()
export class SetCountsReader {
  constructor(private readonly analyses: AnalysisReader) {}

  /** Topic by topic, of what is asked of everyone; null for readers who see nobody by name, and while it is computed. */
  async of(operation: Operation, owner: SetOwner): Promise<CountsByTopic | null> {
    const analysis = await this.analysis(operation);
    if (!analysis) return null;
    return owner.ownerKind === 'role' ? this.ofRole(operation, analysis, owner.id) : this.ofTeams(operation, analysis, owner.ownerKind === 'team' ? owner.id : null);
  }

  /** Topic by topic, of at least N; null as above. */
  async minimums(operation: Operation, ownerId: string): Promise<ReadonlyMap<string, Plain<SetMinimumModel>> | null> {
    const analysis = await this.analysis(operation);
    if (!analysis) return null;
    const loader = operation.loader<Map<string, Plain<SetMinimumModel>>>(MINIMUMS, async (ids) => {
      const rows = await operation.rows<Plain<SetMinimumModel> & { owner: string; topic: number }>(MINIMUMS, analysis.id, ids);
      return grouped(rows, ({ owner }) => owner, ({ topic, holders, met }) => [analysis.topicIds[topic]!, { holders, met }]);
    });
    return (await loader.load(ownerId)) ?? new Map();
  }

  /** Of today. */
  private async analysis(operation: Operation): Promise<AnalysisRef | null> {
    const { actingRole } = operation.viewer;
    if (actingRole !== 'hr' && actingRole !== 'lead') return null;
    return operation.once(SetCountsReader, async () => {
      const answer = await this.analyses.answer(operation, {});
      return 'analysis' in answer ? answer.analysis : null;
    });
  }

  private async ofRole(operation: Operation, analysis: AnalysisRef, roleId: string): Promise<CountsByTopic> {
    const loader = operation.loader<Map<string, Counts>>(OF_ROLES, async (ids) => {
      const rows = await operation.records<Counts & { role: string; topic: number }>(OF_ROLES, analysis.id, ids, analysis.knownAt, analysis.asOf);
      return grouped(rows, ({ role }) => role, ({ role: _role, topic, ...counts }) => [analysis.topicIds[topic]!, counts]);
    });
    return (await loader.load(roleId)) ?? new Map();
  }

  /** Teams that stand under no other of those asked for hold everybody once. */
  private async ofTeams(operation: Operation, analysis: AnalysisRef, teamId: string | null): Promise<CountsByTopic> {
    const tree = await operation.tree();
    const sight = await operation.teamsInSight();
    const scope = new Set((teamId === null ? [...tree.nodes.keys()] : within(tree, [teamId])).filter((id) => sight?.includes(id) ?? true));
    const tops = [...scope].filter((id) => !scope.has(tree.nodes.get(id)?.parentId ?? ''));
    const sums = new Map<string, Counts>();
    const loader = operation.loader<TeamRow>(`skills of teams ${analysis.id}`, (teamIds) => teamRows(operation, analysis.id, { by: 'skill', teamIds }));
    for (const row of (await Promise.all(tops.map((id) => loader.load(id)))).filter((found) => found !== null)) {
      row.column.forEach((column, at) => {
        const topic = analysis.topicIds[column]!;
        sums.set(topic, sumOf([sums.get(topic) ?? NOTHING, { required: row.required[at]!, met: row.met[at]!, proven: row.proven[at]!, pending: row.pending[at]! }]));
      });
    }
    return sums;
  }
}

export const sumOf = (all: readonly Counts[]): Counts =>
  all.reduce((sum, one) => ({ required: sum.required + one.required, met: sum.met + one.met, proven: sum.proven + one.proven, pending: sum.pending + one.pending }), NOTHING);

function grouped<R, V>(rows: readonly R[], ownerOf: (row: R) => string, entryOf: (row: R) => readonly [string, V]): Map<string, Map<string, V>> {
  const owners = new Map<string, Map<string, V>>();
  for (const row of rows) owners.set(ownerOf(row), (owners.get(ownerOf(row)) ?? new Map<string, V>()).set(...entryOf(row)));
  return owners;
}

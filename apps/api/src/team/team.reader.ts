import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { isUuid } from '../operation/id.js';
import { notFound } from '../operation/problem.js';
import { MEMBER_NOW, SEEN_PERSON_ID } from '../operation/rights.js';
import { type TeamTree, within } from '../operation/team-tree.js';
import type { TeamModel } from './team.model.js';

const MEMBERS = `
  select x.team_id as id, count(distinct x.person_id)::int as people
  from membership x join membership m on m.organisation_id = x.organisation_id and m.id = x.id and ${MEMBER_NOW}
  where x.organisation_id = $1 and ${SEEN_PERSON_ID}
  group by x.team_id`;

const LEADS = `
  select team_id as id, array_agg(distinct person_id) as people
  from team_lead m
  where ${MEMBER_NOW} and team_id = any ($2)
  group by team_id`;

const NAMES = `
  select distinct on (team_id) team_id as id, name from team_version
  where organisation_id = $1 and team_id = any ($2)
  order by team_id, recorded_from desc`;

@Injectable()
export class TeamReader {
  /** Parents before children; all that this reader may see. */
  async all(operation: Operation): Promise<Plain<TeamModel>[]> {
    const tree = await operation.tree();
    const sight = await operation.teamsInSight();
    const shown = new Set(sight ?? tree.nodes.keys());
    return [...tree.nodes.values()].filter(({ id }) => shown.has(id)).map((node) => ({ ...node, parentId: node.parentId && shown.has(node.parentId) ? node.parentId : null }));
  }

  async byId(operation: Operation, id: string): Promise<Plain<TeamModel>> {
    await this.mustSee(operation, id);
    return this.named(operation, id);
  }

  /** The team at the end of an edge that has been checked already; of a team that is no more, the last name. */
  async named(operation: Operation, id: string): Promise<Plain<TeamModel>> {
    const node = (await operation.tree()).nodes.get(id);
    if (node) return node;
    const last = await operation.loader(NAMES, async (ids) => new Map((await operation.rows<{ id: string; name: string }>(NAMES, ids)).map((row) => [row.id, row.name]))).load(id);
    return { id, name: last ?? 'No longer known', path: last ?? 'No longer known', parentId: null, depth: 0 };
  }

  /** These teams with all below them, as far as the reader may see them: of no team given, everything; null is the whole organisation. */
  async scope(operation: Operation, teamId: string | null | undefined): Promise<string[] | null> {
    if (teamId) return within(await this.mustSee(operation, teamId), [teamId]);
    const sight = await operation.teamsInSight();
    return sight && [...sight];
  }

  async people(operation: Operation, id: string): Promise<number> {
    const members = await operation.once(MEMBERS, async () => new Map((await operation.names<{ id: string; people: number }>(MEMBERS)).map((row) => [row.id, row.people])));
    return within(await operation.tree(), [id]).reduce((sum, team) => sum + (members.get(team) ?? 0), 0);
  }

  async leadIds(operation: Operation, id: string): Promise<readonly string[]> {
    return (await operation.loader(LEADS, async (ids) => new Map((await operation.rows<{ id: string; people: string[] }>(LEADS, ids)).map((row) => [row.id, row.people]))).load(id)) ?? [];
  }

  private async mustSee(operation: Operation, id: string): Promise<TeamTree> {
    const tree = await operation.tree();
    const sight = await operation.teamsInSight();
    if (!isUuid(id) || !tree.nodes.has(id) || (sight && !sight.includes(id))) throw notFound();
    return tree;
  }
}

import type { Operation } from '../operation/operation.js';
import { knownAt } from './among.js';
import type { AnalysisRef } from './analysis.reader.js';

/** $2 known-at, $3 as-of. Of each role the requirement set that is the latest to be in effect, and what it asks of everybody. */
const ASKS = `
  with sets as (
    select distinct on (v.role_id) v.requirement_set_id, v.role_id from requirement_set_version v
    where ${knownAt('v', '$2')} and v.owner_kind = 'role' and v.effective_on <= $3::date order by v.role_id, v.effective_on desc, v.id)
  select s.role_id as "roleId", coalesce(r.skill_id, r.credential_set_id) as "topicId"
  from requirement r join sets s on s.requirement_set_id = r.requirement_set_id
  where ${knownAt('r', '$2')} and coalesce(r.minimum, 0) = 0`;

/** By role the topics, as numbers of the analysis, that it asks for of everybody who holds it. */
export async function asksOfRoles(operation: Operation, { knownAt: instant, asOf, topicIds }: AnalysisRef): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const numberOf = new Map(topicIds.map((id, topic) => [id, topic]));
  const asks = new Map<string, Set<number>>();
  for (const { roleId, topicId } of await operation.rows<{ roleId: string; topicId: string }>(ASKS, instant, asOf)) {
    const topics = asks.get(roleId) ?? new Set();
    asks.set(roleId, topics.add(numberOf.get(topicId) ?? -1));
  }
  return asks;
}

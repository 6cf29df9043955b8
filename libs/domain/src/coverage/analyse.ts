import { groupEvidence } from '../evidence/evidence-groups.js';
import { contest, standingOf } from '../evidence/standing.js';
import type { Policy } from '../organisation/policy.js';
import type { Analysis } from './analysis.js';
import { askMinimums } from './asked-minimums.js';
import { askOfEach } from './asked.js';
import { roleCellsOf, topicCellsOf } from './cells.js';
import { exclusionOn } from './exclusion.js';
import { judgeBy } from './judge.js';
import { judgeMinimums } from './minimums.js';
import { scopesOf } from './scopes.js';
import { totalsOf } from './tallies.js';
import { rowsAbove, topRows } from './team-tree.js';
import { judgeUnits, type Bench } from './units.js';
import type { AsOf, Workforce } from './workforce.js';

/** What is held, missing and at what strength at the end of a day. Equal columns give equal columns. Throws TEAM_TREE_BROKEN. */
export function analyse(workforce: Workforce, policy: Policy, asOf: AsOf): Analysis {
  const { teams, topics, roles } = workforce;
  const above = rowsAbove(teams);
  const scopes = scopesOf(workforce);
  const bench = benchOf(workforce, policy, asOf);

  const units = judgeUnits(askOfEach(workforce, scopes), bench);
  const minimums = judgeMinimums(askMinimums(workforce, scopes), scopes, bench);
  return {
    asOf: { day: asOf.day, instant: asOf.instant },
    units,
    minimums,
    totals: totalsOf({ units, minimums }, above, topRows(teams)),
    topicCells: topicCellsOf(units, topics.ids.length, above),
    roleCells: roleCellsOf(units, roles.ids.length, above),
  };
}

function benchOf(workforce: Workforce, policy: Policy, asOf: AsOf): Bench {
  const { evidence, people, topics } = workforce;
  const groups = groupEvidence(evidence, people.ids.length, topics.ids.length);
  const standing = standingOf(evidence, topics.ids, policy, asOf.instant);
  contest(evidence, groups, standing);
  return { homeTeam: people.team, evidence, groups, judge: judgeBy(evidence, groups, standing), exclusionOf: exclusionOn(workforce, asOf) };
}

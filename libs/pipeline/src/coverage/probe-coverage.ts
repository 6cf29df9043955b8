import { analyse, dayOf, instantAtEndOf, outcomesOf, type Workforce } from '@tessera/domain';

import { CoverageProbe, type CoverageMoment, type Looked } from '../ingest/coverage-probe.js';
import type { Stores } from '../units.js';
import { organisationTotals } from './figures.js';

/** The coverage of a day with what this unit of work has written so far, or without it; keeps nothing. */
export class ProbeCoverage extends CoverageProbe {
  override async take({ workforce: workforces }: Pick<Stores, 'workforce'>, looked?: Looked): Promise<CoverageMoment> {
    const { timeZone, policy, now } = await workforces.setting();
    const day = looked?.day ?? dayOf(now, timeZone);
    const [workforce] = (await workforces.load([day], looked?.knownAt ?? null)) as [Workforce];
    const analysis = analyse(workforce, policy, { day, instant: instantAtEndOf(day, timeZone) });
    const { required, met, proven } = analysis.totals;
    const teams = workforce.teams.ids.map((id, team) => [id, { required: required[team]!, met: met[team]!, proven: proven[team]! }] as const);
    return { totals: organisationTotals({ analysis }), teams: new Map(teams), outcomes: outcomesOf({ workforce, analysis }) };
  }
}

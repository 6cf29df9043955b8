import { analyse, dayOf, instantAtEndOf, type Workforce } from '@tessera/domain';

import { CoverageProbe, type CoverageMoment } from '../ingest/coverage-probe.js';
import type { Stores } from '../units.js';
import { organisationTotals } from './figures.js';

/** The coverage of today with what this unit of work has written so far; keeps nothing. */
export class ProbeCoverage extends CoverageProbe {
  override async take({ workforce: workforces }: Pick<Stores, 'workforce'>): Promise<CoverageMoment> {
    const { timeZone, policy, now } = await workforces.setting();
    const day = dayOf(now, timeZone);
    const [workforce] = (await workforces.load([day], null)) as [Workforce];
    const analysis = analyse(workforce, policy, { day, instant: instantAtEndOf(day, timeZone) });
    const { required, met, proven } = analysis.totals;
    const teams = workforce.teams.ids.map((id, team) => [id, { required: required[team]!, met: met[team]!, proven: proven[team]! }] as const);
    return { totals: organisationTotals({ analysis }), teams: new Map(teams) };
  }
}

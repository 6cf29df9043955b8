import { analyse, dayOf, instantAtEndOf, monthEndsBefore, parseDay, type Analysis, type Day, type Workforce } from '@tessera/domain';

import type { Report } from '../job/job.js';
import { knownAtOf, type CoverageQuestion } from './coverage-question.js';
import { headcount } from './headcount.js';
import { PersonMonths } from './person-months.js';
import { TREND_MONTHS, type TrendOfTeam, type TrendStore } from './trend-store.js';
import type { WorkforceStore } from './workforce-store.js';

export interface TrendAnswer {
  readonly teams: number;
  readonly months: number;
}

type Lists = Omit<TrendOfTeam, 'teamId'>;

/** The figures of every team, and of every person, at the end of each of the last twelve months, with what is known now. */
export class TrendCoverage {
  constructor(
    private readonly workforces: WorkforceStore,
    private readonly trends: TrendStore,
  ) {}

  /** Months that are over on the day asked for. Safe to repeat: the same months take the place of those kept before. Throws TEAM_TREE_BROKEN, INSTANT_INVALID, INSTANT_TO_COME. */
  async run(question: CoverageQuestion, report: Report): Promise<TrendAnswer> {
    const setting = await this.workforces.setting();
    const askedAt = knownAtOf(question, setting.now);
    const day = question.asOf === undefined ? dayOf(setting.now, setting.timeZone) : parseDay(question.asOf);
    const ends = monthEndsBefore(day, TREND_MONTHS);
    await report({ phase: 'reading', done: 0, total: null });
    const workforces = await this.workforces.load(ends, askedAt);
    const { ids } = workforces[0]!.teams;
    const lists = Array.from({ length: ids.length + 1 }, emptyLists);
    const people = new PersonMonths();
    for (const [month, end] of ends.entries()) {
      await report({ phase: 'analysing', done: month, total: TREND_MONTHS });
      const workforce = workforces[month]!;
      const analysis = analyse(workforce, setting.policy, asOf(end, setting.timeZone));
      write(lists, month, workforce, analysis);
      people.add(month, workforce, analysis);
    }
    await report({ phase: 'storing', done: TREND_MONTHS, total: TREND_MONTHS });
    const teams = lists.map((of, row) => ({ ...of, teamId: ids[row] ?? null }));
    await this.trends.replace({ endsOn: ends.at(-1)!, askedAt, knownAt: askedAt ?? new Date(Math.ceil(setting.now)), policyVersion: setting.policyVersion, teams, people: people.columns() });
    return { teams: ids.length, months: TREND_MONTHS };
  }
}

const asOf = (day: Day, timeZone: string) => ({ day, instant: instantAtEndOf(day, timeZone) });

function emptyLists(): Lists {
  const months = (): Int32Array => new Int32Array(TREND_MONTHS);
  return { people: months(), required: months(), met: months(), proven: months(), pending: months() };
}

/** Teams are the same for all days; the row after theirs is the organisation's. */
function write(lists: readonly Lists[], month: number, workforce: Workforce, { totals }: Analysis): void {
  const people = headcount(workforce);
  lists.forEach((of, row) => {
    of.people[month] = people[row]!;
    for (const figure of ['required', 'met', 'proven', 'pending'] as const) of[figure][month] = totals[figure][row]!;
  });
}

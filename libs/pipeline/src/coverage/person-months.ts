import { FIRST_EXCLUSION, FIRST_REASON, GRADE_RANK, STATE, type Analysis, type Workforce } from '@tessera/domain';

import { TREND_FIGURES, TREND_MONTHS, type TrendFigure, type TrendOfPeople } from './trend-store.js';

/** First outcome of a met unit whose witness proves it, and the outcome of what is pending. */
const [PROVEN, PENDING] = [GRADE_RANK.attested - 1, FIRST_REASON + STATE.pending - 1] as const;

type Columns = Record<TrendFigure, Int32Array>;

/** Collects the figures of people month by month. Somebody who moves has a row for each home team. */
export class PersonMonths {
  private readonly personIds: string[] = [];
  private readonly teamIds: string[] = [];
  private readonly rowOf = new Map<string, number>();
  private figures = empty(0);

  add(month: number, { people, teams }: Workforce, { units }: Analysis): void {
    const places = new Int32Array(people.ids.length);
    people.ids.forEach((id, person) => {
      const team = people.team[person]!;
      if (team < 0) return;
      places[person] = this.row(id, teams.ids[team]!) * TREND_MONTHS + month;
      this.figures.people[places[person]] = 1;
    });
    const { required, met, proven, pending } = this.figures;
    for (let unit = 0; unit < units.count; unit += 1) {
      const [at, outcome] = [places[units.person[unit]!]!, units.outcome[unit]!];
      if (outcome >= FIRST_EXCLUSION) continue;
      required[at]! += 1;
      if (outcome < FIRST_REASON) met[at]! += 1;
      if (outcome < FIRST_REASON && outcome >= PROVEN) proven[at]! += 1;
      if (outcome === PENDING) pending[at]! += 1;
    }
  }

  columns(): TrendOfPeople {
    const { personIds, teamIds } = this;
    const length = personIds.length * TREND_MONTHS;
    const figures = Object.fromEntries(TREND_FIGURES.map((figure) => [figure, this.figures[figure].subarray(0, length)])) as Columns;
    return { personIds, teamIds, ...figures };
  }

  private row(personId: string, teamId: string): number {
    const key = `${personId} ${teamId}`;
    const known = this.rowOf.get(key);
    if (known !== undefined) return known;
    const row = this.personIds.push(personId) - 1;
    this.teamIds.push(teamId);
    this.rowOf.set(key, row);
    if (this.figures.people.length < (row + 1) * TREND_MONTHS) this.figures = grown(this.figures, row + 1);
    return row;
  }
}

function empty(rows: number): Columns {
  return Object.fromEntries(TREND_FIGURES.map((figure) => [figure, new Int32Array(rows * TREND_MONTHS)])) as Columns;
}

/** Room for twice as many rows. */
function grown(figures: Columns, rows: number): Columns {
  const more = empty(2 * rows);
  for (const figure of TREND_FIGURES) more[figure].set(figures[figure]);
  return more;
}

import { formatDay } from '@tessera/domain';
import { TREND_FIGURES, TREND_MONTHS, TrendStore, type NewTrend } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';
import { literal, NIL } from './array-literal.js';

/** Those of the same months and instant, and what nobody has asked for in a month. */
const FORGET = ['trend', 'trend_person'].map((table) => `delete from ${table} where organisation_id = $1
  and ((ends_on = $2::date and asked_at is not distinct from $3::timestamptz) or computed_at < clock_timestamp() - interval '30 days')`);

/** The columns of figures from a parameter on; those of row r are slices of columns that hold all rows. */
const months = (first: number, type: 'int' | 'smallint'): string =>
  TREND_FIGURES.map((_, at) => `($${first + at}::${type}[])[(r.at - 1) * ${TREND_MONTHS} + 1 : r.at * ${TREND_MONTHS}]`).join(', ');

const INSERT_TEAMS = `insert into trend (organisation_id, ends_on, asked_at, known_at, policy_version, computed_at, team_id, ${TREND_FIGURES.join(', ')})
  select $1, $2::date, $3::timestamptz, $4::timestamptz, $5, clock_timestamp(), nullif(r.team_id, '${NIL}'::uuid), ${months(7, 'int')}
  from unnest($6::uuid[]) with ordinality as r(team_id, at)`;

const INSERT_PEOPLE = `insert into trend_person (organisation_id, ends_on, asked_at, computed_at, person_id, team_id, ${TREND_FIGURES.join(', ')})
  select $1, $2::date, $3::timestamptz, clock_timestamp(), r.person_id, r.team_id, ${months(6, 'smallint')}
  from unnest($4::uuid[], $5::uuid[]) with ordinality as r(person_id, team_id, at)`;

export class TypeOrmTrendStore extends TrendStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async replace({ endsOn, askedAt, knownAt, policyVersion, teams, people }: NewTrend): Promise<void> {
    const same = [this.unit.actor.organisationId, formatDay(endsOn), askedAt];
    for (const statement of FORGET) await this.unit.query(statement, same);
    const columns = TREND_FIGURES.map((figure) => literal(teams.flatMap((team) => [...team[figure]])));
    await this.unit.query(INSERT_TEAMS, [...same, knownAt, policyVersion, literal(teams.map(({ teamId }) => teamId ?? NIL)), ...columns]);
    await this.unit.query(INSERT_PEOPLE, [...same, literal(people.personIds), literal(people.teamIds), ...TREND_FIGURES.map((figure) => literal(people[figure]))]);
  }
}

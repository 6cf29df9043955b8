import { formatDay } from '@tessera/domain';
import { TREND_MONTHS, TrendStore, type NewTrend } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';
import { literal, NIL } from './array-literal.js';

/** Those of the same months and instant, and what nobody has asked for in a month. */
const FORGET = `delete from trend where organisation_id = $1
  and ((ends_on = $2::date and asked_at is not distinct from $3::timestamptz) or computed_at < clock_timestamp() - interval '30 days')`;

const FIGURES = ['people', 'required', 'met', 'proven', 'pending'] as const;

const months = (parameter: number): string => `($${parameter}::int[])[(r.at - 1) * ${TREND_MONTHS} + 1 : r.at * ${TREND_MONTHS}]`;

/** One row per team; its months are slices of columns that hold those of all teams. */
const INSERT = `insert into trend (organisation_id, ends_on, asked_at, known_at, policy_version, computed_at, team_id, ${FIGURES.join(', ')})
  select $1, $2::date, $3::timestamptz, $4::timestamptz, $5, clock_timestamp(), nullif(r.team_id, '${NIL}'::uuid), ${FIGURES.map((_, at) => months(7 + at)).join(', ')}
  from unnest($6::uuid[]) with ordinality as r(team_id, at)`;

export class TypeOrmTrendStore extends TrendStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async replace({ endsOn, askedAt, knownAt, policyVersion, teams }: NewTrend): Promise<void> {
    const same = [this.unit.actor.organisationId, formatDay(endsOn), askedAt];
    await this.unit.query(FORGET, same);
    const columns = FIGURES.map((figure) => literal(teams.flatMap((team) => [...team[figure]])));
    await this.unit.query(INSERT, [...same, knownAt, policyVersion, literal(teams.map(({ teamId }) => teamId ?? NIL)), ...columns]);
  }
}

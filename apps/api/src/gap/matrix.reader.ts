import { Injectable } from '@nestjs/common';

import { isAmong } from '../coverage/among.js';
import type { AnalysisRef } from '../coverage/analysis.reader.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden } from '../operation/problem.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { TeamReader } from '../team/team.reader.js';
import type { TeamMatrixModel } from './gap.model.js';

/** More do not fit on a screen that one reads; a smaller team shows them. */
const MOST_PEOPLE = 500;

/** By name of the person; `until` is the day before the witness's end, in the organisation's time zone. */
const ROWS = `
  select x.person_id as "personId", x.topic, x.level, x.held, x.state, x.grade, x.weight, array(
    select ((e.valid_until - interval '1 microsecond') at time zone $6)::date::text
    from unnest(x.witness) with ordinality w(id, at) left join evidence e on e.organisation_id = x.organisation_id and e.id = w.id order by w.at) as until
  from analysis_person x
    join person_version v on v.organisation_id = x.organisation_id and v.person_id = x.person_id and v.recorded_to is null
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.analysis_id = $4 and x.team_id = any ($5)
    and ${isAmong('x.person_id', { among: '$7', knownAt: '$8', day: '$9' })}
  order by lower(v.name), x.person_id limit ${MOST_PEOPLE + 1}`;

interface Row {
  readonly personId: string;
  readonly topic: readonly number[];
  readonly level: readonly number[];
  readonly held: readonly number[];
  readonly state: readonly number[];
  readonly grade: readonly number[];
  readonly weight: readonly number[];
  readonly until: readonly (string | null)[];
}

@Injectable()
export class MatrixReader {
  constructor(
    private readonly teams: TeamReader,
    private readonly organisations: OrganisationReader,
  ) {}

  /** Of the people whose home was the team or one below it, for readers who see them by name. */
  async of(operation: Operation, analysis: AnalysisRef, teamId: string): Promise<Plain<TeamMatrixModel>> {
    if (!['hr', 'lead'].includes(operation.viewer.actingRole)) throw forbidden();
    const teamIds = await this.teams.scope(operation, teamId);
    const { timeZone } = await this.organisations.own(operation);
    const rows = await operation.records<Row>(ROWS, analysis.id, teamIds, timeZone, analysis.among, analysis.knownAt, analysis.asOf);
    if (rows.length > MOST_PEOPLE) throw badInput('TEAM_TOO_LARGE', `A matrix has at most ${MOST_PEOPLE} people: open a team below.`);
    const topics = topicOrder(rows);
    return { teamId, personIds: rows.map(({ personId }) => personId), topicIds: topics.map((topic) => analysis.topicIds[topic]!), ...matrixOf(rows, topics) };
  }
}

/** Heaviest first, then asked of most. */
export function topicOrder(rows: readonly Pick<Row, 'topic' | 'weight'>[]): number[] {
  const weight = new Map<number, number>();
  const asked = new Map<number, number>();
  for (const row of rows) {
    row.topic.forEach((topic, at) => {
      weight.set(topic, Math.max(weight.get(topic) ?? 0, row.weight[at]!));
      asked.set(topic, (asked.get(topic) ?? 0) + 1);
    });
  }
  return [...asked.keys()].sort((a, b) => weight.get(b)! - weight.get(a)! || asked.get(b)! - asked.get(a)! || a - b);
}

function matrixOf(rows: readonly Row[], topics: readonly number[]): Pick<Plain<TeamMatrixModel>, 'level' | 'held' | 'state' | 'grade' | 'until'> {
  const place = new Map(topics.map((topic, at) => [topic, at]));
  const size = rows.length * topics.length;
  const blank = (value: number): number[] => new Array<number>(size).fill(value);
  const matrix = { level: blank(0), held: blank(0), state: blank(-1), grade: blank(-1), until: new Array<string | null>(size).fill(null) };
  rows.forEach((row, person) => {
    row.topic.forEach((topic, at) => {
      const cell = person * topics.length + place.get(topic)!;
      matrix.level[cell] = row.level[at]!;
      matrix.held[cell] = row.held[at]!;
      matrix.state[cell] = row.state[at]!;
      matrix.grade[cell] = row.grade[at]! > 0 ? 5 - row.grade[at]! : -1;
      matrix.until[cell] = row.until[at] ?? null;
    });
  });
  return matrix;
}

import type pg from 'pg';

import { quantile, type Rival } from '../figure.js';
import { copyFrom } from './copy.js';
import { SIZE, wayFiles } from './files.js';

const COLUMNS = '"person" text, "skill" text, "level" smallint, "grade" text, "from" date, "to" date, "source" text';
const ONE_BY_ONE = 10_000;
const MAPS = 10;

/** Rows per second of the same file into a table without keys, checks, matching or history: all at once, which is the floor, and row by row, as a plain importer does. */
export async function ingestRivals(admin: pg.Client): Promise<Rival[]> {
  const file = wayFiles()['evidence.csv'];
  await admin.query(`create table plain (${COLUMNS})`);
  const copying = await seconds(() => copyFrom(admin, 'copy plain from stdin (format csv, header)', file));
  const rows = file.toString().split('\r\n').slice(1, 1 + ONE_BY_ONE).map((line) => line.split(',').map((cell) => cell || null));
  const inserting = await seconds(async () => {
    await admin.query('begin');
    for (const row of rows) await admin.query('insert into plain values ($1, $2, $3, $4, $5, $6, $7)', row);
    await admin.query('commit');
  });
  await admin.query('drop table plain');
  return [
    { name: 'COPY into a bare table', value: SIZE.evidence / copying },
    { name: 'INSERT row by row into a bare table, in one transaction', value: ONE_BY_ONE / inserting },
  ];
}

/** $1 organisation, $2 end of the day. Level caps of the default policy; no reasons, witnesses, grace, contests, teams or second day. */
const COUNT_UNITS = `
  select count(*)::int as required, (count(*) filter (where exists (
    select from evidence e where e.organisation_id = $1 and e.recorded_to is null and e.person_id = p.person_id and e.skill_id = r.skill_id
      and e.grade >= r.minimum_grade and least(e.level, case e.grade when 1 then 2 when 2 then 1 when 3 then 4 else 5 end) >= r.level
      and e.valid_from < $2 and (e.valid_until is null or e.valid_until >= $2))))::int as met
  from post p join requirement_set_version s on s.organisation_id = $1 and s.recorded_to is null and s.role_id = p.role_id
    join requirement r on r.organisation_id = $1 and r.recorded_to is null and r.requirement_set_id = s.requirement_set_id
  where p.organisation_id = $1 and p.recorded_to is null`;

/** Seconds that one SQL statement takes to do no more than count; throws where it does not count what the analysis counted. */
export async function analysisRivals(admin: pg.Client): Promise<Rival[]> {
  const { rows: [analysis] } = await admin.query<{ organisation: string; ends: Date; required: number; met: number }>(
    `select a.organisation_id as organisation, (a.as_of + 1)::timestamp at time zone o.time_zone as ends, (f.content ->> 'required')::int as required, (f.content ->> 'met')::int as met
     from analysis a join organisation o on o.id = a.organisation_id join analysis_figure f on f.analysis_id = a.id and f.name = 'totals' and f.team_id is null order by a.as_of desc limit 1`,
  );
  const { organisation, ends, ...counted } = analysis!;
  await admin.query('analyze');
  const began = performance.now();
  const { rows: [found] } = await admin.query<typeof counted>(COUNT_UNITS, [organisation, ends]);
  const value = (performance.now() - began) / 1000;
  if (found!.met !== counted.met || found!.required !== counted.required) throw new Error(`The rival counts ${JSON.stringify(found)}, the analysis ${JSON.stringify(counted)}`);
  return [{ name: 'one SQL statement that only counts required and met units of one day', value }];
}

const GROUP_UNITS = `
  with recursive above as (
    select team_id as home, team_id, parent_id from team_version where recorded_to is null
    union all select a.home, v.team_id, v.parent_id from above a join team_version v on v.team_id = a.parent_id and v.recorded_to is null),
  shown as (select team_id from above group by team_id order by team_id limit 100)
  select a.team_id, u.topic, count(*) filter (where u.state < 8) as required, count(*) filter (where u.state = 0) as met,
    count(*) filter (where u.state = 0 and u.grade >= 4) as proven, count(*) filter (where u.state = 2) as pending
  from analysis_person x join above a on a.home = x.team_id join shown s on s.team_id = a.team_id
    cross join lateral unnest(x.topic, x.state, x.grade) as u(topic, state, grade)
  where x.analysis_id = (select id from analysis order by as_of desc limit 1) and u.topic < 100
  group by a.team_id, u.topic`;

/** ms of the same window grouped from the stored units by one SQL statement; neither HTTP nor rights. */
export async function mapRivals(admin: pg.Client): Promise<Rival[]> {
  const times: number[] = [];
  for (let map = 0; map < MAPS; map += 1) times.push(1000 * (await seconds(() => admin.query(GROUP_UNITS))));
  return [{ name: `GROUP BY over stored units in SQL, median of ${MAPS}`, value: quantile(times, 0.5) }];
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

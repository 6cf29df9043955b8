/** What a recipient is known by, as people.csv and identifiers.csv would name them: an address first, since it can be matched. */
const RECIPIENT = `
  select case r ->> 'kind' when 'email' then lower(regexp_replace(btrim(r ->> 'value'), '^mailto:', '', 'i')) else lower(btrim(r ->> 'value')) end as name, r ->> 'kind' as form
  from jsonb_array_elements(case jsonb_typeof(w.claim -> 'recipients') when 'array' then w.claim -> 'recipients' else '[]' end) r
  where btrim(r ->> 'value') <> '' order by r ->> 'kind' <> 'email' limit 1`;

/** Rows and credentials that wait to be known whose they are, by what names the person; nobody of ours left out. */
const WAITING = `
  select n.name, n.name as written, n.form, w.kind, w.claim, w.batch_id, w.recorded_from from waiting_row w
  cross join lateral (
    select w.needs as name, case when position('@' in w.needs) > 0 then 'email' else 'external' end as form where w.needs_kind = 'person'
    union all select p.name, p.form from (${RECIPIENT}) p where w.needs_kind = 'recipient') n
  where w.organisation_id = $1 and w.released_at is null and w.withdrawn_at is null
    and not exists (select from outsider o where o.organisation_id = $1 and o.recorded_to is null and o.key = n.name)`;

/** Names of skills that rows wait for. */
const NAMES = `
  select w.needs as name, coalesce(w.claim ->> 'skill', w.claim -> 'subject' ->> 'skill', w.claim -> 'asks' ->> 'skill', w.claim -> 'teaches' ->> 'skill', w.needs) as written, 'skill' as form, w.kind, w.claim, w.batch_id, w.recorded_from from waiting_row w
  where w.organisation_id = $1 and w.needs_kind = 'skill' and w.released_at is null and w.withdrawn_at is null`;

const KINDS = (rows: string): string => `
  select x.name, x.form, min(x.written) as written, sum(x.count)::int as waits, json_agg(json_build_object('kind', x.kind, 'count', x.count) order by x.count desc, x.kind) as kinds,
    max(x.files)::int as files, min(x.since) as since
  from (select name, form, kind, min(written) as written, count(*) as count, min(recorded_from) as since,
      (select count(distinct f.batch_id) from waiting f where f.name = w.name) as files
    from waiting w ${rows} group by name, form, kind) x
  group by x.name, x.form`;

/** What waits for each name, as far as it says what it could show: of whom, a title, a skill; each once. The title of what is not completed is empty. */
const SAYING = `
  select w.name, w.kind, min(w.recorded_from) as since, w.claim ->> 'person' as person,
    case when w.kind = 'learning' and w.claim ->> 'status' <> 'completed' then '' else coalesce(w.claim ->> 'program', w.claim ->> 'achievement', w.claim -> 'subject' ->> 'credential') end as title, w.claim -> 'subject' ->> 'skill' as skill
  from waiting w group by w.name, w.kind, 4, 5, 6`;

/** People whose name or identifiers hold one of these patterns. */
const PEOPLE_ALIKE = `
  select p.person_id as id, p.name, coalesce((select array_agg(i.value) from person_identifier i where i.organisation_id = $1 and i.person_id = p.person_id and i.recorded_to is null), '{}') as identifiers
  from person_version p
  where p.organisation_id = $1 and p.recorded_to is null
    and (p.name ilike any ($2) or exists (select from person_identifier i where i.organisation_id = $1 and i.person_id = p.person_id and i.recorded_to is null and i.value ilike any ($2)))
  order by p.name, p.person_id limit 200`;

/** Names and further names of skills. */
const SKILLS_ALIKE = `
  select s.skill_id as id, s.name, coalesce((select array_agg(a.alias) from skill_alias a where a.organisation_id = $1 and a.skill_id = s.skill_id and a.recorded_to is null), '{}') as identifiers
  from skill_version s
  where s.organisation_id = $1 and s.recorded_to is null
    and (s.name ilike any ($2) or exists (select from skill_alias a where a.organisation_id = $1 and a.skill_id = s.skill_id and a.recorded_to is null and a.alias ilike any ($2)))
  order by s.name, s.skill_id limit 200`;

const waitedFor = (waiting: string) => ({
  /** Those that most waits for come first. */
  page: `
    with waiting as materialized (${waiting}), grouped as (${KINDS('')})
    select * from grouped where ($2::int is null or (-waits, name) > ($2, $3)) order by -waits, name limit $4`,
  count: `with waiting as (${waiting}) select count(distinct name)::int as count, count(*)::int as waits from waiting`,
  these: `with waiting as materialized (${waiting}) ${KINDS('where name = any ($2)')}`,
  said: `with waiting as materialized (${waiting}) ${SAYING}`,
});

/** The names that something waits for, and what they may mean. */
export const UNKNOWN = {
  person: { ...waitedFor(WAITING), alike: PEOPLE_ALIKE },
  skill: { ...waitedFor(NAMES), alike: SKILLS_ALIKE },
} as const;

/** Who has these identifiers now. */
export const HOLDERS = `
  select i.value, i.person_id as "personId", p.name from person_identifier i
  join person_version p on p.organisation_id = $1 and p.person_id = i.person_id and p.recorded_to is null
  where i.organisation_id = $1 and i.recorded_to is null and i.value = any ($2)`;

export const SKILL = 'select skill_id as id, name from skill_version where organisation_id = $1 and recorded_to is null and skill_id = $2';

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
    f.files, min(x.since) as since
  from (select name, form, kind, min(written) as written, count(*) as count, min(recorded_from) as since from waiting ${rows} group by name, form, kind) x
    join (select name, count(distinct batch_id)::int as files from waiting ${rows} group by name) f on f.name = x.name
  group by x.name, x.form, f.files`;

/** What waits for each name, as far as it says what it could show: of whom, a title, a skill; each once. The title of what is not completed is empty. */
const SAYING = `
  select w.name, w.kind, min(w.recorded_from) as since, w.claim ->> 'person' as person,
    case when w.kind = 'learning' and w.claim ->> 'status' <> 'completed' then '' else coalesce(w.claim ->> 'program', w.claim ->> 'achievement', w.claim -> 'subject' ->> 'credential') end as title, w.claim -> 'subject' ->> 'skill' as skill
  from waiting w group by w.name, w.kind, 4, 5, 6`;

/**
 * Those whose name or further names hold one of the words asked for in a place, the first 200 of each place by name.
 * $2 places, $3 words of letters alone. Every text is looked through once, for all places together: by one expression of all words first, since most texts hold none.
 */
const alikeIn = ({ named, id, further, value }: Readonly<Record<'named' | 'id' | 'further' | 'value', string>>): string => `
  with asked as materialized (select a.place, lower(a.word) as word from unnest($2::int[], $3::text[]) as a(place, word)),
  words as materialized (select distinct word from asked),
  texts as materialized (
    select t.id, t.text
    from (
      select v.${id} as id, lower(v.name) as text from ${named} v where v.organisation_id = $1 and v.recorded_to is null
      union all select f.${id}, lower(f.${value}) from ${further} f where f.organisation_id = $1 and f.recorded_to is null) t
    where t.text ~ (select string_agg(word, '|') from words)),
  found as materialized (select distinct w.word, t.id from words w join texts t on position(w.word in t.text) > 0),
  placed as (
    select h.place, v.${id} as id, v.name, row_number() over (partition by h.place order by v.name, v.${id}) as at
    from (select distinct a.place, f.id from asked a join found f on f.word = a.word) h
      join ${named} v on v.organisation_id = $1 and v.recorded_to is null and v.${id} = h.id)
  select p.place, p.id, p.name, coalesce((select array_agg(f.${value}) from ${further} f where f.organisation_id = $1 and f.${id} = p.id and f.recorded_to is null), '{}') as identifiers
  from placed p where p.at <= 200 order by p.place, p.at`;

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
  person: { ...waitedFor(WAITING), alike: alikeIn({ named: 'person_version', id: 'person_id', further: 'person_identifier', value: 'value' }) },
  skill: { ...waitedFor(NAMES), alike: alikeIn({ named: 'skill_version', id: 'skill_id', further: 'skill_alias', value: 'alias' }) },
} as const;

/** Who has these identifiers now. */
export const HOLDERS = `
  select i.value, i.person_id as "personId", p.name from person_identifier i
  join person_version p on p.organisation_id = $1 and p.person_id = i.person_id and p.recorded_to is null
  where i.organisation_id = $1 and i.recorded_to is null and i.value = any ($2)`;

export const SKILL = 'select skill_id as id, name from skill_version where organisation_id = $1 and recorded_to is null and skill_id = $2';

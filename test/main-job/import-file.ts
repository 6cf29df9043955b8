import type { Client } from '@tessera/cli';

import type { House } from '../browser/house.js';

/** A required skill of which there is no evidence at all: one row of a file meets it. */
export interface Missing {
  readonly person: { readonly id: string; readonly name: string; readonly emails: readonly string[] };
  readonly topic: { readonly id: string; readonly name: string };
  readonly level: number;
}

const TEAMS = '{ teams { id name } }';
const GAPS = `query ($teamId: ID!) { coverage { ... on Coverage { gaps(first: 100, teamId: $teamId) { nodes { state level person { id name emails } topic { id name kind } } } } } }`;

interface Gap extends Missing {
  readonly state: string;
  readonly topic: Missing['topic'] & { readonly kind: string };
}

export async function findMissing(client: Client, team: string): Promise<Missing> {
  const { teams } = await client.ask<{ teams: { id: string; name: string }[] }>(TEAMS);
  const teamId = teams.find(({ name }) => name === team)!.id;
  const { coverage } = await client.ask<{ coverage: { gaps: { nodes: Gap[] } } }>(GAPS, { teamId });
  return coverage.gaps.nodes.find(({ state, topic }) => state === 'MISSING' && topic.kind === 'SKILL')!;
}

/** Attested evidence without an end, as its row in evidence.csv was. */
const KNOWN = `
  select i.value as person, s.name as skill, e.level, to_char(e.valid_from at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day, e.source
  from evidence e
  join person_identifier i on i.person_id = e.person_id and i.kind = 'external' and i.recorded_to is null
  join skill_version s on s.skill_id = e.skill_id and s.recorded_to is null
  where e.recorded_to is null and e.source = 'HR check of the certificate' and e.valid_until is null
  order by 1, 2 limit 2`;

interface Known {
  readonly person: string;
  readonly skill: string;
  readonly level: number;
  readonly day: string;
  readonly source: string;
}

const HEADER = ['person', 'skill', 'level', 'grade', 'from', 'to', 'source'];

/** Six rows that go all five ways. The first meets what is missing; nothing else moves coverage. */
export async function evidenceFile(house: House, { person, topic, level }: Missing): Promise<string> {
  const [same, other] = await house.rows<Known>(KNOWN);
  const line = ({ person: who, skill, level: held, day, source }: Known, to: string): unknown[] => [who, skill, held, 'attested', day, to, source];
  const rows = [
    [person.emails[0], topic.name, level, 'attested', '2026-01-12', '', 'Assessment centre'],
    line(same!, ''),
    line(other!, '2099-12-31'),
    ['stranger@elsewhere.example', topic.name, level, 'attested', '2026-01-12', '', 'Assessment centre'],
    [person.emails[0], topic.name, 'superb', 'attested', '2026-02-12', '', 'Assessment centre'],
    [person.emails[0], topic.name, level, 'attested', '2026-02-30', '', 'Assessment centre'],
  ];
  return [HEADER, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

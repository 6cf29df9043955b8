import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import { checkFirst } from '../operation/page.js';
import { pattern } from '../operation/pattern.js';
import type { Plain } from '../operation/plain.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { TeamReader } from '../team/team.reader.js';
import type { SearchHitModel } from './search.model.js';

type Hit = Plain<SearchHitModel>;

const PEOPLE = `
  select 'person' as kind, x.person_id as id, x.name, (
    select i.value from person_identifier i where i.organisation_id = $1 and i.person_id = x.person_id and i.recorded_to is null order by i.kind, i.value limit 1) as detail
  from person_version x
  where x.organisation_id = $1 and x.recorded_to is null and ${SEEN_PERSON_ID}
    and (x.name ilike $4 or exists (
      select from person_identifier i where i.organisation_id = $1 and i.person_id = x.person_id and i.recorded_to is null and i.value ilike $4))
  order by x.name, x.person_id limit $5`;

const THINGS = `
  select kind, id, name, detail from (
    select 'skill' as kind, skill_id as id, name, null as detail from skill_version where organisation_id = $1 and recorded_to is null
    union all select 'role', role_id, name, null from role_version where organisation_id = $1 and recorded_to is null
    union all select 'program', program_id, title, provider from program_version where organisation_id = $1 and recorded_to is null) t
  where name ilike $2 order by name, id limit $3`;

const CREDENTIALS = `
  select 'credential' as kind, x.credential_id as id, x.achievement as name, p.name as detail
  from credential_version x
    join person_version p on p.organisation_id = x.organisation_id and p.person_id = x.person_id and p.recorded_to is null
  where x.organisation_id = $1 and x.recorded_to is null and ${SEEN_PERSON_ID} and x.achievement ilike $4
  order by x.achievement, p.name, x.credential_id limit $5`;

@Injectable()
export class SearchReader {
  constructor(private readonly teams: TeamReader) {}

  /** Names that begin with the text first, then those that hold it; people, teams, skills, roles, programs and credentials that this reader may open. */
  async hits(operation: Operation, text: string, first: number): Promise<Hit[]> {
    checkFirst(first);
    const like = pattern(text);
    if (like === null) return [];
    const wanted = text.trim().toLowerCase();
    const teams = (await this.teams.all(operation)).filter(({ name }) => name.toLowerCase().includes(wanted));
    const hits = [
      ...(await operation.names<Hit>(PEOPLE, like, first)),
      ...teams.map(({ id, name, path }) => ({ kind: 'team', id, name, detail: path })),
      ...(await operation.rows<Hit>(THINGS, like, first)),
      ...(await operation.records<Hit>(CREDENTIALS, like, first)),
    ];
    const beginsElsewhere = ({ name }: Hit): number => (name.toLowerCase().startsWith(wanted) ? 0 : 1);
    return hits.sort((a, b) => beginsElsewhere(a) - beginsElsewhere(b)).slice(0, first);
  }
}

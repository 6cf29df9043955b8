import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import type { DeputyModel } from './deputy.model.js';

/** $4 teams, $5 today: those who lead for a time that is not over. */
const SQL = `
  select x.id, x.team_id as "teamId", x.person_id as "personId", p.name, x.from_on as "fromOn", x.to_on as "toOn", x.from_on <= $5::date as acting
  from team_lead x join person_version p on p.organisation_id = $1 and p.person_id = x.person_id and p.recorded_to is null
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.recorded_to is null and x.team_id = any ($4) and x.key like '%|%|%' and x.to_on >= $5::date
  order by x.from_on, p.name, x.id`;

type Deputy = Plain<DeputyModel>;

@Injectable()
export class DeputyReader {
  constructor(private readonly organisations: OrganisationReader) {}

  /** Of people whom this reader sees by name. */
  async of(operation: Operation, teamId: string): Promise<readonly Deputy[]> {
    const loader = operation.loader<Deputy[]>(SQL, async (teamIds) => {
      const { today } = await this.organisations.own(operation);
      const found = new Map<string, Deputy[]>();
      for (const { teamId: of, ...deputy } of await operation.names<Deputy & { teamId: string }>(SQL, teamIds, today)) found.set(of, [...(found.get(of) ?? []), deputy]);
      return found;
    });
    return (await loader.load(teamId)) ?? [];
  }
}

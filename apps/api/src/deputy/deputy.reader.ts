import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { TeamReader } from '../team/team.reader.js';
import type { DeputyModel } from './deputy.model.js';

/** $4 the team, $5 today: those who lead for a time that is not over. */
const SQL = `
  select x.id, x.person_id as "personId", p.name, x.from_on as "fromOn", x.to_on as "toOn", x.from_on <= $5::date as acting
  from team_lead x join person_version p on p.organisation_id = $1 and p.person_id = x.person_id and p.recorded_to is null
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.recorded_to is null and x.team_id = $4 and x.key like '%|%|%' and x.to_on >= $5::date
  order by x.from_on, p.name, x.id`;

@Injectable()
export class DeputyReader {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly teams: TeamReader,
  ) {}

  /** Of a team and people whom this reader sees. */
  async of(operation: Operation, teamId: string): Promise<readonly Plain<DeputyModel>[]> {
    const team = await this.teams.byId(operation, teamId);
    const { today } = await this.organisations.own(operation);
    return operation.names<Plain<DeputyModel>>(SQL, team.id, today);
  }
}

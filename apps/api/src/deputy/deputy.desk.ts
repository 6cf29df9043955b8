import { Injectable } from '@nestjs/common';
import { parseDay } from '@tessera/domain';

import type { BatchModel } from '../batch/batch.model.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden } from '../operation/problem.js';
import { within } from '../operation/team-tree.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { PersonReader } from '../person/person.reader.js';
import { TeamReader } from '../team/team.reader.js';
import { writtenPath } from '../team/written-path.js';
import type { NameDeputyInput } from './deputy.model.js';

/** Rights that somebody stands in for are given for a time, not for good. */
const DAYS_MAX = 366;

/** Teams that this person leads now only as a deputy: the key of such a fact holds its first day. */
const AS_DEPUTY = `
  select l.team_id as id from team_lead l
  where l.organisation_id = $1 and l.recorded_to is null and l.person_id = $2 and (l.from_on is null or l.from_on <= current_date) and (l.to_on is null or l.to_on >= current_date)
  group by l.team_id having bool_and(l.key like '%|%|%')`;

@Injectable()
export class DeputyDesk {
  constructor(
    private readonly teams: TeamReader,
    private readonly persons: PersonReader,
    private readonly organisations: OrganisationReader,
    private readonly decisions: DecisionDesk,
  ) {}

  /** By HR, or by who leads the team for good: a deputy names no further one. */
  async name(operation: Operation, { personId, teamId, fromOn, toOn, reason }: NameDeputyInput): Promise<Plain<BatchModel>> {
    if (!['hr', 'lead'].includes(operation.viewer.actingRole)) throw forbidden();
    const team = await this.teams.byId(operation, uuidOrNothing(teamId));
    await mustLeadForGood(operation, team.id);
    const person = await this.persons.byId(operation, personId);
    const { today } = await this.organisations.own(operation);
    if (toOn < today) throw badInput('DAYS_OVER', 'These days are over already.');
    const days = parseDay(toOn) - parseDay(fromOn);
    if (days < 0 || days > DAYS_MAX) throw badInput('DAYS_OUT_OF_RANGE', 'A deputy leads for one day to one year.');
    const { externalIds, emails } = await this.persons.identifiers(operation, person.id);
    const rows = [{ deputy: externalIds[0] ?? emails[0] ?? null, team: writtenPath(await operation.tree(), team.id), from: fromOn, to: toOn }];
    return this.decisions.propose(operation, { kind: 'deputies', rows, said: `${person.name} leads ${team.name} from ${fromOn} to ${toOn}`, reason, about: [person.id] });
  }
}

/** Of each of these teams, as it is now: a deputy gives no rights that are not their own for good. */
export async function mustNameDeputies(operation: Operation, teamIds: readonly string[]): Promise<void> {
  const seen = await operation.teamsInSight();
  if (seen !== null && !teamIds.every((id) => seen.includes(id))) throw forbidden();
  for (const id of teamIds) await mustLeadForGood(operation, id);
}

async function mustLeadForGood(operation: Operation, teamId: string): Promise<void> {
  const { actingRole, ledTeams, personId } = operation.viewer;
  if (actingRole === 'hr') return;
  const asDeputy = personId === null ? [] : (await operation.rows<{ id: string }>(AS_DEPUTY, personId)).map(({ id }) => id);
  const forGood = within(await operation.tree(), ledTeams.filter((id) => !asDeputy.includes(id)));
  if (!forGood.includes(teamId)) throw forbidden();
}

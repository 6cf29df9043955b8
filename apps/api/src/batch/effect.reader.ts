import { Injectable } from '@nestjs/common';
import type { NamedTotals } from '@tessera/pipeline';

import { SUPPRESSED, totalsOf } from '../coverage/totals.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { seesFiguresOnly } from '../operation/sight.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import type { BatchEffectModel, StoredEffect } from './batch.model.js';

const TEAMS = 100;

const PEOPLE = `
  select count(distinct m.person_id)::int as people from membership m
  where m.organisation_id = $1 and m.recorded_to is null and (m.from_on is null or m.from_on <= current_date) and (m.to_on is null or m.to_on >= current_date)`;

@Injectable()
export class EffectReader {
  constructor(private readonly organisations: OrganisationReader) {}

  async of(operation: Operation, effect: StoredEffect | null): Promise<Plain<BatchEffectModel> | null> {
    if (effect === null || operation.viewer.actingRole === 'employee') return null;
    const { ahead = null } = effect;
    return { ...(await this.sides(operation, effect)), ahead: ahead && { day: ahead.day, ...(await this.sides(operation, ahead)) } };
  }

  /**
   * A file may change a single person's units, and be made to: readers of figures only see the organisation as a whole, and only where as many people are moved as a group
   * has that is not small. Nothing moved is a figure over few people too: it would tell that they have it already. Who sees the people of some teams sees what changes in
   * those, and nothing of the organisation; employees, who may have spoken of somebody else, see none of it.
   */
  private async sides(operation: Operation, effect: Pick<StoredEffect, 'before' | 'after' | 'teams' | 'people'>): Promise<Omit<Plain<BatchEffectModel>, 'ahead'>> {
    const seen = (await this.isOfFew(operation, effect)) ? [] : await operation.teamsInSight();
    const [row] = await operation.once(PEOPLE, () => operation.rows<{ people: number }>(PEOPLE));
    const [before, after] = [effect.before, effect.after].map((totals) => (seen === null ? totalsOf(row!.people, totals as NamedTotals) : SUPPRESSED)) as [BatchEffectModel['before'], BatchEffectModel['after']];
    const teams = seesFiguresOnly(operation.viewer) ? [] : effect.teams.filter(({ teamId }) => seen === null || seen.includes(teamId));
    const changed = [...teams].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, TEAMS);
    return { before, after, teams: changed.map(teamOf), people: seesFiguresOnly(operation.viewer) ? null : (effect.people ?? null) };
  }

  private async isOfFew(operation: Operation, { people }: Pick<StoredEffect, 'people'>): Promise<boolean> {
    return seesFiguresOnly(operation.viewer) && (people ?? 0) < (await this.organisations.own(operation)).smallGroup;
  }
}

const teamOf = ({ teamId, before, after, people }: StoredEffect['teams'][number]): Plain<BatchEffectModel>['teams'][number] => ({
  teamId, required: before.required, requiredAfter: after.required, met: before.met, metAfter: after.met, proven: before.proven, provenAfter: after.proven,
  people: people ?? null,
});

const sizeOf = ({ before, after }: StoredEffect['teams'][number]): number => Math.abs(after.met - before.met) + Math.abs(after.required - before.required) + Math.abs(after.proven - before.proven);

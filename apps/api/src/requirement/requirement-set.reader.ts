import { Injectable } from '@nestjs/common';
import { type DatedRequirement, formatDay, inForceOn, parseDay, versionsOf } from '@tessera/domain';

import { isHrOfTeams } from '../decision/may-decide.js';
import type { Operation } from '../operation/operation.js';
import type { Page, PageArgs } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { isHrOfAll } from '../operation/viewer.js';
import { notFound } from '../operation/problem.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import type { Standing } from '../target/target.model.js';
import { DatedRowsReader, modelOf } from './dated-rows.reader.js';
import type { RequirementSetModel, RequirementVersionModel } from './requirement-set.model.js';
import { type SetOwner, SetOwnerReader } from './set-owner.reader.js';

type Set = Plain<RequirementSetModel>;

@Injectable()
export class RequirementSetReader {
  constructor(
    private readonly owners: SetOwnerReader,
    private readonly dated: DatedRowsReader,
    private readonly organisations: OrganisationReader,
  ) {}

  /** The organisation, teams that ask for something, all roles; for everybody. */
  async page(operation: Operation, asked: PageArgs & { readonly search: string | null }): Promise<Page<Set>> {
    const page = await this.owners.page(operation, asked);
    return { ...page, nodes: await Promise.all(page.nodes.map((owner) => this.setOf(operation, owner))) };
  }

  async byId(operation: Operation, id: string): Promise<Set> {
    const owner = await this.owners.byId(operation, id);
    if (!owner) throw notFound();
    return this.setOf(operation, owner);
  }

  /** Who asks, if there is such a one. */
  owner(operation: Operation, id: string): Promise<SetOwner | null> {
    return this.owners.byId(operation, id);
  }

  /** What is in force on a day, as things stand now. */
  async onDay(operation: Operation, ownerId: string, day: string): Promise<DatedRequirement[]> {
    return inForceOn(await this.dated.of(operation, ownerId), parseDay(day));
  }

  async isOver(operation: Operation, day: string): Promise<boolean> {
    return day < (await this.organisations.own(operation)).today;
  }

  /** The latest first. */
  async versions(operation: Operation, ownerId: string): Promise<Plain<RequirementVersionModel>[]> {
    const { today } = await this.organisations.own(operation);
    const versions = versionsOf(await this.dated.of(operation, ownerId)).map(({ effectiveOn, requirements, changes }) => ({
      effectiveOn: formatDay(effectiveOn),
      requirements: requirements.map(modelOf),
      changes: changes.map(({ was, is }) => ({ was: was && modelOf(was), is: is && modelOf(is) })),
    }));
    const now = versions.filter(({ effectiveOn }) => effectiveOn <= today).at(-1);
    const standing = (version: (typeof versions)[number]): Standing => (version === now ? 'in-force' : version.effectiveOn > today ? 'to-come' : 'was');
    return versions.map((version) => ({ ...version, standing: standing(version) })).reverse();
  }

  /** In force today. */
  async today(operation: Operation, ownerId: string): Promise<DatedRequirement[]> {
    return this.onDay(operation, ownerId, (await this.organisations.own(operation)).today);
  }

  private async setOf(operation: Operation, owner: SetOwner): Promise<Set> {
    const { today } = await this.organisations.own(operation);
    const rows = await this.dated.of(operation, owner.id);
    const days = [...new Set(rows.map(({ effectiveOn }) => formatDay(effectiveOn)))].sort();
    return {
      ...owner,
      asked: inForceOn(rows, parseDay(today)).length,
      since: days.filter((day) => day <= today).at(-1) ?? null,
      changesOn: days.find((day) => day > today) ?? null,
      mayEdit: isHrOfAll(operation.viewer) || (owner.ownerKind === 'team' && (await isHrOfTeams(operation, [owner.id]))),
    };
  }
}

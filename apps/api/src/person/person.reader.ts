import { Injectable } from '@nestjs/common';
import { type Grade, GRADE_RANK } from '@tessera/domain';

import { type Among, namesOf } from '../coverage/among.js';
import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import { pattern } from '../operation/pattern.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden, notFound } from '../operation/problem.js';
import { TeamReader } from '../team/team.reader.js';
import type { PersonModel, RoleRefModel } from './person.model.js';
import { COUNT, HOMES, IDENTIFIERS, ON_LEAVE, PAGE, PEOPLE, ROLES } from './person.sql.js';

export interface PeopleFilter extends PageArgs {
  readonly search: string | null;
  readonly teamId: string | null;
  readonly topicId: string | null;
  readonly minLevel: number | null;
  readonly minGrade: Grade | null;
  readonly among: Among | null;
}

interface Identifiers {
  readonly id: string;
  readonly emails: string[];
  readonly externalIds: string[];
}

@Injectable()
export class PersonReader {
  constructor(private readonly teams: TeamReader) {}

  async byId(operation: Operation, id: string): Promise<Plain<PersonModel>> {
    const [person] = await this.seen(operation, [uuidOrNothing(id)]);
    if (!person) throw notFound();
    return person;
  }

  /** Those of them whom this reader may see by name, in the order given. */
  async seen(operation: Operation, ids: readonly string[]): Promise<Plain<PersonModel>[]> {
    const found = await Promise.all(ids.map((id) => this.people(operation).load(id)));
    return found.filter((person) => person !== null);
  }

  async page(operation: Operation, filter: PeopleFilter): Promise<Page<Plain<PersonModel>>> {
    const keyset = keysetOf(filter, ['name', 'id'] as const);
    const conditions = await this.conditions(operation, filter);
    const rows = await operation.names<Plain<PersonModel> & { place: string }>(PAGE, ...conditions, ...(keyset.after ?? [null, null]), keyset.limit);
    const [count] = await operation.names<{ count: number }>(COUNT, ...conditions);
    return pageOf(rows, keyset, { node: (row) => row, keyOf: ({ place, id }) => [place, id], totalCount: count?.count ?? 0 });
  }

  async identifiers(operation: Operation, id: string): Promise<Pick<Identifiers, 'emails' | 'externalIds'>> {
    const loader = operation.loader<Identifiers>(IDENTIFIERS, async (ids) => byId(await operation.names<Identifiers>(IDENTIFIERS, ids)));
    return (await loader.load(id)) ?? { emails: [], externalIds: [] };
  }

  async teamId(operation: Operation, id: string): Promise<string | null> {
    const loader = operation.loader<{ id: string; team: string }>(HOMES, async (ids) => byId(await operation.names(HOMES, ids)));
    return (await loader.load(id))?.team ?? null;
  }

  async roles(operation: Operation, id: string): Promise<readonly Plain<RoleRefModel>[]> {
    const loader = operation.loader<{ id: string; roles: Plain<RoleRefModel>[] }>(ROLES, async (ids) => byId(await operation.names(ROLES, ids)));
    return (await loader.load(id))?.roles ?? [];
  }

  async isOnLeave(operation: Operation, id: string): Promise<boolean> {
    const loader = operation.loader<{ id: string }>(ON_LEAVE, async (ids) => byId(await operation.records(ON_LEAVE, ids)));
    return (await loader.load(id)) !== null;
  }

  private people(operation: Operation) {
    return operation.loader<Plain<PersonModel>>(PEOPLE, async (ids) => byId(await operation.names<Plain<PersonModel>>(PEOPLE, ids)));
  }

  /** Who may not open evidence may not ask who has it either. */
  private async conditions(operation: Operation, { search, teamId, topicId, minLevel, minGrade, among }: PeopleFilter): Promise<unknown[]> {
    const level = minLevel ?? 1;
    if (!Number.isInteger(level) || level < 1 || level > 5) throw badInput('LEVEL_OUT_OF_RANGE', 'A level is 1 to 5.');
    if (topicId && operation.viewer.actingRole === 'learning') throw forbidden();
    const teams = teamId ? await this.teams.scope(operation, teamId) : null;
    return [pattern(search), teams, topicId ? uuidOrNothing(topicId) : null, level, minGrade ? GRADE_RANK[minGrade] : 1, namesOf(among)];
  }
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]): Map<string, R> => new Map(rows.map((row) => [row.id, row]));

import { Injectable } from '@nestjs/common';
import { fold, identifierForms, type NamedSkill, SkillIndex } from '@tessera/domain';

import { SKILLS } from '../mapping/title.sql.js';
import type { Operation } from '../operation/operation.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { LACKING_ANYTHING, MISSING } from './missing.sql.js';
import { UnitsTodayReader } from './units-today.reader.js';

/** A title or a skill that the rows of `id` say; both null where nobody knows what they say. */
export interface Says {
  readonly id: string;
  readonly title: string | null;
  readonly skill: string | null;
}

/** Units by id; null: today is not analysed yet. */
export type UnitsById = ReadonlyMap<string, number> | null;

interface Row {
  readonly id: string;
  readonly units: number;
}

/** How much could be met by rows of which it is not known yet whose they are, or what they mean; for readers who see everybody. */
@Injectable()
export class MissingReader {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly units: UnitsTodayReader,
  ) {}

  /** Topics that somebody lacks, of those that each says: whoever it is lacks no more. */
  async topicsOf(operation: Operation, said: readonly Says[]): Promise<UnitsById> {
    const skills = new SkillIndex(said.some(({ skill }) => skill !== null) ? await operation.rows<NamedSkill>(SKILLS) : []);
    const titles = said.flatMap(({ id, title }) => (title === null ? [] : [{ id, title: fold(title) }]));
    const matched = said.flatMap(({ id, skill }) => {
      const match = skill === null ? null : skills.match(skill);
      return match?.kind === 'matched' ? [{ id, topicId: match.id }] : [];
    });
    return this.ask(operation, MISSING, [titles.map(({ id }) => id), titles.map(({ title }) => title), matched.map(({ id }) => id), matched.map(({ topicId }) => topicId)]);
  }

  /** People who lack anything, of those of whom each says something: of a skill that is not known yet nobody lacks more than once. */
  peopleOf(operation: Operation, said: readonly { readonly id: string; readonly person: string }[]): Promise<UnitsById> {
    const forms = said.flatMap(({ id, person }) => identifierForms(person).map((identifier) => ({ id, identifier })));
    return this.ask(operation, LACKING_ANYTHING, [forms.map(({ id }) => id), forms.map(({ identifier }) => identifier)]);
  }

  private async ask(operation: Operation, sql: string, columns: readonly (readonly string[])[]): Promise<UnitsById> {
    if ((await this.units.of(operation)) === null) return null;
    const rows = await operation.records<Row>(sql, (await this.organisations.own(operation)).today, ...columns);
    return new Map(rows.map(({ id, units }) => [id, units]));
  }
}

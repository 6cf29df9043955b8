import { Injectable } from '@nestjs/common';
import { GRADES } from '@tessera/domain';
import { z } from 'zod';

import { namesOf } from '../coverage/among.js';
import { readBody } from '../http/problem.js';
import { LIMITS } from '../limits/limits.js';
import type { Operation } from '../operation/operation.js';
import { PersonReader } from '../person/person.reader.js';
import { TopicReader } from '../topic/topic.reader.js';
import { AboutReader } from './about.js';
import { id, View } from './asked.js';
import { type Exported, type ExportedCell, whole } from './exported.js';
import { NameReader } from './names.js';
import { TableExport } from './table-export.js';

const { asOf: _, knownAt: __, ...WHOM } = View;
const Asked = z.strictObject({
  search: z.string().max(LIMITS.searchCharacters).nullable().default(null),
  teamId: id,
  topicId: id,
  minLevel: z.coerce.number().nullable().default(null),
  minGrade: z.enum(GRADES).nullable().default(null),
  ...WHOM,
});

export const PEOPLE_HEAD = ['person', 'team', 'roles', 'location', 'job family', 'cost centre'];

/** People whom the reader sees by name, by the filters of their page: all who hold a skill, say. */
@Injectable()
export class PeopleExport extends TableExport {
  override readonly table = 'people';

  constructor(
    private readonly persons: PersonReader,
    private readonly topics: TopicReader,
    private readonly names: NameReader,
    private readonly about: AboutReader,
  ) {
    super();
  }

  override async of(operation: Operation, query: unknown): Promise<Exported> {
    const { search, teamId, topicId, minLevel, minGrade, ...among } = readBody(Asked, query);
    const people = await whole((page) => this.persons.page(operation, { search, teamId, topicId, minLevel, minGrade, among, ...page }));
    const teams = await this.names.ofHomes(operation, people.map((person) => person.id));
    const roles = await Promise.all(people.map((person) => this.persons.roles(operation, person.id)));
    const rows = people.map(({ name, location, jobFamily, costCentre }, at): ExportedCell[] => [name, teams[at]!, roles[at]!.map((role) => role.name).join(', '), location, jobFamily, costCentre]);
    const own = { 'Name, e-mail or external id': search, Team: await this.about.teamNamed(operation, teamId), Holds: topicId && (await this.topics.byId(operation, topicId)).name, 'Lowest level': minLevel, 'Lowest grade': minGrade };
    const whom = namesOf(among);
    return { name: 'people', about: [...(await this.about.now(operation, own)), ...(whom ? await this.about.filtersOf(operation, whom) : []), ['Lines', rows.length]], head: PEOPLE_HEAD, rows };
  }
}

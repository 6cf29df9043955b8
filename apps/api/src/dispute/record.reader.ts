import { Injectable } from '@nestjs/common';
import type { DisputedRecord } from '@tessera/domain';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { badInput, notFound } from '../operation/problem.js';
import { PersonReader } from '../person/person.reader.js';
import { TeamReader } from '../team/team.reader.js';
import { ASSIGNMENT, CREDENTIAL, DOCUMENT, EVIDENCE, EXEMPTION, IDENTIFIER, LEARNING, LEAVE } from './dispute.sql.js';

/** What can be disputed, under the key that lasts. */
export interface Disputable {
  readonly kind: string;
  readonly key: string;
  /** In words. */
  readonly name: string;
}

const SQL: Readonly<Record<Exclude<DisputedRecord, 'person'>, string>> = {
  evidence: EVIDENCE, learning: LEARNING, credential: CREDENTIAL, document: DOCUMENT, exemption: EXEMPTION, assignment: ASSIGNMENT, leave: LEAVE, identifier: IDENTIFIER,
};

@Injectable()
export class RecordReader {
  constructor(
    private readonly persons: PersonReader,
    private readonly teams: TeamReader,
  ) {}

  /** A record of the reader, as it stands. Throws NOT_FOUND; RECORD_GONE where it stands no longer. */
  async own(operation: Operation, personId: string, { record, id }: { readonly record: DisputedRecord; readonly id: string }): Promise<Disputable> {
    if (record === 'person') return this.field(operation, personId, id);
    const [found] = await operation.records<Omit<Disputable, 'key'> & { key: string | null; stands: boolean }>(SQL[record], record === 'identifier' ? id : uuidOrNothing(id));
    if (!found) throw notFound();
    const { stands, key, ...rest } = found;
    if (!stands || key === null) throw badInput('RECORD_GONE', 'This record does not stand any more.');
    return { ...rest, key };
  }

  /** A field of the person with what it says now. */
  private async field(operation: Operation, personId: string, field: string): Promise<Disputable> {
    const says = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
    if (!says) throw badInput('FIELD_UNKNOWN', `What can be disputed of a person is one of ${Object.keys(FIELDS).join(', ')}.`);
    const person = await this.persons.byId(operation, personId);
    const teamId = await this.persons.teamId(operation, personId);
    const roles = await this.persons.roles(operation, personId);
    const known = says({ ...person, team: teamId === null ? null : (await this.teams.named(operation, teamId)).name, roles: roles.map(({ name }) => name).join(', ') });
    return { kind: 'person', key: field, name: `${field}: ${known || 'not known'}` };
  }
}

interface Known {
  readonly name: string;
  readonly location: string | null;
  readonly jobFamily: string | null;
  readonly costCentre: string | null;
  readonly team: string | null;
  readonly roles: string;
}

const FIELDS: Readonly<Record<string, (known: Known) => string | null>> = {
  name: ({ name }) => name,
  location: ({ location }) => location,
  'job family': ({ jobFamily }) => jobFamily,
  'cost centre': ({ costCentre }) => costCentre,
  team: ({ team }) => team,
  role: ({ roles }) => roles,
};

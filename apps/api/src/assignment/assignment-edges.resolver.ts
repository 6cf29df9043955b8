import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { ProgramModel } from '../program/program.model.js';
import { ProgramReader } from '../program/program.reader.js';
import { AssignmentModel } from './assignment.model.js';

@Resolver(() => AssignmentModel)
export class AssignmentEdgesResolver {
  constructor(
    private readonly persons: PersonReader,
    private readonly programs: ProgramReader,
  ) {}

  @ResolveField('person', () => PersonModel, { description: 'Who is asked.' })
  person(@Context('operation') operation: Operation, @Parent() { personId }: AssignmentModel): Promise<Plain<PersonModel>> {
    return this.persons.byId(operation, personId);
  }

  @ResolveField('program', () => ProgramModel, { description: 'What to do.' })
  program(@Context('operation') operation: Operation, @Parent() { programId }: AssignmentModel): Promise<Plain<ProgramModel>> {
    return this.programs.byId(operation, programId);
  }
}

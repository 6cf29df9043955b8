import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { BatchReader } from '../batch/batch.reader.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { ProgramModel } from '../program/program.model.js';
import { ProgramReader } from '../program/program.reader.js';
import { LearningRecordModel } from './learning.model.js';

@Resolver(() => LearningRecordModel)
export class LearningResolver {
  constructor(
    private readonly persons: PersonReader,
    private readonly programs: ProgramReader,
    private readonly batches: BatchReader,
  ) {}

  @ResolveField('person', () => PersonModel, { nullable: true, description: 'Who learns.' })
  async person(@Context('operation') operation: Operation, @Parent() { personId }: LearningRecordModel): Promise<Plain<PersonModel> | null> {
    return (await this.persons.seen(operation, [personId]))[0] ?? null;
  }

  @ResolveField('program', () => ProgramModel, { description: 'What is learnt.' })
  program(@Context('operation') operation: Operation, @Parent() { programId }: LearningRecordModel): Promise<Plain<ProgramModel>> {
    return this.programs.byId(operation, programId);
  }

  @ResolveField('batch', () => BatchModel, { nullable: true, description: 'The file it came with, where this reader may open files.' })
  batch(@Context('operation') operation: Operation, @Parent() { batchId }: LearningRecordModel): Promise<Plain<BatchModel> | null> {
    return this.batches.seen(operation, batchId);
  }
}

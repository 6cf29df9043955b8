import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { AssignmentConnection, type AssignmentModel } from '../assignment/assignment.model.js';
import { AssignmentReader } from '../assignment/assignment.reader.js';
import { CredentialConnection, type CredentialModel } from '../credential/credential.model.js';
import { CredentialReader } from '../credential/credential.reader.js';
import { EvidenceConnection, type EvidenceModel } from '../evidence/evidence.model.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { LearningConnection, type LearningRecordModel } from '../learning/learning.model.js';
import { LearningReader } from '../learning/learning.reader.js';
import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import { PageArguments } from '../operation/page.args.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from './person.model.js';

/** What is held about a person; each list is empty for readers who may not open it. */
@Resolver(() => PersonModel)
export class PersonRecordResolver {
  constructor(
    private readonly evidenceReader: EvidenceReader,
    private readonly credentialReader: CredentialReader,
    private readonly learningReader: LearningReader,
    private readonly assignmentReader: AssignmentReader,
  ) {}

  @ResolveField('evidence', () => EvidenceConnection, { complexity: pageCost, description: 'Evidence that stands, newest first.' })
  evidence(@Context('operation') operation: Operation, @Parent() { id }: PersonModel, @Args() page: PageArguments): Promise<Page<Plain<EvidenceModel>>> {
    return this.evidenceReader.ofPerson(operation, id, page);
  }

  @ResolveField('credentials', () => CredentialConnection, { complexity: pageCost, description: 'Credentials by what was achieved.' })
  credentials(@Context('operation') operation: Operation, @Parent() { id }: PersonModel, @Args() page: PageArguments): Promise<Page<Plain<CredentialModel>>> {
    return this.credentialReader.ofPerson(operation, id, page);
  }

  @ResolveField('learning', () => LearningConnection, { complexity: pageCost, description: 'Enrolments and completions, newest first.' })
  learning(@Context('operation') operation: Operation, @Parent() { id }: PersonModel, @Args() page: PageArguments): Promise<Page<Plain<LearningRecordModel>>> {
    return this.learningReader.page(operation, { personId: id }, page);
  }

  @ResolveField('assignments', () => AssignmentConnection, { complexity: pageCost, description: 'Assignments, due first.' })
  assignments(@Context('operation') operation: Operation, @Parent() { id }: PersonModel, @Args() page: PageArguments): Promise<Page<Plain<AssignmentModel>>> {
    return this.assignmentReader.page(operation, { first: page.first, after: page.after, personId: id, teamId: null, status: null });
  }
}

import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { AssignmentDesk } from './assignment.desk.js';
import { AnswerAssignmentInput, AssignmentConnection, AssignmentModel, AssignProgramInput } from './assignment.model.js';
import { AssignmentReader } from './assignment.reader.js';
import { AssignmentsArguments } from './assignments.args.js';

@Resolver(() => AssignmentModel)
export class AssignmentResolver {
  constructor(
    private readonly reader: AssignmentReader,
    private readonly desk: AssignmentDesk,
    private readonly topics: TopicReader,
  ) {}

  @Query(() => AssignmentConnection, { complexity: pageCost, description: 'Assignments of the people whom this reader sees, due first.' })
  assignments(@Context('operation') operation: Operation, @Args() filter: AssignmentsArguments): Promise<Page<Plain<AssignmentModel>>> {
    return this.reader.page(operation, filter);
  }

  @Mutation(() => [AssignmentModel], { description: 'Ask people to do a program by a day.' })
  assignProgram(@Context('operation') operation: Operation, @Args('input', { description: 'Who, what, by when.' }) input: AssignProgramInput): Promise<Plain<AssignmentModel>[]> {
    return this.desk.assign(operation, input);
  }

  @Mutation(() => AssignmentModel, { description: 'Accept, begin or decline an assignment.' })
  answerAssignment(@Context('operation') operation: Operation, @Args('input', { description: 'The answer.' }) input: AnswerAssignmentInput): Promise<Plain<AssignmentModel>> {
    return this.desk.answer(operation, input);
  }

  @ResolveField('topic', () => TopicModel, { nullable: true, description: 'The gap it is meant to close.' })
  async topic(@Context('operation') operation: Operation, @Parent() { topicId }: AssignmentModel): Promise<Plain<TopicModel> | null> {
    return topicId === null ? null : this.topics.byId(operation, topicId);
  }
}

import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { listCost, pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import { PageArguments } from '../operation/page.args.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import type { TodoItem } from './todo-queue.js';
import { TODO_KINDS, TodoItemConnection, type TodoKind, TodoKindWord, TodoModel, TodoQueueModel, TodoUnitsModel } from './todo.model.js';
import { TodoReader } from './todo.reader.js';

/** Every queue is looked into. */
const countCost = (): number => TODO_KINDS.length;

@Resolver(() => TodoModel)
export class TodoResolver {
  constructor(private readonly reader: TodoReader) {}

  @Query(() => TodoModel, { description: 'What waits for this reader, in the role acted in.' })
  todo(@Args('kind', { type: () => TodoKindWord, nullable: true, description: 'Only this queue.' }) kind?: TodoKind | null): Plain<TodoModel> {
    return { only: kind ?? null };
  }

  @ResolveField('count', () => Int, { complexity: countCost, description: 'How many decisions wait.' })
  count(@Context('operation') operation: Operation, @Parent() { only }: TodoModel): Promise<number> {
    return this.reader.count(operation, only);
  }

  @ResolveField('units', () => TodoUnitsModel, { nullable: true, description: 'Units of today; null while they are computed, and where they are not for this reader.' })
  units(@Context('operation') operation: Operation): Promise<Plain<TodoUnitsModel> | null> {
    return this.reader.units(operation);
  }

  @ResolveField('queues', () => [TodoQueueModel], { complexity: listCost(TODO_KINDS.length), description: 'Those in which something waits, what moves most coverage first.' })
  queues(@Context('operation') operation: Operation, @Parent() { only }: TodoModel): Promise<Plain<TodoQueueModel>[]> {
    return this.reader.waiting(operation, only);
  }
}

@Resolver(() => TodoQueueModel)
export class TodoQueueResolver {
  constructor(private readonly reader: TodoReader) {}

  @ResolveField('items', () => TodoItemConnection, { complexity: pageCost, description: 'The decisions, what moves most coverage first.' })
  items(@Context('operation') operation: Operation, @Parent() { kind }: TodoQueueModel, @Args() page: PageArguments): Promise<Page<TodoItem>> {
    return this.reader.items(operation, kind, page);
  }
}

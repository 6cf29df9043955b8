import type { FactoryProvider, Type } from '@nestjs/common';

import { AssignmentQueue } from './queues/assignment.queue.js';
import { ClaimantQueue } from './queues/claimant.queue.js';
import { IssuerQueue } from './queues/issuer.queue.js';
import { PersonQueue } from './queues/person.queue.js';
import { SkillQueue } from './queues/skill.queue.js';
import { TitleQueue } from './queues/title.queue.js';
import type { TodoQueue } from './todo-queue.js';

/** In the order in which they are shown where nothing is known of what they move. */
export const QUEUES: readonly Type<TodoQueue>[] = [IssuerQueue, TitleQueue, ClaimantQueue, PersonQueue, SkillQueue, AssignmentQueue];

export const TODO_QUEUES = Symbol('TODO_QUEUES');
export const TODO_QUEUES_PROVIDER: FactoryProvider<readonly TodoQueue[]> = { provide: TODO_QUEUES, inject: [...QUEUES], useFactory: (...queues: TodoQueue[]) => queues };

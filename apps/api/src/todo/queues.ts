import type { FactoryProvider, Type } from '@nestjs/common';

import { AssignmentQueue } from './queues/assignment.queue.js';
import { ClaimantQueue } from './queues/claimant.queue.js';
import { ContestedQueue } from './queues/contested.queue.js';
import { DisputeQueue } from './queues/dispute.queue.js';
import { DocumentQueue } from './queues/document.queue.js';
import { EndorsementQueue } from './queues/endorsement.queue.js';
import { IssuerQueue } from './queues/issuer.queue.js';
import { PersonQueue } from './queues/person.queue.js';
import { RequirementQueue } from './queues/requirement.queue.js';
import { SkillQueue } from './queues/skill.queue.js';
import { TitleQueue } from './queues/title.queue.js';
import type { TodoQueue } from './todo-queue.js';

/** In the order in which they are shown where nothing is known of what they move. */
export const QUEUES: readonly Type<TodoQueue>[] = [
  IssuerQueue, DocumentQueue, ContestedQueue, TitleQueue, DisputeQueue, EndorsementQueue, ClaimantQueue, PersonQueue, SkillQueue, RequirementQueue, AssignmentQueue,
];

export const TODO_QUEUES = Symbol('TODO_QUEUES');
export const TODO_QUEUES_PROVIDER: FactoryProvider<readonly TodoQueue[]> = { provide: TODO_QUEUES, inject: [...QUEUES], useFactory: (...queues: TodoQueue[]) => queues };

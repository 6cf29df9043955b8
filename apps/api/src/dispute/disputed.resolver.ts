import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { AssignmentModel } from '../assignment/assignment.model.js';
import { CredentialModel } from '../credential/credential.model.js';
import { DocumentModel } from '../document/document.model.js';
import { EvidenceModel } from '../evidence/evidence.model.js';
import { ExemptionModel } from '../exemption/exemption.model.js';
import { LearningRecordModel } from '../learning/learning.model.js';
import { listCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { DisputeModel } from './dispute.model.js';
import { DisputeReader } from './dispute.reader.js';
import { DisputedReader } from './disputed.reader.js';

type Found = Promise<Plain<DisputeModel> | null>;

const FIELD = { nullable: true, description: 'The newest dispute about it that was not taken back, for those who may open the record.' };

@Resolver(() => EvidenceModel)
export class DisputedEvidenceResolver {
  constructor(private readonly disputed: DisputedReader) {}

  @ResolveField('dispute', () => DisputeModel, FIELD)
  dispute(@Context('operation') operation: Operation, @Parent() { id }: EvidenceModel): Found {
    return this.disputed.newest(operation, 'evidence', id);
  }
}

@Resolver(() => LearningRecordModel)
export class DisputedLearningResolver {
  constructor(private readonly disputed: DisputedReader) {}

  @ResolveField('dispute', () => DisputeModel, FIELD)
  dispute(@Context('operation') operation: Operation, @Parent() { id }: LearningRecordModel): Found {
    return this.disputed.newest(operation, 'learning', id);
  }
}

@Resolver(() => CredentialModel)
export class DisputedCredentialResolver {
  constructor(private readonly disputed: DisputedReader) {}

  @ResolveField('dispute', () => DisputeModel, FIELD)
  dispute(@Context('operation') operation: Operation, @Parent() { id }: CredentialModel): Found {
    return this.disputed.newest(operation, 'credential', id);
  }
}

@Resolver(() => ExemptionModel)
export class DisputedExemptionResolver {
  constructor(private readonly disputed: DisputedReader) {}

  @ResolveField('dispute', () => DisputeModel, FIELD)
  dispute(@Context('operation') operation: Operation, @Parent() { id }: ExemptionModel): Found {
    return this.disputed.newest(operation, 'exemption', id);
  }
}

@Resolver(() => DocumentModel)
export class DisputedDocumentResolver {
  constructor(private readonly disputes: DisputeReader) {}

  @ResolveField('dispute', () => DisputeModel, FIELD)
  dispute(@Context('operation') operation: Operation, @Parent() { id }: DocumentModel): Found {
    return this.disputes.ofRecord(operation, 'document', id);
  }
}

@Resolver(() => AssignmentModel)
export class DisputedAssignmentResolver {
  constructor(private readonly disputes: DisputeReader) {}

  @ResolveField('dispute', () => DisputeModel, FIELD)
  dispute(@Context('operation') operation: Operation, @Parent() { id }: AssignmentModel): Found {
    return this.disputes.ofRecord(operation, 'assignment', id);
  }
}

@Resolver(() => PersonModel)
export class DisputedPersonResolver {
  constructor(private readonly disputes: DisputeReader) {}

  @ResolveField('disputes', () => [DisputeModel], { complexity: listCost(10), description: 'The newest dispute about each thing that is known of the person besides their records: fields, e-mails and ids, leave.' })
  disputed(@Context('operation') operation: Operation, @Parent() { id }: PersonModel): Promise<Plain<DisputeModel>[]> {
    return this.disputes.ofPerson(operation, id);
  }
}

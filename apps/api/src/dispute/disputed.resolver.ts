import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { CredentialModel } from '../credential/credential.model.js';
import { EvidenceModel } from '../evidence/evidence.model.js';
import { LearningRecordModel } from '../learning/learning.model.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { DisputeModel } from './dispute.model.js';
import { DisputeReader } from './dispute.reader.js';
import { KeyReader } from './key.reader.js';

type Found = Promise<Plain<DisputeModel> | null>;

const FIELD = { nullable: true, description: 'The newest dispute about it that was not taken back, for those who may open the record.' };

@Resolver(() => EvidenceModel)
export class DisputedEvidenceResolver {
  constructor(private readonly keys: KeyReader, private readonly disputes: DisputeReader) {}

  @ResolveField('dispute', () => DisputeModel, FIELD)
  async dispute(@Context('operation') operation: Operation, @Parent() { id }: EvidenceModel): Found {
    const record = await this.keys.of(operation, 'evidence', id);
    return record && this.disputes.ofRecord(operation, record.kind, record.key);
  }
}

@Resolver(() => LearningRecordModel)
export class DisputedLearningResolver {
  constructor(private readonly keys: KeyReader, private readonly disputes: DisputeReader) {}

  @ResolveField('dispute', () => DisputeModel, FIELD)
  async dispute(@Context('operation') operation: Operation, @Parent() { id }: LearningRecordModel): Found {
    const record = await this.keys.of(operation, 'learning', id);
    return record && this.disputes.ofRecord(operation, record.kind, record.key);
  }
}

@Resolver(() => CredentialModel)
export class DisputedCredentialResolver {
  constructor(private readonly keys: KeyReader, private readonly disputes: DisputeReader) {}

  @ResolveField('dispute', () => DisputeModel, FIELD)
  async dispute(@Context('operation') operation: Operation, @Parent() { id }: CredentialModel): Found {
    const record = await this.keys.of(operation, 'credential', id);
    return record && this.disputes.ofRecord(operation, record.kind, record.key);
  }
}

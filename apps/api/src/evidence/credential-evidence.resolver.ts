import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { CredentialModel } from '../credential/credential.model.js';
import { listCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { EvidenceModel } from './evidence.model.js';
import { EvidenceReader } from './evidence.reader.js';

@Resolver(() => CredentialModel)
export class CredentialEvidenceResolver {
  constructor(private readonly reader: EvidenceReader) {}

  @ResolveField('counts', () => [EvidenceModel], { complexity: listCost(5), description: 'What it counts for now, or will once it is decided.' })
  counts(@Context('operation') operation: Operation, @Parent() { id }: CredentialModel): Promise<readonly Plain<EvidenceModel>[]> {
    return this.reader.ofSource(operation, id);
  }
}

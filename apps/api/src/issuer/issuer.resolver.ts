import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { IssuerDesk } from './issuer.desk.js';
import { DecideIssuerInput, IssuerModel } from './issuer.model.js';

@Resolver(() => IssuerModel)
export class IssuerResolver {
  constructor(private readonly desk: IssuerDesk) {}

  @Mutation(() => BatchModel, { description: 'Propose to trust an issuer, not to, or to wait: answers a decision to be looked at and committed.' })
  decideIssuer(@Context('operation') operation: Operation, @Args('input', { description: 'The decision.' }) input: DecideIssuerInput): Promise<Plain<BatchModel>> {
    return this.desk.decide(operation, input);
  }
}

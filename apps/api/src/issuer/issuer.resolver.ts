import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { IssuerDesk } from './issuer.desk.js';
import { DecideIssuerInput, IssuerConnection, IssuerModel, IssuersArguments } from './issuer.model.js';
import { IssuerReader } from './issuer.reader.js';

@Resolver(() => IssuerModel)
export class IssuerResolver {
  constructor(
    private readonly reader: IssuerReader,
    private readonly desk: IssuerDesk,
  ) {}

  @Query(() => IssuerConnection, { complexity: pageCost, description: 'Issuers, what most units wait for first; for HR.' })
  issuers(@Context('operation') operation: Operation, @Args() page: IssuersArguments): Promise<Page<Plain<IssuerModel>>> {
    return this.reader.page(operation, page);
  }

  @Query(() => IssuerModel, { description: 'One issuer; for HR.' })
  issuer(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Plain<IssuerModel>> {
    return this.reader.one(operation, id);
  }

  @Mutation(() => BatchModel, { description: 'Propose to trust an issuer, not to, or to wait: answers a decision to be looked at and committed.' })
  decideIssuer(@Context('operation') operation: Operation, @Args('input', { description: 'The decision.' }) input: DecideIssuerInput): Promise<Plain<BatchModel>> {
    return this.desk.decide(operation, input);
  }
}

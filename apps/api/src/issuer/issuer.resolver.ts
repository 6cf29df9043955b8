import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { IssuerDesk } from './issuer.desk.js';
import { DecideIssuerInput, IssuerModel } from './issuer.model.js';

@Resolver(() => IssuerModel)
export class IssuerResolver {
  constructor(private readonly desk: IssuerDesk) {}

  @Mutation(() => IssuerModel, { description: 'Record whether an issuer is trusted; the evidence of its credentials is then worked out again.' })
  decideIssuer(@Context('operation') operation: Operation, @Args('input', { description: 'The decision.' }) input: DecideIssuerInput): Promise<Plain<IssuerModel>> {
    return this.desk.decide(operation, input);
  }
}

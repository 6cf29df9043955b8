import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { ClaimedCredentialModel, DecideHolderInput } from './claimed.model.js';
import { ClaimedReader } from './claimed.reader.js';
import { HolderDesk } from './holder.desk.js';

@Resolver(() => ClaimedCredentialModel)
export class ClaimedResolver {
  constructor(
    private readonly claimed: ClaimedReader,
    private readonly desk: HolderDesk,
  ) {}

  @Query(() => ClaimedCredentialModel, { nullable: true, description: 'A credential with everybody who claims it, for HR of the whole organisation; null where there is none.' })
  claimedCredential(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'The credential.' }) id: string): Promise<Plain<ClaimedCredentialModel> | null> {
    return this.claimed.one(operation, id);
  }

  @Mutation(() => BatchModel, { description: 'Propose whose a credential is that several people claim: answers a decision to be looked at and committed.' })
  decideHolder(@Context('operation') operation: Operation, @Args('input', { description: 'The decision.' }) input: DecideHolderInput): Promise<Plain<BatchModel>> {
    return this.desk.decide(operation, input);
  }
}

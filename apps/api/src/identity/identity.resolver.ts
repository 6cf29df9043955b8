import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { listCost, pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import { PageArguments } from '../operation/page.args.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { IdentityDesk } from './identity.desk.js';
import {
  MatchPersonInput, NameCandidateModel, NameSkillInput, SecondClaimConnection, SecondClaimModel, SettleClaimInput, UnknownNameConnection, UnknownNameModel,
} from './identity.model.js';
import { SecondClaimReader } from './second-claim.reader.js';
import { UnknownNameReader, type UnknownOf } from './unknown-name.reader.js';

const NAME = { description: 'As it is matched.' };
const DECISION = { description: 'The decision.' };

@Resolver(() => UnknownNameModel)
export class IdentityResolver {
  constructor(
    private readonly names: UnknownNameReader,
    private readonly claims: SecondClaimReader,
    private readonly desk: IdentityDesk,
  ) {}

  @Query(() => UnknownNameConnection, { complexity: pageCost, description: 'E-mails and ids in files that belong to nobody known, most waited for first; for HR of the whole organisation.' })
  unknownPeople(@Context('operation') operation: Operation, @Args() page: PageArguments): Promise<Page<Plain<UnknownNameModel>>> {
    return this.names.page(operation, 'person', page);
  }

  @Query(() => UnknownNameConnection, { complexity: pageCost, description: 'Names in files that mean no skill known, most waited for first; for HR of the whole organisation.' })
  unknownSkills(@Context('operation') operation: Operation, @Args() page: PageArguments): Promise<Page<Plain<UnknownNameModel>>> {
    return this.names.page(operation, 'skill', page);
  }

  @Query(() => SecondClaimConnection, { complexity: pageCost, description: 'Rows that claim what another person has; for HR of the whole organisation.' })
  secondClaims(@Context('operation') operation: Operation, @Args() page: PageArguments): Promise<Page<Plain<SecondClaimModel>>> {
    return this.claims.page(operation, page);
  }

  @Query(() => UnknownNameModel, { nullable: true, description: 'One e-mail or id that rows wait for; null where nothing waits for it any more.' })
  unknownPerson(@Context('operation') operation: Operation, @Args('name', NAME) name: string): Promise<Plain<UnknownNameModel> | null> {
    return this.names.one(operation, 'person', name);
  }

  @Query(() => UnknownNameModel, { nullable: true, description: 'One name of a skill that rows wait for; null where nothing waits for it any more.' })
  unknownSkill(@Context('operation') operation: Operation, @Args('name', NAME) name: string): Promise<Plain<UnknownNameModel> | null> {
    return this.names.one(operation, 'skill', name);
  }

  @Query(() => SecondClaimModel, { nullable: true, description: 'One row that claims what another person has; null where it is settled.' })
  secondClaim(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'Batch and row.' }) id: string): Promise<Plain<SecondClaimModel> | null> {
    return this.claims.open(operation, id);
  }

  @ResolveField('candidates', () => [NameCandidateModel], { complexity: listCost(10), description: 'Who, or which skill, it may mean, with reasons; at most 5.' })
  candidates(@Context('operation') operation: Operation, @Parent() { name, form }: UnknownNameModel): Promise<Plain<NameCandidateModel>[]> {
    return this.names.candidates(operation, ofForm(form), name);
  }

  @Mutation(() => BatchModel, { description: 'Propose whose e-mails and ids these are, or that they are nobody of ours: answers a decision to be looked at and committed.' })
  matchPerson(@Context('operation') operation: Operation, @Args('input', DECISION) input: MatchPersonInput): Promise<Plain<BatchModel>> {
    return this.desk.matchPerson(operation, input);
  }

  @Mutation(() => BatchModel, { description: 'Propose which skill these names mean, or that each is a new one: answers a decision to be looked at and committed.' })
  nameSkill(@Context('operation') operation: Operation, @Args('input', DECISION) input: NameSkillInput): Promise<Plain<BatchModel>> {
    return this.desk.nameSkill(operation, input);
  }

  @Mutation(() => BatchModel, { description: 'Propose who a row is about that claims what another person has: answers a decision to be looked at and committed.' })
  settleClaim(@Context('operation') operation: Operation, @Args('input', DECISION) input: SettleClaimInput): Promise<Plain<BatchModel>> {
    return this.desk.settle(operation, input);
  }
}

const ofForm = (form: string): UnknownOf => (form === 'skill' ? 'skill' : 'person');

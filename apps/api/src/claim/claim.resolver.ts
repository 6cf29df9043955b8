import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { UnitModel } from '../coverage/unit.model.js';
import { EvidenceModel } from '../evidence/evidence.model.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { listCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { ClaimDesk } from './claim.desk.js';
import { ClaimSkillInput, EndorseInput, SettleContestedInput } from './claim.model.js';
import { ConflictReader } from './conflict.reader.js';
import { EndorseDesk } from './endorse.desk.js';
import { SettleDesk } from './settle.desk.js';

@Resolver(() => BatchModel)
export class ClaimResolver {
  constructor(
    private readonly claims: ClaimDesk,
    private readonly endorsements: EndorseDesk,
    private readonly settlements: SettleDesk,
  ) {}

  @Mutation(() => BatchModel, { description: 'Propose to claim a skill for oneself: answers a decision to be looked at and committed.' })
  claimSkill(@Context('operation') operation: Operation, @Args('input', { description: 'What, and what it rests on.' }) input: ClaimSkillInput): Promise<Plain<BatchModel>> {
    return this.claims.claim(operation, input);
  }

  @Mutation(() => BatchModel, { description: 'Propose a judgement on people at a skill: answers a decision to be looked at and committed.' })
  endorse(@Context('operation') operation: Operation, @Args('input', { description: 'Whom, at what, until when.' }) input: EndorseInput): Promise<Plain<BatchModel>> {
    return this.endorsements.endorse(operation, input);
  }

  @Mutation(() => BatchModel, { description: 'Propose which side is right where evidence contradicts itself: answers a decision to be looked at and committed.' })
  settleContested(@Context('operation') operation: Operation, @Args('input', { description: 'Which side.' }) input: SettleContestedInput): Promise<Plain<BatchModel>> {
    return this.settlements.settle(operation, input);
  }
}

@Resolver(() => UnitModel)
export class ContestedResolver {
  constructor(
    private readonly conflicts: ConflictReader,
    private readonly evidence: EvidenceReader,
  ) {}

  @ResolveField('contrary', () => [EvidenceModel], { complexity: listCost(5), description: 'Where it is contested, the newer evidence that denies what its best evidence says, as it is known today.' })
  async contrary(@Context('operation') operation: Operation, @Parent() { state, bestId }: UnitModel): Promise<Plain<EvidenceModel>[]> {
    const found = state === 'contested' && bestId !== null ? await this.conflicts.of(operation, bestId) : null;
    const all = await Promise.all((found?.conflict?.contrary ?? []).map(({ id }) => this.evidence.seen(operation, id)));
    return all.filter((one) => one !== null);
  }
}

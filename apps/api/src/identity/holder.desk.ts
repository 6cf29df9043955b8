import { Injectable } from '@nestjs/common';

import type { BatchModel } from '../batch/batch.model.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { forbidden, notFound } from '../operation/problem.js';
import type { DecideHolderInput } from './claimed.model.js';
import { ClaimedReader } from './claimed.reader.js';
import { decidesForAll } from './unknown-name.reader.js';

/** Whose a credential is: decided by a person, never guessed. */
@Injectable()
export class HolderDesk {
  constructor(
    private readonly claimed: ClaimedReader,
    private readonly decisions: DecisionDesk,
  ) {}

  async decide(operation: Operation, { credentialId, personId = null, reason }: DecideHolderInput): Promise<Plain<BatchModel>> {
    if (!decidesForAll(operation)) throw forbidden();
    const credential = await this.claimed.one(operation, credentialId);
    const holder = credential?.claimants.find((claimant) => claimant.personId === personId);
    if (!credential || (personId !== null && !holder)) throw notFound();
    const said = `${credential.achievement}: ${holder ? `it is ${holder.name}’s` : 'nobody holds it of those who claim it'}`;
    return this.decisions.propose(operation, { kind: 'holders', rows: [{ credential: credential.id, person: personId, reason }], said, reason, about: null, settles: [`holder ${credential.id}`] });
  }
}

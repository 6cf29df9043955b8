import { Injectable } from '@nestjs/common';

import type { BatchModel } from '../batch/batch.model.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, notFound } from '../operation/problem.js';
import type { DecideIssuerInput } from './issuer.model.js';
import { IssuerReader } from './issuer.reader.js';

/** As the API says it, as issuers.csv does, and as people do. */
const TRUST: Readonly<Record<string, readonly [file: string, said: string]>> = { trusted: ['trusted', 'Trust'], distrusted: ['not trusted', 'Do not trust'], undecided: ['undecided', 'Wait with'] };

@Injectable()
export class IssuerDesk {
  constructor(
    private readonly reader: IssuerReader,
    private readonly decisions: DecisionDesk,
  ) {}

  /** What an issuer's word counts for concerns everybody. */
  async decide(operation: Operation, { issuerId, trust, reason }: DecideIssuerInput): Promise<Plain<BatchModel>> {
    const word = Object.hasOwn(TRUST, trust) ? TRUST[trust] : undefined;
    if (!word) throw badInput('TRUST_UNKNOWN', `Trust is one of ${Object.keys(TRUST).join(', ')}.`);
    const issuer = await this.reader.byId(operation, uuidOrNothing(issuerId));
    if (!issuer) throw notFound();
    // Until somebody decides, a mapping may have made it known by nothing but its address; from then on it has the name that it gives itself.
    const [claimed] = issuer.name === issuer.key ? await this.reader.names(operation, issuer.id) : [];
    const name = claimed ?? issuer.name;
    const rows = [{ issuer: issuer.key, name, trust: word[0], reason: reason.trim() }];
    return this.decisions.propose(operation, { kind: 'issuers', rows, said: `${word[1]} ${name}`, reason, about: null });
  }
}

import { Injectable } from '@nestjs/common';
import { DecideIssuer } from '@tessera/pipeline';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden, notFound } from '../operation/problem.js';
import { UnitsOfOperation } from '../operation/units-of-operation.js';
import type { DecideIssuerInput, IssuerModel } from './issuer.model.js';
import { IssuerReader } from './issuer.reader.js';

const TRUST = ['trusted', 'distrusted', 'undecided'] as const;

@Injectable()
export class IssuerDesk {
  constructor(private readonly reader: IssuerReader) {}

  /** For HR of the whole organisation: what an issuer's word counts for concerns everybody. Kept as a decision; its credentials are worked out again by a job. */
  async decide(operation: Operation, { issuerId, trust, reason }: DecideIssuerInput): Promise<Plain<IssuerModel>> {
    const { viewer } = operation;
    if (viewer.actingRole !== 'hr' || viewer.hrScope !== null) throw forbidden();
    const id = uuidOrNothing(issuerId);
    if (!(await this.reader.fresh(operation, id))) throw notFound();
    const decided = TRUST.find((word) => word === trust);
    if (!decided) throw badInput('TRUST_UNKNOWN', `Trust is one of ${TRUST.join(', ')}.`);
    if (reason.trim() === '') throw badInput('REASON_MISSING', 'Say why.');
    const units = new UnitsOfOperation(operation);
    await new DecideIssuer(units).run(units.actor, { issuerId: id, trust: decided, reason: reason.trim(), decidedBy: viewer.accountId, decidedByName: viewer.accountName });
    return (await this.reader.fresh(operation, id))!;
  }
}

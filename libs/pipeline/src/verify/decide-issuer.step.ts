import { fold, state, TesseraError, type Trust } from '@tessera/domain';

import { writePlans } from '../ingest/write-plans.js';
import type { Actor, Units } from '../units.js';

export interface IssuerDecision {
  readonly issuerId: string;
  readonly trust: Trust;
  readonly reason: string | null;
  /** Account and name of who decides. */
  readonly decidedBy: string;
  readonly decidedByName: string;
}

/** Records whether an issuer is trusted, and asks for the evidence of its credentials to be worked out again. */
export class DecideIssuer {
  constructor(private readonly units: Units) {}

  /** Safe to repeat: the same decision twice is recorded once. Throws ISSUER_NOT_FOUND. */
  async run(actor: Actor, { issuerId, trust, reason, decidedBy, decidedByName }: IssuerDecision): Promise<void> {
    await this.units.run(actor, { write: true, latest: true }, async (stores) => {
      const [known] = await stores.facts.open('issuer_version', [issuerId]);
      if (!known) throw new TesseraError('not-found', 'ISSUER_NOT_FOUND', `No issuer ${issuerId}`);
      const { values: before } = known;
      const after = { ...before, folded: fold(before.name), trust, reason, decidedBy };
      const stamp = { at: await stores.decisions.now(), batchId: null };
      const plan = { kind: 'store', anchors: [], ends: [], facts: [state('issuer_version', issuerId, after)] } as const;
      const [written] = await writePlans([{ batchId: null, row: null, plan }], stores, { stamp });
      if (written === 'unchanged') return;
      await stores.decisions.record({ kind: 'issuer-trust', subjectId: issuerId, before, after, reason, decidedBy, decidedByName });
      await stores.jobs.enqueue({ queue: 'verify', key: `issuer ${issuerId}`, payload: { kind: 'issuers', issuerIds: [issuerId] } });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { TesseraError } from '@tessera/domain';
import { documentJob } from '@tessera/pipeline';
import { storesOn } from '@tessera/persistence';
import type { Request } from 'express';

import type { Operation } from '../operation/operation.js';
import { forbidden } from '../operation/problem.js';
import { OperationDesk } from '../session/operation-desk.js';
import { DocumentReader } from './document.reader.js';

const WITHDRAW = 'update person_document x set withdrawn_at = transaction_timestamp() where x.organisation_id = $1 and x.id = $2 and x.person_id = $3 and x.withdrawn_at is null';

/** What is said where somebody may not take a document back. */
const HINDRANCES: Readonly<Record<string, string>> = {
  DOCUMENT_WITHDRAWN: 'It is withdrawn already.',
  HANDED_IN_BY_ANOTHER: 'Somebody else handed it in for you. Ask HR to refuse it, or dispute it.',
  DOCUMENT_DECIDED: 'Somebody has decided on it, and what that rests on stays. Dispute the record if it is wrong.',
};

@Injectable()
export class DocumentWithdrawDesk {
  constructor(
    private readonly operations: OperationDesk,
    private readonly documents: DocumentReader,
  ) {}

  /** Takes a document of one's own back; its bytes are gone, and what waited for it waits no more. Throws where somebody has decided on it, however short a time ago. */
  withdraw(request: Request, id: string): Promise<string> {
    return this.operations.run(request, { write: true, latest: true }, async (operation) => {
      const { actingRole, personId } = operation.viewer;
      if (actingRole !== 'employee') throw forbidden();
      const stores = storesOn(await operation.work());
      // The worker decides in its turn; what is read from here on is what it has left behind.
      await stores.batches.turn();
      const { kind, ...document } = await this.free(operation, id);
      await operation.rows(WITHDRAW, document.id, personId);
      if (kind === 'certificate') await stores.jobs.enqueue(documentJob(document.id));
      return document.id;
    });
  }

  private async free(operation: Operation, id: string) {
    const document = await this.documents.byId(operation, id);
    const { withdrawHindrance: hindrance } = document;
    if (hindrance !== null) throw new TesseraError('conflict', hindrance, HINDRANCES[hindrance]!);
    return document;
  }
}

import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import type { IssuerKeyModel } from './issuer.model.js';
import { SIGNED } from './issuer.sql.js';
import { keyNamed } from './key-named.js';

type Key = Plain<IssuerKeyModel>;

interface Signed {
  readonly document: string;
  readonly checkedAt: Date;
  readonly outcome: Key['outcome'] | null;
  readonly code: string | null;
}

@Injectable()
export class IssuerKeyReader {
  /** Keys that its newest 200 documents name, the last used first, each with what was found of it last. */
  async of(operation: Operation, issuerId: string): Promise<Key[]> {
    const keys = new Map<string, Key>();
    for (const { document, checkedAt, outcome, code } of await operation.records<Signed>(SIGNED, issuerId)) {
      const method = keyNamed(document);
      if (method === null) continue;
      const known = keys.get(method);
      keys.set(method, known ? { ...known, credentials: known.credentials + 1 } : { method, credentials: 1, checkedAt, outcome: outcome ?? 'none', code: code ?? '' });
    }
    return [...keys.values()];
  }
}

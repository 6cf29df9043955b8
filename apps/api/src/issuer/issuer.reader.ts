import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import type { IssuerModel } from './issuer.model.js';

const SQL = `
  select v.issuer_id as id, i.key, v.name, v.trust, v.reason, case when v.trust <> 'undecided' then v.recorded_from end as "decidedAt"
  from issuer_version v join issuer i on i.organisation_id = v.organisation_id and i.id = v.issuer_id
  where v.organisation_id = $1 and v.recorded_to is null and v.issuer_id = any ($2)`;

@Injectable()
export class IssuerReader {
  async byId(operation: Operation, id: string | null): Promise<Plain<IssuerModel> | null> {
    if (id === null) return null;
    return operation.loader(SQL, async (ids) => new Map((await operation.rows<Plain<IssuerModel>>(SQL, ids)).map((row) => [row.id, row]))).load(id);
  }
}

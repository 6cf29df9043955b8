import { Injectable } from '@nestjs/common';
import { DEFAULT_POLICY } from '@tessera/domain';

import { notFound } from '../operation/problem.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import type { OrganisationModel } from './organisation.model.js';

const SQL = `
  select o.id, o.name, o.time_zone as "timeZone", (transaction_timestamp() at time zone o.time_zone)::date as today,
    (select p.value from policy_setting p where p.organisation_id = $1 and p.recorded_to is null and p.name = 'small-group') as "smallGroup"
  from organisation o
  where o.id = $1`;

interface Row extends Omit<Plain<OrganisationModel>, 'smallGroup'> {
  readonly smallGroup: number | null;
}

@Injectable()
export class OrganisationReader {
  /** Read once in an operation, whoever asks. */
  own(operation: Operation): Promise<Plain<OrganisationModel>> {
    return operation.once(SQL, async () => {
      const [row] = await operation.rows<Row>(SQL);
      if (!row) throw notFound();
      const { smallGroup, ...organisation } = row;
      return { ...organisation, smallGroup: smallGroup ?? DEFAULT_POLICY.smallGroup };
    });
  }
}

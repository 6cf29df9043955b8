import { Injectable } from '@nestjs/common';

import { TotalsReader } from '../coverage/totals.reader.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import type { TodoUnitsModel } from './todo.model.js';

const TODAY = `
  select a.id, a.as_of as "asOf", a.known_at as "knownAt", a.topic_ids as "topicIds", a.role_ids as "roleIds"
  from analysis a where a.organisation_id = $1 and a.as_of = $2::date order by a.known_at desc limit 1`;

interface Row {
  readonly id: string;
  readonly asOf: string;
  readonly knownAt: Date;
  readonly topicIds: readonly string[];
  readonly roleIds: readonly string[];
}

/** The units that all decisions are about. Read from what is computed; computes nothing. */
@Injectable()
export class UnitsTodayReader {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly totals: TotalsReader,
  ) {}

  /** Null where today is not analysed yet, and for readers who have no units in sight. */
  of(operation: Operation): Promise<Plain<TodoUnitsModel> | null> {
    return operation.once(UnitsTodayReader, async () => {
      if (operation.viewer.actingRole === 'admin') return null;
      const [analysis] = await operation.rows<Row>(TODAY, (await this.organisations.own(operation)).today);
      const found = analysis && (await this.totals.of(operation, { ...analysis, among: null }));
      return found?.required != null && found.met !== null ? { required: found.required, open: found.required - found.met } : null;
    });
  }
}

import { Injectable } from '@nestjs/common';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { TeamReader } from '../team/team.reader.js';
import type { AssignmentModel, AssignmentStatus } from './assignment.model.js';
import { BY_ID, COUNT, PAGE } from './assignment.sql.js';

export interface AssignmentFilter extends PageArgs {
  readonly teamId: string | null;
  readonly personId: string | null;
  readonly status: AssignmentStatus | null;
}

type Assignment = Plain<AssignmentModel>;
type Row = Assignment & { readonly place: string };

@Injectable()
export class AssignmentReader {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly teams: TeamReader,
  ) {}

  async page(operation: Operation, filter: AssignmentFilter): Promise<Page<Assignment>> {
    const { today } = await this.organisations.own(operation);
    const keyset = keysetOf(filter, ['day', 'id'] as const);
    const teams = filter.teamId ? await this.teams.scope(operation, filter.teamId) : null;
    const conditions = [filter.personId && uuidOrNothing(filter.personId), filter.status, teams];
    const rows = await operation.names<Row>(PAGE, ...conditions, today, ...(keyset.after ?? [null, null]), keyset.limit);
    const [count] = await operation.names<{ count: number }>(COUNT, ...conditions);
    return pageOf(rows, keyset, { node: (row) => row, keyOf: ({ place, id }) => [place, id], totalCount: count?.count ?? 0 });
  }

  /** As they are now; those that this reader may not see are left out. */
  async byIds(operation: Operation, ids: readonly string[]): Promise<Assignment[]> {
    const { today } = await this.organisations.own(operation);
    return operation.names<Row>(BY_ID, ids, today);
  }
}

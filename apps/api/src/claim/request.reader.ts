import { Injectable } from '@nestjs/common';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { EMPTY_PAGE, keysetOf, type Page, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import type { RequestModel, RequestsArguments } from './request.model.js';
import { ASKED_REQUESTS, ASKERS, byIdSql, byIdsSql, countSql, pageSql, placesSql, SEEN_REQUESTS } from './request.sql.js';

type Request = Plain<RequestModel>;
type Row = Request & { readonly place: string };

export interface WaitingRequest {
  readonly id: string;
  readonly personId: string;
  readonly skillId: string;
  readonly level: number;
  readonly since: Date;
}

@Injectable()
export class RequestReader {
  /** Newest first. HR and leads answer those of the people whom they see, named experts those that were made to experts. Nobody answers their own. */
  async page(operation: Operation, { asked, state, personId, ...page }: RequestsArguments): Promise<Page<Request>> {
    const keyset = keysetOf(page, ['instant', 'id'] as const);
    const { viewer } = operation;
    if (!isParty(operation)) return EMPTY_PAGE;
    const filter = [state, personId && uuidOrNothing(personId), asked ? viewer.personId : null];
    const place = [...(keyset.after ?? [null, null]), keyset.limit];
    const rows = await this.ask<Row>(operation, asked, pageSql, [...filter, ...place]);
    const [count] = await this.ask<{ count: number }>(operation, asked, countSql, filter);
    return pageOf(rows, keyset, { node: (row) => row, keyOf: (row) => [row.place, row.id], totalCount: count?.count ?? 0 });
  }

  /** What this reader is asked for and has not answered, in no order. */
  async waiting(operation: Operation): Promise<WaitingRequest[]> {
    return isParty(operation) ? this.ask<WaitingRequest>(operation, true, placesSql, ['open', null, operation.viewer.personId]) : [];
  }

  /** How many that are. */
  async countWaiting(operation: Operation): Promise<number> {
    const [count] = isParty(operation) ? await this.ask<{ count: number }>(operation, true, countSql, ['open', null, operation.viewer.personId]) : [];
    return count?.count ?? 0;
  }

  /** Of what this reader is asked for. */
  async asked(operation: Operation, ids: readonly string[]): Promise<Request[]> {
    return isParty(operation) ? this.ask<Row>(operation, true, byIdsSql, [ids]) : [];
  }

  /** One that this reader may answer or has made; null where there is none. */
  async seen(operation: Operation, id: string): Promise<Request | null> {
    if (!isParty(operation)) return null;
    const [own] = await this.ask<Row>(operation, false, byIdSql, [uuidOrNothing(id)]);
    const [asked] = own ? [own] : await this.ask<Row>(operation, true, byIdSql, [uuidOrNothing(id)]);
    return asked ?? null;
  }

  /** Those of them who asked for this skill, where the reader is one of its named experts. */
  async askers(operation: Operation, skillId: string, personIds: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]> {
    const { personId } = operation.viewer;
    return personId === null ? [] : operation.rows(ASKERS, personId, null, skillId, personIds);
  }

  private async ask<R>(operation: Operation, asked: boolean, sqlOf: (whose: string) => string, parameters: readonly unknown[]): Promise<R[]> {
    const { actingRole, personId } = operation.viewer;
    if (!asked || actingRole !== 'employee') return operation.records<R>(sqlOf(SEEN_REQUESTS), ...parameters);
    return personId === null ? [] : operation.rows<R>(sqlOf(ASKED_REQUESTS), personId, null, ...parameters);
  }
}

const isParty = ({ viewer }: Operation): boolean => ['hr', 'lead', 'employee'].includes(viewer.actingRole);

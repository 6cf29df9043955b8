import { Injectable } from '@nestjs/common';

import { mustBeHr } from '../decision/for-hr.js';
import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, pageOf } from '../operation/page.js';
import { pattern } from '../operation/pattern.js';
import type { Plain } from '../operation/plain.js';
import { badInput, notFound } from '../operation/problem.js';
import { type IssuerLoadModel, type IssuerModel, type IssuersArguments, TRUSTS } from './issuer.model.js';
import { COUNT, LOADS, NAMES, PAGE } from './issuer.sql.js';

const SQL = `
  select v.issuer_id as id, i.key, v.name, v.trust, v.reason, case when v.trust <> 'undecided' then v.recorded_from end as "decidedAt"
  from issuer_version v join issuer i on i.organisation_id = v.organisation_id and i.id = v.issuer_id
  where v.organisation_id = $1 and v.recorded_to is null and v.issuer_id = any ($2)`;

type Issuer = Plain<IssuerModel>;
type Load = Plain<IssuerLoadModel>;
type Row = Issuer & { readonly place: number; readonly second: number };

const NOTHING: Load = { credentials: 0, people: 0, pendingUnits: 0, evidence: 0, evidencePeople: 0 };

@Injectable()
export class IssuerReader {
  async byId(operation: Operation, id: string | null): Promise<Issuer | null> {
    if (id === null) return null;
    return operation.loader(SQL, async (ids) => byId(await operation.rows<Issuer>(SQL, ids))).load(id);
  }

  async one(operation: Operation, id: string): Promise<Issuer> {
    mustBeHr(operation);
    const found = await this.byId(operation, uuidOrNothing(id));
    if (!found) throw notFound();
    return found;
  }

  /** What most units wait for first. */
  async page(operation: Operation, { search, trust, ...page }: IssuersArguments): Promise<Page<Issuer>> {
    mustBeHr(operation);
    if (trust !== null && !(TRUSTS as readonly string[]).includes(trust)) throw badInput('TRUST_UNKNOWN', `Trust is one of ${TRUSTS.join(', ')}.`);
    const keyset = keysetOf(page, [0, 0, 'id'] as const);
    const rows = await operation.records<Row>(PAGE, pattern(search), trust, ...(keyset.after ?? [null, null, null]), keyset.limit);
    const [count] = await operation.rows<{ count: number }>(COUNT, pattern(search), trust);
    return pageOf(rows, keyset, { node: ({ place: _, second: __, ...issuer }) => issuer, keyOf: ({ place, second, id }) => [place, second, id], totalCount: count!.count });
  }

  /** Of the people whom this reader may see. */
  async load(operation: Operation, id: string): Promise<Load> {
    return (await operation.loader<Load>(LOADS, async (ids) => byId(await operation.records<Load & { id: string }>(LOADS, ids))).load(id)) ?? NOTHING;
  }

  /** What it calls itself in its documents. */
  async names(operation: Operation, id: string): Promise<readonly string[]> {
    const loader = operation.loader<{ names: string[] }>(NAMES, async (ids) => byId(await operation.records<{ id: string; names: string[] }>(NAMES, ids)));
    return (await loader.load(id))?.names ?? [];
  }
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]): Map<string, R> => new Map(rows.map((row) => [row.id, row]));

import { Injectable } from '@nestjs/common';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import { pattern } from '../operation/pattern.js';
import type { OwnerKind } from './requirement-set.model.js';

/** Who asks for something. */
export interface SetOwner {
  readonly id: string;
  readonly ownerKind: OwnerKind;
  /** Of a team its path. */
  readonly name: string;
}

/** The organisation, teams that ask for something, and all roles; $2 pattern or null, $3 one id or null (a team then needs to ask for nothing). */
const OWNERS = `
  from (
    select o.id, 'organisation' as "ownerKind", o.name, 0 as place from organisation o where o.id = $1
    union all
    select v.team_id, 'team', v.name, 1 from team_version v where v.organisation_id = $1 and v.recorded_to is null and (v.team_id = $3::uuid or exists (
      select from requirement_set_version s join requirement r on r.organisation_id = $1 and r.requirement_set_id = s.requirement_set_id and r.recorded_to is null
      where s.organisation_id = $1 and s.team_id = v.team_id and s.recorded_to is null))
    union all
    select v.role_id, 'role', v.name, 2 from role_version v where v.organisation_id = $1 and v.recorded_to is null) x
  where ($2::text is null or x.name ilike $2) and ($3::uuid is null or x.id = $3)`;

const PAGE = `select x.*, lower(x.name) as key ${OWNERS} and ($4::int is null or (x.place, lower(x.name), x.id) > ($4, $5::text, $6::uuid)) order by x.place, lower(x.name), x.id limit $7`;
const COUNT = `select count(*)::int as count ${OWNERS}`;

type Row = SetOwner & { readonly place: number; readonly key: string };

@Injectable()
export class SetOwnerReader {
  async page(operation: Operation, { search, ...page }: PageArgs & { readonly search: string | null }): Promise<Page<SetOwner>> {
    const keyset = keysetOf(page, [0, 'name', 'id'] as const);
    const like = pattern(search);
    const rows = await operation.rows<Row>(PAGE, like, null, ...(keyset.after ?? [null, null, null]), keyset.limit);
    const [count] = await operation.rows<{ count: number }>(COUNT, like, null);
    const named = await this.named(operation, rows);
    return pageOf(named, keyset, { node: ownerOf, keyOf: ({ place, key, id }) => [place, key, id], totalCount: count!.count });
  }

  async byId(operation: Operation, id: string): Promise<SetOwner | null> {
    const rows = await this.named(operation, await operation.rows<Row>(PAGE, null, uuidOrNothing(id), null, null, null, 1));
    return rows[0] ? ownerOf(rows[0]) : null;
  }

  /** All of them, in no more than so many. */
  async all(operation: Operation, most: number): Promise<SetOwner[]> {
    return (await this.named(operation, await operation.rows<Row>(PAGE, null, null, null, null, null, most))).map(ownerOf);
  }

  private async named(operation: Operation, rows: readonly Row[]): Promise<Row[]> {
    if (!rows.some(({ ownerKind }) => ownerKind === 'team')) return [...rows];
    const { nodes } = await operation.tree();
    return rows.map((row) => ({ ...row, name: nodes.get(row.id)?.path ?? row.name }));
  }
}

const ownerOf = ({ id, ownerKind, name }: Row): SetOwner => ({ id, ownerKind, name });

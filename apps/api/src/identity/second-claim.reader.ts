import { formatDay, identifierForms, type PersonClaim } from '@tessera/domain';
import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import { EMPTY_PAGE, keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import type { ClaimantModel, SecondClaimModel } from './identity.model.js';
import { HOLDERS } from './identity.sql.js';
import { decidesForAll } from './unknown-name.reader.js';

/** Refused because another person has what the row claims, and not settled since. */
const OPEN = `
  from batch_finding f join batch b on b.organisation_id = $1 and b.id = f.batch_id and b.status = 'committed' and b.origin = 'file'
  where f.organisation_id = $1 and f.code = any (array['PERSON_AMBIGUOUS', 'PERSON_OF_OTHER_ID', 'CREDENTIAL_OF_OTHER_PERSON']) and f.outcome = 'refused'
    and not exists (select from batch s where s.organisation_id = $1 and s.status = 'committed' and s.settles @> array['claim ' || f.batch_id || ' ' || f."row"])`;
const COLUMNS = `select f.batch_id || ' ' || f."row" as id, f.batch_id as "batchId", b.file_name as "fileName", f."row", f.code, f.detail -> 'claim' as claim ${OPEN}`;
const PAGE = `${COLUMNS} and ($2::uuid is null or (f.batch_id, f."row") > ($2, $3)) order by f.batch_id, f."row" limit $4`;
const BY_IDS = `${COLUMNS} and f.batch_id || ' ' || f."row" = any ($2)`;
const BY_ID = `${COLUMNS} and f.batch_id || ' ' || f."row" = $2`;
const PLACES = `select f.batch_id || ' ' || f."row" as id, b.committed_at as since, f.detail -> 'claim' ->> 'achievement' as title ${OPEN}`;
const COUNT = `select count(*)::int as count ${OPEN}`;

type Claim = Plain<SecondClaimModel>;

export interface PlacedClaim {
  readonly id: string;
  readonly since: Date;
  readonly title: string | null;
}

/** A claim with the row as it was read. */
export interface OpenClaim extends Claim {
  readonly said: PersonClaim | null;
}

interface Row extends Pick<Claim, 'id' | 'batchId' | 'fileName' | 'row' | 'code'> {
  readonly claim: PersonClaim | { readonly recipients?: readonly { readonly value: string }[] } | null;
}

@Injectable()
export class SecondClaimReader {
  async page(operation: Operation, page: PageArgs): Promise<Page<Claim>> {
    const keyset = keysetOf(page, ['id', 0] as const);
    if (!decidesForAll(operation)) return EMPTY_PAGE;
    const rows = await operation.rows<Row>(PAGE, ...(keyset.after ?? [null, null]), keyset.limit);
    const claims = await this.withHolders(operation, rows);
    return pageOf(claims, keyset, { node: (claim) => claim, keyOf: ({ batchId, row }) => [batchId, row], totalCount: await this.count(operation) });
  }

  /** All of them, since when they wait and, of a credential, its title; in no order. */
  async places(operation: Operation): Promise<PlacedClaim[]> {
    return decidesForAll(operation) ? operation.rows<PlacedClaim>(PLACES) : [];
  }

  /** Those of these that are open. */
  async these(operation: Operation, ids: readonly string[]): Promise<Claim[]> {
    return decidesForAll(operation) ? this.withHolders(operation, await operation.rows<Row>(BY_IDS, ids)) : [];
  }

  async count(operation: Operation): Promise<number> {
    if (!decidesForAll(operation)) return 0;
    const [counted] = await operation.rows<{ count: number }>(COUNT);
    return counted!.count;
  }

  /** Null where it is settled, or was never there. */
  async open(operation: Operation, id: string): Promise<OpenClaim | null> {
    if (!decidesForAll(operation)) return null;
    const [claim] = await this.withHolders(operation, await operation.rows<Row>(BY_ID, id));
    return claim ?? null;
  }

  private async withHolders(operation: Operation, rows: readonly Row[]): Promise<OpenClaim[]> {
    const wanted = rows.map(({ claim }) => identifiersOf(claim));
    const found = await operation.rows<{ value: string; personId: string; name: string }>(HOLDERS, wanted.flatMap((each) => each.flatMap(identifierForms)));
    const holders = new Map(found.map((holder) => [holder.value, holder]));
    return rows.map(({ claim, ...row }, at) => {
      const said = claim !== null && 'kind' in claim ? claim : null;
      return { ...row, said, name: said?.name ?? null, claimants: wanted[at]!.map((identifier) => claimant(identifier, holders)) };
    });
  }
}

function identifiersOf(claim: Row['claim']): string[] {
  if (claim === null) return [];
  if ('kind' in claim) return [...(claim.externalId === null ? [] : [claim.externalId]), ...claim.emails];
  return (claim.recipients ?? []).map(({ value }) => value);
}

function claimant(identifier: string, holders: ReadonlyMap<string, { readonly personId: string; readonly name: string }>): Plain<ClaimantModel> {
  const holder = identifierForms(identifier).map((form) => holders.get(form)).find((found) => found !== undefined);
  return { identifier, personId: holder?.personId ?? null, name: holder?.name ?? null };
}

/** The row as people.csv has it, with those identifiers. */
export function rowOf(claim: PersonClaim, kept: ReadonlySet<string>, identifiedBy: string | null) {
  const { externalId, emails, name, team, manager, role, location, jobFamily, costCentre, from, to, leads } = claim;
  return {
    externalId: externalId !== null && kept.has(externalId) ? externalId : null,
    emails: emails.filter((email) => kept.has(email)),
    name, manager, role, location, jobFamily, costCentre, identifiedBy,
    team: team && team.join(' > '),
    leads: leads.map((path) => path.join(' > ')),
    from: from === null ? null : formatDay(from),
    to: to === null ? null : formatDay(to),
  };
}

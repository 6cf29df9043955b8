import { Injectable } from '@nestjs/common';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import { pattern } from '../operation/pattern.js';
import type { Plain } from '../operation/plain.js';
import { notFound } from '../operation/problem.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import type { CredentialModel, CredentialsArguments } from './credential.model.js';

const COLUMNS = `
  select x.credential_id as id, x.person_id as "personId", x.issuer_id as "issuerId", x.document_id as "documentId", x.format, x.achievement, x.file_name as "fileName", d.media_type as "mediaType",
    encode(d.sha256, 'hex') as sha256, v.verdict, v.outcome, v.findings, v.checked_at as "checkedAt", v.valid_from as "validFrom", v.valid_until as "validUntil",
    v.revoked_at as "revokedAt", i.trust, to_json(i.recorded_from) #>> '{}' as "trustSince", lower(x.achievement) as place
  from credential_version x
    join document d on d.organisation_id = x.organisation_id and d.id = x.document_id
    left join issuer_version i on i.organisation_id = x.organisation_id and i.issuer_id = x.issuer_id and i.recorded_to is null
    join lateral (
      select * from verification r
      where r.organisation_id = x.organisation_id and r.credential_id = x.credential_id and r.person_id = x.person_id and r.recorded_to is null
      order by r.checked_at desc limit 1) v on true
  where x.organisation_id = $1 and x.recorded_to is null and ${SEEN_PERSON_ID}`;

const BY_ID = `${COLUMNS} and x.credential_id = any ($4)`;
/** $4 text to look for, $5 verdict. */
const SOUGHT = `${COLUMNS} and ($5::text is null or v.verdict = $5) and ($4::text is null or x.achievement ilike $4 or i.name ilike $4
  or exists (select from person_version p where p.organisation_id = $1 and p.person_id = x.person_id and p.recorded_to is null and p.name ilike $4))`;
const LIST = `select * from (${SOUGHT}) c where ($6::text is null or (c.place, c.id) > ($6, $7::uuid)) order by c.place, c.id limit $8`;
const COUNT = `select count(*)::int as count from (${SOUGHT}) c`;
/** $4 the person, or the issuer. */
const pageOfColumn = (column: string): string => `${COLUMNS} and ${column} = $4 and ($5::text is null or (lower(x.achievement), x.credential_id) > ($5, $6::uuid))
  order by lower(x.achievement), x.credential_id limit $7`;
const countOf = (column: string): string => `select count(*)::int as count from credential_version x where x.organisation_id = $1 and x.recorded_to is null and ${SEEN_PERSON_ID} and ${column} = $4`;
const DOCUMENT = `
  select case when d.media_type <> 'image/png' then convert_from(d.body, 'UTF8') end as document from document d
  where d.organisation_id = $1 and d.id = $4
    and exists (select from credential_version x where x.organisation_id = $1 and x.document_id = d.id and ${SEEN_PERSON_ID})`;

/** $4 the credential. */
const FILE = `
  select d.body as bytes, d.media_type as "mediaType"
  from credential_version x join document d on d.organisation_id = x.organisation_id and d.id = x.document_id
  where x.organisation_id = $1 and x.recorded_to is null and ${SEEN_PERSON_ID} and x.credential_id = $4 limit 1`;

type Credential = Plain<CredentialModel>;

interface StoredFinding extends Omit<Credential['findings'][number], 'detail'> {
  readonly detail?: Readonly<Record<string, unknown>>;
}

type Row = Omit<Credential, 'findings'> & {
  readonly findings: readonly StoredFinding[];
  readonly place: string;
  readonly trust: keyof typeof ISSUER | null;
  /** ISO instant. */
  readonly trustSince: string | null;
};

/** Trust in the issuer is a decision of the organisation, and the last of the checks. */
const ISSUER = {
  trusted: { outcome: 'pass', code: 'issuer-trusted' },
  distrusted: { outcome: 'fail', code: 'issuer-distrusted' },
  undecided: { outcome: 'unknown', code: 'issuer-undecided' },
} as const;

@Injectable()
export class CredentialReader {
  async byId(operation: Operation, id: string): Promise<Credential> {
    const found = await this.seen(operation, uuidOrNothing(id));
    if (!found) throw notFound();
    return found;
  }

  /** Null where there is none, or where this reader may not see it. */
  async seen(operation: Operation, id: string | null): Promise<Credential | null> {
    if (id === null) return null;
    return operation.loader<Credential>(BY_ID, async (ids) => new Map((await operation.records<Row>(BY_ID, ids)).map((row) => [row.id, credential(row)]))).load(id);
  }

  /** Of all people whom this reader sees by name, by title. */
  async page(operation: Operation, { search, verdict, ...page }: CredentialsArguments): Promise<Page<Credential>> {
    const keyset = keysetOf(page, ['title', 'id'] as const);
    const sought = [pattern(search), verdict];
    const rows = await operation.records<Row>(LIST, ...sought, ...(keyset.after ?? [null, null]), keyset.limit);
    const [count] = await operation.records<{ count: number }>(COUNT, ...sought);
    return pageOf(rows, keyset, { node: credential, keyOf: ({ place, id }) => [place, id], totalCount: count?.count ?? 0 });
  }

  ofPerson(operation: Operation, personId: string, page: PageArgs): Promise<Page<Credential>> {
    return this.list(operation, { column: 'x.person_id', id: personId, page });
  }

  ofIssuer(operation: Operation, issuerId: string, page: PageArgs): Promise<Page<Credential>> {
    return this.list(operation, { column: 'x.issuer_id', id: issuerId, page });
  }

  private async list(operation: Operation, { column, id, page }: { readonly column: 'x.person_id' | 'x.issuer_id'; readonly id: string; readonly page: PageArgs }): Promise<Page<Credential>> {
    const keyset = keysetOf(page, ['title', 'id'] as const);
    const rows = await operation.records<Row>(pageOfColumn(column), id, ...(keyset.after ?? [null, null]), keyset.limit);
    const [count] = await operation.records<{ count: number }>(countOf(column), id);
    return pageOf(rows, keyset, { node: credential, keyOf: ({ place, id }) => [place, id], totalCount: count?.count ?? 0 });
  }

  /** Exactly as received; null for a picture that is no text. */
  async document(operation: Operation, documentId: string): Promise<string | null> {
    const [row] = await operation.records<{ document: string | null }>(DOCUMENT, documentId);
    if (!row) throw notFound();
    return row.document;
  }

  /** Throws NOT_FOUND. */
  async file(operation: Operation, id: string): Promise<{ readonly bytes: Buffer; readonly mediaType: string }> {
    const [file] = await operation.records<{ bytes: Buffer; mediaType: string }>(FILE, uuidOrNothing(id));
    if (!file) throw notFound();
    return file;
  }
}

/** Where the document does not say what for, or says so at an address that could not be asked yet. */
const UNTITLED = 'Untitled credential';

const credential = ({ findings, place: _, trust, trustSince, ...row }: Row): Credential => ({
  ...row,
  achievement: row.achievement || UNTITLED,
  findings: [...findings, ...issuerFinding(trust, trustSince)].map((finding) => ({
    ...finding,
    detail: Object.entries(finding.detail ?? {}).map(([key, value]) => ({ key, value: String(value) })),
  })),
});

const issuerFinding = (trust: Row['trust'], since: string | null): StoredFinding[] => (trust && since ? [{ check: 'issuer', ...ISSUER[trust], at: since }] : []);

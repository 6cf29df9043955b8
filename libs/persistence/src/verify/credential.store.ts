import type { Report } from '@tessera/domain';
import { CredentialStore, type RestingCredential, type HeldCredential, type KnownEmail, type StoredDocument } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';

interface HeldRow extends Omit<HeldCredential, 'verification'>, Pick<HeldCredential['verification'], 'verdict' | 'outcome' | 'findings'> {
  readonly checkedAt: Date;
  readonly verifiedFrom: Date | null;
  readonly validUntil: Date | null;
  readonly revokedAt: Date | null;
}

function heldOf({ verdict, outcome, findings, checkedAt, verifiedFrom, validUntil, revokedAt, ...held }: HeldRow): HeldCredential {
  const { credentialId, personId } = held;
  const times = { checkedAt: checkedAt.getTime(), validFrom: verifiedFrom?.getTime() ?? null, validUntil: validUntil?.getTime() ?? null, revokedAt: revokedAt?.getTime() ?? null };
  return { ...held, verification: { credentialId, personId, verdict, outcome, findings, ...times } };
}

export class TypeOrmCredentialStore extends CredentialStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async keep(documents: readonly (StoredDocument & { readonly id: string })[]): Promise<void> {
    if (documents.length === 0) return;
    await this.unit.query(
      `insert into document (organisation_id, id, sha256, body, media_type)
       select $1, i.id, decode(i.sha256, 'hex'), i.body, i.media_type from unnest($2::uuid[], $3::text[], $4::bytea[], $5::text[]) as i(id, sha256, body, media_type)
       on conflict do nothing`,
      [this.organisation, documents.map(({ id }) => id), documents.map(({ sha256 }) => sha256), documents.map(({ body }) => Buffer.from(body)), documents.map(({ mediaType }) => mediaType)],
    );
  }

  override async document(sha256: string): Promise<StoredDocument | null> {
    const [row] = await this.unit.query<StoredDocument>(
      `select encode(sha256, 'hex') as sha256, body, media_type as "mediaType" from document where organisation_id = $1 and sha256 = decode($2, 'hex')`, [this.organisation, sha256],
    );
    return row ?? null;
  }

  override emails({ after, limit }: { readonly after: string | null; readonly limit: number }): Promise<KnownEmail[]> {
    return this.unit.query<KnownEmail>(
      `select person_id as "personId", value as email from person_identifier
       where organisation_id = $1 and recorded_to is null and kind = 'email' and ($2::text is null or key > $2) order by key limit $3`,
      [this.organisation, after, limit],
    );
  }

  override async reports(sha256: readonly string[]): Promise<Map<string, Report>> {
    if (sha256.length === 0) return new Map();
    const rows = await this.unit.query<Report & { readonly sha256: string }>(
      `select distinct on (d.sha256) encode(d.sha256, 'hex') as sha256, v.verdict, v.outcome, v.findings, c.format, c.claim
       from document d
       join credential_version c on c.organisation_id = $1 and c.document_id = d.id
       join verification v on v.organisation_id = $1 and v.key = c.key
       where d.organisation_id = $1 and d.sha256 = any (select decode(hex, 'hex') from unnest($2::text[]) as hex)
       order by d.sha256, v.recorded_from desc`,
      [this.organisation, sha256],
    );
    return new Map(rows.map(({ sha256: document, ...report }) => [document, report]));
  }

  override restingOn({ issuers, urls }: { readonly issuers: readonly string[]; readonly urls: readonly string[] }): Promise<RestingCredential[]> {
    return this.unit.query<RestingCredential>(
      `select c.key, encode(d.sha256, 'hex') as sha256
       from credential_version c
       join document d on d.organisation_id = $1 and d.id = c.document_id
       left join issuer i on i.organisation_id = $1 and i.id = c.issuer_id
       where c.organisation_id = $1 and c.recorded_to is null
         and (i.key = any ($2::text[]) or exists (select from jsonb_array_elements(c.claim -> 'statuses') s where s ->> 'list' = any ($3::text[])))
       order by c.key`,
      [this.organisation, issuers, urls],
    );
  }

  override async addresses(): Promise<string[]> {
    const rows = await this.unit.query<{ url: string }>(
      `select distinct s ->> 'list' as url
       from credential_version c join verification v on v.organisation_id = $1 and v.key = c.key and v.recorded_to is null
         cross join lateral jsonb_array_elements(c.claim -> 'statuses') s
       where c.organisation_id = $1 and c.recorded_to is null and s ->> 'list' is not null and (v.verdict <> 'reject' or v.outcome in ('revoked', 'suspended'))
       order by url`,
      [this.organisation],
    );
    return rows.map(({ url }) => url);
  }

  override unanswered(): Promise<RestingCredential[]> {
    return this.unit.query<RestingCredential>(
      `select c.key, encode(d.sha256, 'hex') as sha256
       from credential_version c
         join verification v on v.organisation_id = $1 and v.key = c.key and v.recorded_to is null
         join document d on d.organisation_id = $1 and d.id = c.document_id
       where c.organisation_id = $1 and c.recorded_to is null and v.outcome in ('key-unresolvable', 'status-error')
       order by c.key`,
      [this.organisation],
    );
  }

  override async handedInBy(batchId: string): Promise<string[]> {
    const rows = await this.unit.query<{ url: string }>('select url from web_document where organisation_id = $1 and recorded_by = $2 and recorded_to is null order by url', [this.organisation, batchId]);
    return rows.map(({ url }) => url);
  }

  override async held(sha256: readonly string[], ids: readonly string[]): Promise<HeldCredential[]> {
    const rows = await this.unit.query<HeldRow>(
      `select c.credential_id as "credentialId", c.key, c.person_id as "personId", encode(d.sha256, 'hex') as sha256, i.key as "issuerKey",
         c.claim ->> 'id' as id, c.achievement, c.claim ->> 'validFrom' as "validFrom",
         v.verdict, v.outcome, v.findings, v.checked_at as "checkedAt", v.valid_from as "verifiedFrom", v.valid_until as "validUntil", v.revoked_at as "revokedAt"
       from credential_version c
       join document d on d.organisation_id = $1 and d.id = c.document_id
       left join issuer i on i.organisation_id = $1 and i.id = c.issuer_id
       join verification v on v.organisation_id = $1 and v.recorded_to is null and v.key = c.key
       where c.organisation_id = $1 and c.recorded_to is null and (encode(d.sha256, 'hex') = any ($2::text[]) or c.claim ->> 'id' = any ($3::text[]))`,
      [this.organisation, sha256, ids],
    );
    return rows.map(heldOf);
  }

  private get organisation(): string {
    return this.unit.actor.organisationId;
  }
}

import { createHash } from 'node:crypto';

import type { UnitOfWork } from '../database/unit-of-work.js';

export interface KeptDocument {
  readonly body: Buffer;
  readonly mediaType: string | null;
  /** When its owner last gave it. */
  readonly fetchedAt: Date;
  /** It came with a file, not from its address. */
  readonly isHandedIn: boolean;
}

const FIND = `select body, media_type as "mediaType", fetched_at as "fetchedAt", batch_id is not null as "isHandedIn" from web_document where organisation_id = $1 and key = $2 and recorded_to is null`;

/** The same body again is not a new fact: only the time at which it was confirmed moves. */
const CONFIRM = `update web_document set fetched_at = greatest(fetched_at, $4) where organisation_id = $1 and key = $2 and recorded_to is null and content = $3 returning id`;
const END = `update web_document set recorded_to = clock_timestamp() where organisation_id = $1 and key = $2 and recorded_to is null`;
const ADD = `insert into web_document (organisation_id, url, key, content, fetched_at, body, media_type, recorded_from) values ($1, $2, $2, $3, $4, $5, $6, clock_timestamp())
  on conflict (organisation_id, key) where recorded_to is null do nothing`;

/** What addresses answered, kept per organisation. */
export class TypeOrmWebDocumentStore {
  constructor(private readonly unit: UnitOfWork) {}

  async find(url: string): Promise<KeptDocument | null> {
    const [kept] = await this.unit.query<KeptDocument>(FIND, [this.unit.actor.organisationId, url]);
    return kept ?? null;
  }

  /** True where the address said something else before, or nothing. */
  async keep(url: string, { body, mediaType, fetchedAt }: KeptDocument): Promise<boolean> {
    const { organisationId } = this.unit.actor;
    const content = createHash('sha256').update(body).digest('hex');
    const confirmed = await this.unit.query(CONFIRM, [organisationId, url, content, fetchedAt]);
    if (confirmed.length > 0) return false;
    await this.end(url);
    await this.unit.query(ADD, [organisationId, url, content, fetchedAt, body, mediaType]);
    return true;
  }

  /** What the address said is no longer what it says; it stays in the history. */
  async end(url: string): Promise<void> {
    await this.unit.query(END, [this.unit.actor.organisationId, url]);
  }
}

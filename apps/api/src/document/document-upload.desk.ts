import { randomUUID } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { documentJob } from '@tessera/pipeline';
import { storesOn } from '@tessera/persistence';
import type { Request } from 'express';

import { LIMITS } from '../limits/limits.js';
import { oneAtATime } from '../operation/one-at-a-time.js';
import type { Operation } from '../operation/operation.js';
import { badInput, forbidden, notFound, problem } from '../operation/problem.js';
import { SEEN_ID, SEEN_PERSON_ID } from '../operation/rights.js';
import { API_CONFIG, type ApiConfig } from '../server/config.js';
import { OperationDesk } from '../session/operation-desk.js';
import { fileNameOf } from '../upload/file-name.js';
import { receive, type Received } from '../upload/pieces.js';
import { UploadPlaces } from '../upload/upload-places.js';
import type { Found } from './content/found.js';
import { inspect } from './content/inspect.js';
import { TOPIC } from './document.sql.js';
import { type HandedIn, readHandedIn } from './handed-in.js';

const IN_SIGHT = `select x.id from person x where x.organisation_id = $1 and ${SEEN_ID} and x.id = $4`;
/** Those that hold bytes, and all there ever were. */
const HELD = `select count(*) filter (where x.withdrawn_at is null)::int as held, count(*)::int as ever from person_document x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.person_id = $4`;
const SAME = `select x.id from person_document x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.person_id = $4 and x.sha256 = $5 and x.kind = $6 and x.withdrawn_at is null
  and (x.kind = 'certificate' or (x.skill_id = $7 and x.level = $8))`;
const BEGIN = `
  insert into person_document (organisation_id, id, kind, person_id, sha256, size, media_type, file_name, title, issuer, skill_id, achievement_id, level, issued_on, until_on, width, height, pages, notes, created_by, created_by_name)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`;
const KEEP = 'insert into person_document_piece (organisation_id, document_id, person_id, position, bytes) values ($1, $2, $3, $4, $5)';

interface File extends Received {
  readonly name: string;
  readonly pieces: readonly Buffer[];
  readonly found: Found;
}

/** The certificate or work sample, and whether this upload brought it. */
export interface TakenDocument {
  readonly documentId: string;
  readonly isNew: boolean;
}

@Injectable()
export class DocumentUploadDesk {
  constructor(
    private readonly operations: OperationDesk,
    private readonly places: UploadPlaces,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  /**
   * Takes a certificate of somebody whom the sender sees, or a sample of the sender's own work. Looked at before and after it has come, since minutes may have passed: the rights that count are those of
   * then. No connection is held while it comes; it is kept with the job that follows it up in one transaction, or not at all.
   */
  async take(request: Request): Promise<TakenDocument> {
    const said = readHandedIn(request.headers);
    const organisationId = await this.operations.run(request, { write: false }, (operation) => this.mustSee(operation, said));
    return this.places.during(organisationId, async () => {
      const file = await this.receive(request);
      return this.operations.run(request, { write: true, latest: true }, async (operation) => {
        await this.mustSee(operation, said);
        return this.store(operation, said, file);
      });
    });
  }

  /** Held in memory, which the limit of its size and the places for uploads bound. */
  private async receive(request: Request): Promise<File> {
    const pieces: Buffer[] = [];
    const patience = { idleMs: this.config.patience.uploadIdleMs, most: LIMITS.documentBytes };
    const received = await receive(request, patience, async (piece) => void pieces.push(piece));
    return { ...received, pieces, name: fileNameOf(request.headers['x-file-name']), found: await inspect(Buffer.concat(pieces)) };
  }

  private async mustSee(operation: Operation, { kind, personId }: HandedIn): Promise<string> {
    if (kind === 'work-sample' && !isOwn(operation, personId)) throw forbidden();
    const [seen] = await operation.records(IN_SIGHT, personId);
    if (!seen) throw notFound();
    return operation.viewer.organisationId;
  }

  private async store(operation: Operation, said: HandedIn, file: File): Promise<TakenDocument> {
    // So that two who hand in the same at once hand in one, and nobody gets past the limit.
    await oneAtATime(operation, `documents ${said.personId}`);
    const [same] = await operation.records<{ id: string }>(SAME, said.personId, file.sha256, said.kind, said.topicId, said.level);
    if (same) return { documentId: same.id, isNew: false };
    await mustHaveRoom(operation, said);
    const id = randomUUID();
    await operation.rows(BEGIN, id, ...(await rowOf(operation, said, file)));
    for (const [position, piece] of file.pieces.entries()) await operation.rows(KEEP, id, said.personId, position, piece);
    if (said.kind === 'certificate') await storesOn(await operation.work()).jobs.enqueue(documentJob(id));
    return { documentId: id, isNew: true };
  }
}

/** A sample of work is handed in by nobody but who did it. */
const isOwn = ({ viewer }: Operation, personId: string): boolean => viewer.actingRole === 'employee' && viewer.personId === personId;

async function mustHaveRoom(operation: Operation, { personId }: HandedIn): Promise<void> {
  const [count] = await operation.records<{ held: number; ever: number }>(HELD, personId);
  if (count!.held >= LIMITS.documentsOfPerson || count!.ever >= LIMITS.documentsOfPersonEver) throw problem('LIMIT_EXCEEDED', 'DOCUMENTS_TOO_MANY', `A person has at most ${LIMITS.documentsOfPerson} documents here.`);
}

async function rowOf(operation: Operation, said: HandedIn, { sha256, size, name, found }: File): Promise<unknown[]> {
  const { accountId, accountName } = operation.viewer;
  return [
    said.kind, said.personId, sha256, size, found.mediaType, name, said.title, said.issuer, ...(await topicColumns(operation, said)), said.issuedOn, said.untilOn,
    found.width, found.height, found.pages, found.notes, accountId, accountName,
  ];
}

/** Skill, achievement, level. */
async function topicColumns(operation: Operation, { kind, topicId, level }: HandedIn): Promise<[string | null, string | null, number | null]> {
  if (topicId === null && kind === 'work-sample') throw badInput('TOPIC_UNKNOWN', 'Say which skill the work sample shows.');
  if (topicId === null) return [null, null, null];
  const [topic] = await operation.rows<{ kind: 'skill' | 'credential' }>(TOPIC, topicId);
  if (!topic) throw notFound();
  if (topic.kind === 'credential' && kind === 'work-sample') throw badInput('TOPIC_UNKNOWN', 'A work sample shows a skill.');
  if (topic.kind === 'credential') return [null, topicId, null];
  if (level === null) throw badInput('LEVEL_OUT_OF_RANGE', 'Say which level of the skill it is meant for, 1 to 5.');
  return [topicId, null, level];
}

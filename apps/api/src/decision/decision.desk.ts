import { createHash, randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { decisionFile, type DecisionRow, type TemplateKind } from '@tessera/domain';
import { storesOn } from '@tessera/persistence';

import type { BatchModel } from '../batch/batch.model.js';
import { BatchReader } from '../batch/batch.reader.js';
import { reasonOf } from '../claim/written.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { mustDecide } from './may-decide.js';
import { wordsOfRows } from './own-word.js';

const BEGIN = `
  insert into batch (organisation_id, id, origin, file_name, size, sha256, status, said, reason, about, created_by, created_by_name, created_by_person, settles, kind)
  values ($1, $2, 'screen', $3, $4, $5, 'reading', $6, $7, $8, $9, $10, $11, $12, $13)`;
const KEEP = 'insert into batch_chunk (organisation_id, batch_id, position, bytes) values ($1, $2, 0, $3)';

/** Of what a decision says in the history, in UTF-16 units: it may name titles and names of any length. */
const SAID_MAX = 1_000;

/** Something that a person decided, before it is looked at. */
export interface Proposal {
  /** The file that says the same. */
  readonly kind: TemplateKind;
  readonly rows: readonly DecisionRow[];
  /** In words, for the history. */
  readonly said: string;
  readonly reason: string;
  /** Ids of the people it is about; of requirements and targets, of the team; null for what concerns everybody. */
  readonly about: readonly string[] | null;
  /** The open questions that it answers, each by a text of its own; whoever answers one of them at the same time is told. */
  readonly settles?: readonly string[];
}

@Injectable()
export class DecisionDesk {
  constructor(private readonly batches: BatchReader) {}

  /** Keeps the decision as a batch with the job that previews it; nothing is decided before that batch is committed. */
  async propose(operation: Operation, { kind, rows, said, reason, about, settles = [] }: Proposal): Promise<Plain<BatchModel>> {
    await mustDecide(operation, about, kind, wordsOfRows(rows));
    const why = reasonOf(reason);
    const { name, text } = decisionFile(kind, rows);
    const bytes = Buffer.from(text);
    const id = randomUUID();
    const { accountId, accountName, personId } = operation.viewer;
    await operation.rows(BEGIN, id, name, bytes.length, createHash('sha256').update(bytes).digest(), inShort(said), why, about, accountId, accountName, personId, settles.length === 0 ? null : settles, kind);
    await operation.rows(KEEP, id, bytes);
    await storesOn(await operation.work()).jobs.enqueue({ queue: 'ingest', key: `preview ${id}`, payload: { kind: 'preview', batchId: id }, batchId: id });
    return this.batches.fresh(operation, id);
  }
}

const inShort = (said: string): string => (said.length > SAID_MAX ? `${said.slice(0, SAID_MAX - 1).replace(/\p{Cs}$/u, '')}…` : said);

import { Injectable } from '@nestjs/common';
import type { DecisionRow } from '@tessera/domain';
import { TesseraError } from '@tessera/domain';

import type { BatchModel } from '../batch/batch.model.js';
import { noteOf } from '../claim/written.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden } from '../operation/problem.js';
import { PersonReader } from '../person/person.reader.js';
import type { CheckDocumentInput } from './document.model.js';
import { type Document, DocumentReader } from './document.reader.js';
import { TOPIC } from './document.sql.js';

const REFERENCE_MAX = 500;

/** What is said where somebody may not check a certificate. */
const HINDRANCES: Readonly<Record<string, string>> = {
  CHECK_OF_OWN: 'Nobody checks their own certificate.',
  CHECK_BY_SAME: 'You checked it first; the second check is that of another person.',
  DOCUMENT_DECIDED: 'It is decided. Undo that decision first.',
  DOCUMENT_WITHDRAWN: 'It was withdrawn.',
  WORK_SAMPLE: 'A work sample is not checked. Endorse the person at the skill, or decline.',
};

@Injectable()
export class DocumentDesk {
  constructor(
    private readonly reader: DocumentReader,
    private readonly people: PersonReader,
    private readonly decisions: DecisionDesk,
  ) {}

  /** For HR; the second check of what is checked once says the same as the first, or refuses. */
  async check(operation: Operation, input: CheckDocumentInput): Promise<Plain<BatchModel>> {
    if (operation.viewer.actingRole !== 'hr') throw forbidden();
    const document = await this.reader.byId(operation, input.documentId);
    if (document.hindrance !== null) throw new TesseraError('conflict', document.hindrance, HINDRANCES[document.hindrance]!);
    const person = await this.people.byId(operation, document.personId);
    const isSecond = document.state === 'checked-once';
    const row = { ...(await this.shown(operation, document, input)), ...rowOf(document, input), round: isSecond ? 'second' : 'first' };
    const verb = input.result === 'refused' ? 'Refuse' : isSecond ? 'Confirm' : 'Accept';
    return this.decisions.propose(operation, { kind: 'checks', rows: [row], said: `${verb} “${document.title}” of ${person.name}`, reason: input.reason, about: [document.personId] });
  }

  private async shown(operation: Operation, { id, state }: Document, input: CheckDocumentInput): Promise<DecisionRow> {
    if (input.result === 'refused') return {};
    if (state !== 'checked-once') return topicOf(operation, input);
    return topicOf(operation, (await this.reader.checksOf(operation, id)).find(({ round }) => round === 'first') ?? {});
  }
}

type Shown = Pick<CheckDocumentInput, 'topicId' | 'level' | 'fromOn' | 'toOn'>;

async function topicOf(operation: Operation, { topicId, level, fromOn, toOn }: Shown): Promise<DecisionRow> {
  const [topic] = await operation.rows<{ name: string; kind: 'skill' | 'credential' }>(TOPIC, uuidOrNothing(topicId ?? ''));
  if (!topic) throw badInput('TOPIC_UNKNOWN', 'Say what it shows: a skill or a named credential.');
  if (!fromOn) throw badInput('DAY_MISSING', 'Say from which day it holds.');
  if (toOn && toOn < fromOn) throw badInput('DATES_REVERSED', 'The last day comes before the first.');
  return { [topic.kind]: topic.name, level: topic.kind === 'skill' ? levelOf(level) : null, from: fromOn, to: toOn ?? null };
}

function levelOf(level: number | null | undefined): string {
  if (!Number.isInteger(level) || level! < 1 || level! > 5) throw badInput('LEVEL_OUT_OF_RANGE', 'A level is 1 to 5.');
  return String(level);
}

function rowOf({ id }: Document, { result, how, reference, reason }: CheckDocumentInput): DecisionRow {
  return { document: id, result, how, reference: noteOf(reference, REFERENCE_MAX), reason: reason.trim().slice(0, REFERENCE_MAX).replace(/\p{Cs}$/u, '') };
}

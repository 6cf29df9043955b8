import { createHash } from 'node:crypto';

import { decisionFile, type DecisionRow, FileCheck, readRow, recogniseTemplate, type CheckFinding, type ClaimedCredential, type Report, type TemplateKind } from '@tessera/domain';
import {
  BatchReader, type BatchTools, CommitBatch, DeriveEvidence, PreviewBatch, ProbeCoverage, type Reading, TakeDocuments, UndoBatch, Units, Verifier,
} from '@tessera/pipeline';

import type { TestDatabase } from '../testing.js';
import { TypeOrmUnits } from '../units.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Rows without commas in their cells through the real templates and checks; `[{...}]` as credentials. The child process has tests of its own. */
export class PlainReader extends BatchReader {
  override async *read(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Reading> {
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(piece);
    const text = Buffer.concat(pieces).toString();
    if (text.startsWith('[')) yield* documents(text);
    else yield* table(text);
    yield { kind: 'end' };
  }
}

function* table(text: string): Generator<Reading> {
  const [header = '', ...lines] = text.trim().split('\n');
  const recognised = recogniseTemplate(header.split(','));
  if (recognised.kind !== 'one') {
    yield { kind: 'refused', refusal: { code: 'TEMPLATE_UNKNOWN' } };
    return;
  }
  const { binding } = recognised;
  yield { kind: 'table', template: binding.template.kind, warnings: binding.warnings };
  const check = new FileCheck(digest);
  for (let from = 0; from < lines.length; from += 500) {
    yield { kind: 'rows', rows: lines.slice(from, from + 500).map((line, index) => check.add(readRow(binding, line.split(',').map(unquoted), { row: from + index + 1, line: from + index + 2 }))) };
  }
  const takenBack = check.takenBack();
  for (let from = 0; from < takenBack.length; from += 500) yield { kind: 'takenBack', rows: takenBack.slice(from, from + 500) };
}

const unquoted = (cell: string): string => cell.replace(/^"(.*)"$/u, '$1');

function* documents(text: string): Generator<Reading> {
  for (const [index, document] of (JSON.parse(text) as unknown[]).entries()) {
    yield { kind: 'document', row: index + 1, line: index + 1, media: 'json', bytes: Buffer.from(JSON.stringify(document)) };
  }
}

/** A document of these tests says itself what its checks give: the proof has tests of its own. */
interface SaidCredential {
  readonly claim: ClaimedCredential | null;
  readonly verdict: Report['verdict'];
  readonly findings: readonly CheckFinding[];
  readonly outcome: Report['outcome'];
}

export class SaidVerifier extends Verifier {
  override async ask(): Promise<void> {}

  override statusList(): null {
    return null;
  }

  readonly asked: boolean[] = [];

  override async check(document: Uint8Array, { offline }: { readonly offline: boolean }): Promise<Report> {
    this.asked.push(offline);
    return { format: 'ob3-di', ...(JSON.parse(Buffer.from(document).toString()) as SaidCredential) };
  }

  override issuersAt(url: string): readonly string[] {
    return [url];
  }

  override holder(claim: ClaimedCredential, emails: readonly string[]): Pick<CheckFinding, 'outcome' | 'code'> {
    const isNamed = claim.recipients.some(({ value }) => emails.includes(value) || emails.some((email) => value === `sha256$${createHash('sha256').update(email).digest('hex')}`));
    return isNamed ? { outcome: 'pass', code: 'recipient-matched' } : { outcome: 'fail', code: 'recipient-mismatch' };
  }
}

export interface Imports {
  readonly organisationId: string;
  readonly units: Units;
  readonly verifier: SaidVerifier;
  readonly preview: PreviewBatch;
  readonly commit: CommitBatch;
  readonly undo: UndoBatch;
  /** Stores the file as an upload does and answers its batch. */
  upload(name: string, text: string): Promise<string>;
  /** Upload, preview, commit. */
  take(name: string, text: string): Promise<string>;
  /** What is said on screen, up to its preview. */
  propose(kind: TemplateKind, rows: readonly DecisionRow[], said?: string): Promise<string>;
  row<R>(batchId: string): Promise<R>;
}

export async function importsInto(database: TestDatabase, over: Partial<BatchTools> = {}): Promise<Imports> {
  const [made] = await database.admin<{ id: string }>(`insert into organisation (name, time_zone) values ('Imports', 'Europe/Berlin') returning id`);
  const organisationId = made!.id;
  const units = over.units ?? new TypeOrmUnits(database.units);
  const verifier = new SaidVerifier();
  const consequences = new DeriveEvidence();
  const tools: BatchTools = { units, reader: new PlainReader(), documents: new TakeDocuments(verifier), consequences, ...over };
  const imports = { preview: new PreviewBatch(tools, new ProbeCoverage()), commit: new CommitBatch(tools), undo: new UndoBatch(tools) };
  const upload = (name: string, text: string): Promise<string> => stored(database, organisationId, { name, text });
  return {
    organisationId, units, verifier, upload, ...imports,
    propose: async (kind, rows, said = 'Decided') => {
      const { name, text } = decisionFile(kind, rows);
      const batchId = await stored(database, organisationId, { name, text, said });
      await imports.preview.run({ organisationId, batchId });
      return batchId;
    },
    row: async <R>(batchId: string) => (await database.admin<R>('select * from batch where id = $1', [batchId]))[0]!,
    take: async (name, text) => {
      const batchId = await upload(name, text);
      await imports.preview.run({ organisationId, batchId });
      await imports.commit.run({ organisationId, batchId });
      return batchId;
    },
  };
}

async function stored(database: TestDatabase, organisationId: string, { name, text, said = null }: { readonly name: string; readonly text: string; readonly said?: string | null }): Promise<string> {
  const bytes = Buffer.from(text);
  const [batch] = await database.admin<{ id: string }>(
    `insert into batch (organisation_id, file_name, size, sha256, status, created_by_name, said, origin) values ($1, $2, $3, sha256($4), 'reading', 'Ann', $5, case when $5::text is null then 'file' else 'screen' end) returning id`,
    [organisationId, name, bytes.length, bytes, said],
  );
  const half = Math.ceil(bytes.length / 2);
  await database.admin(
    `insert into batch_chunk (organisation_id, batch_id, position, bytes) values ($1, $2, 0, $3), ($1, $2, 1, $4)`, [organisationId, batch!.id, bytes.subarray(0, half), bytes.subarray(half)],
  );
  return batch!.id;
}

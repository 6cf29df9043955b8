import type { FactChange } from '@tessera/pipeline';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

import { CoverageTotalsModel } from '../coverage/coverage.model.js';
import { DayScalar } from '../operation/day.scalar.js';
import { InstantScalar } from '../operation/instant.scalar.js';
import { connectionOf } from '../operation/page-info.model.js';
import { wordsOf } from '../operation/words.js';

export const BATCH_STATUSES = ['reading', 'previewed', 'committing', 'committed', 'undoing', 'undone', 'failed', 'refused', 'discarded'] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];
export const BatchStatusWord = wordsOf('BatchStatus', BATCH_STATUSES, 'What has become of a file.', {
  reading: 'It is being read; nothing is stored yet.',
  previewed: 'It is known what it would do; it waits to be committed or discarded.',
  refused: 'The file as a whole cannot be taken.',
});

export const ROW_OUTCOMES = ['stored', 'changed', 'unchanged', 'waiting', 'refused'] as const;
export const RowOutcomeWord = wordsOf('RowOutcome', ROW_OUTCOMES, 'What becomes of a row.', { waiting: 'It waits for a person or a name that is not known yet.' });

@ObjectType('BatchCounts', { description: 'Rows by what became of them: rowsIn = stored + changed + unchanged + waiting + refused, always.' })
export class BatchCountsModel {
  @Field(() => Int, { description: 'Rows of the file.' })
  rowsIn!: number;

  @Field(() => Int, { description: 'New.' })
  stored!: number;

  @Field(() => Int, { description: 'Replace something known.' })
  changed!: number;

  @Field(() => Int, { description: 'Known already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Wait for a person or a name that is not known yet.' })
  waiting!: number;

  @Field(() => Int, { description: 'Refused, each with its reason.' })
  refused!: number;
}

@ObjectType('Notice', { description: 'About the file as a whole.' })
export class NoticeModel {
  @Field({ description: 'Stable code.' })
  code!: string;

  @Field({ description: 'What it means.' })
  message!: string;

  @Field(() => [String], { description: 'The columns it is about.' })
  columns!: string[];
}

@ObjectType('FileFinding', { description: 'Something to be said of one row. It never quotes the row.' })
export class FileFindingModel {
  @Field(() => Int, { nullable: true, description: 'Row from 1.' })
  row!: number | null;

  @Field(() => Int, { nullable: true, description: 'Line of the file from 1.' })
  line!: number | null;

  @Field(() => String, { nullable: true, description: 'Column of the template.' })
  column!: string | null;

  @Field(() => RowOutcomeWord, { description: 'What became of the row.' })
  outcome!: (typeof ROW_OUTCOMES)[number];

  @Field({ description: 'Stable code.' })
  code!: string;

  @Field({ description: 'What it means.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'What the value looks like, such as date-like.' })
  valueClass!: string | null;
}

export const FindingConnection = connectionOf('Finding', () => FileFindingModel);

export interface StoredEffect extends StoredSides {
  /** As of the day ahead on which what is decided takes effect. */
  readonly ahead?: (StoredSides & { readonly day: string }) | null;
}

interface StoredSides {
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
  readonly teams: readonly { readonly teamId: string; readonly before: Figures; readonly after: Figures; readonly people?: number }[];
  /** Not known of batches that were looked at before people were counted. */
  readonly people?: number;
}

interface Figures {
  readonly required: number;
  readonly met: number;
  readonly proven: number;
}

@ObjectType('TeamEffect', { description: 'What a file would do to the coverage of one team.' })
export class TeamEffectModel {
  @Field(() => Int, { description: 'Required before; -1 where suppressed, like the other figures.' })
  required!: number;

  @Field(() => Int, { description: 'Required after.' })
  requiredAfter!: number;

  @Field(() => Int, { description: 'Met before.' })
  met!: number;

  @Field(() => Int, { description: 'Met after.' })
  metAfter!: number;

  @Field(() => Int, { description: 'Proven before.' })
  proven!: number;

  @Field(() => Int, { description: 'Proven after.' })
  provenAfter!: number;

  @Field(() => Int, { nullable: true, description: 'People of the team and those below it of whom anything comes out otherwise; null where it was not counted.' })
  people!: number | null;

  teamId!: string;
}

@ObjectType('FactChange', { description: 'One thing that a decision says anew.' })
export class FactChangeModel {
  @Field({ description: 'What kind of thing it is about, in words.' })
  about!: string;

  @Field({ description: 'What of it, in words.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What was known before; null for nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What is known by the decision; null for nothing.' })
  after!: string | null;
}

@ObjectType('EffectAhead', { description: 'What a decision does on the day to come on which it takes effect: as things stand now, without it and with it.' })
export class EffectAheadModel {
  @Field(() => DayScalar, { description: 'At the end of this day.' })
  day!: string;

  @Field(() => CoverageTotalsModel, { description: 'The organisation without it.' })
  before!: CoverageTotalsModel;

  @Field(() => CoverageTotalsModel, { description: 'The organisation with it.' })
  after!: CoverageTotalsModel;

  @Field(() => Int, { nullable: true, description: 'People of whom anything comes out otherwise; null for readers of figures only.' })
  people!: number | null;

  @Field(() => [TeamEffectModel], { description: 'Teams whose figures change, the most changed first; at most 100.' })
  teams!: TeamEffectModel[];
}

@ObjectType('BatchEffect', { description: 'What a file would do to coverage, or did.' })
export class BatchEffectModel {
  @Field(() => CoverageTotalsModel, { description: 'The organisation before.' })
  before!: CoverageTotalsModel;

  @Field(() => CoverageTotalsModel, { description: 'The organisation after.' })
  after!: CoverageTotalsModel;

  @Field(() => Int, { nullable: true, description: 'People of whom anything comes out otherwise, be it only the reason for which a unit is not met; null where it was not counted, and for readers of figures only.' })
  people!: number | null;

  @Field(() => [TeamEffectModel], { description: 'Teams whose figures change, the most changed first; at most 100.' })
  teams!: TeamEffectModel[];

  @Field(() => EffectAheadModel, { nullable: true, description: 'Of a decision that takes effect on a day to come; null where it does so today or has done so.' })
  ahead!: EffectAheadModel | null;
}

export const BATCH_ORIGINS = ['file', 'screen'] as const;
export type BatchOrigin = (typeof BATCH_ORIGINS)[number];
export const BatchOriginWord = wordsOf('BatchOrigin', BATCH_ORIGINS, 'How a batch came in.', { file: 'Handed in as a file.', screen: 'Decided on screen; kept as the file that says the same.' });

@ObjectType('Batch', { description: 'One file, or one decision on screen, and what became of it.' })
export class BatchModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Template of its rows, or credentials; null until it has been read.' })
  kind!: string | null;

  @Field({ description: 'What it is, in words.' })
  title!: string;

  @Field(() => BatchOriginWord, { description: 'How it came in.' })
  origin!: BatchOrigin;

  @Field(() => String, { nullable: true, description: 'What was decided, in words; null for files.' })
  said!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided; null for files.' })
  reason!: string | null;

  @Field({ description: 'Its name, cleaned.' })
  fileName!: string;

  @Field(() => Float, { description: 'Bytes.' })
  size!: number;

  @Field(() => BatchStatusWord, { description: 'What has become of it.' })
  status!: BatchStatus;

  @Field(() => InstantScalar, { description: 'When it was uploaded.' })
  createdAt!: Date;

  @Field({ description: 'By whom.' })
  createdBy!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was committed.' })
  committedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was undone.' })
  undoneAt!: Date | null;

  @Field(() => BatchCountsModel, { description: 'Its rows, counted.' })
  counts!: BatchCountsModel;

  @Field(() => [NoticeModel], { description: 'About the file as a whole: dropped personal columns, unknown columns, encoding.' })
  notices!: NoticeModel[];

  @Field(() => NoticeModel, { nullable: true, description: 'Why it was refused, or why work on it failed.' })
  problem!: NoticeModel | null;

  @Field({ description: 'Whether it is committed; later files that stand on it may still have to be undone first.' })
  undoable!: boolean;

  storedEffect!: StoredEffect | null;
  storedChanges!: readonly FactChange[] | null;
  about!: readonly string[] | null;
}

export const BatchConnection = connectionOf('Batch', () => BatchModel);

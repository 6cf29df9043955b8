import { Injectable } from '@nestjs/common';
import { type DecisionRow, fold, issuerKey } from '@tessera/domain';

import type { BatchModel } from '../batch/batch.model.js';
import { noteOf } from '../claim/written.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, notFound } from '../operation/problem.js';
import type { DecideMappingInput, DecideSuggestionInput, EndMappingInput, TitlesInput } from './mapping.args.js';
import type { MappingModel } from './mapping.model.js';
import { MappingReader } from './mapping.reader.js';

type Batch = Plain<BatchModel>;
type Mapping = Plain<MappingModel>;

/** A name that two skills have says nothing; then the code has to. */
const SKILL = `
  select v.name, v.code, (select count(*) from skill_version o where o.organisation_id = $1 and o.recorded_to is null and o.folded = v.folded)::int as namesakes
  from skill_version v where v.organisation_id = $1 and v.recorded_to is null and v.skill_id = $2`;

/** $2 skill, $3 folded title, $4 whether of a program: what was decided against the title by itself. */
const AGAINST = `
  select m.from_on as "from", m.to_on as "to", coalesce(a.key, p.provider, '') as issuer
  from mapping m
    left join issuer a on a.organisation_id = $1 and a.id = m.issuer_id
    left join program_version p on p.organisation_id = $1 and p.recorded_to is null and p.program_id = m.program_id
  where m.organisation_id = $1 and m.recorded_to is null and m.status in ('ended', 'rejected') and m.skill_id = $2 and m.folded = $3 and (m.program_id is not null) = $4`;

const ISSUER_NAME = `
  select v.name from issuer a join issuer_version v on v.organisation_id = $1 and v.recorded_to is null and v.issuer_id = a.id where a.organisation_id = $1 and a.key = $2`;

const TITLES_MAX = 10;

@Injectable()
export class MappingDesk {
  constructor(
    private readonly reader: MappingReader,
    private readonly decisions: DecisionDesk,
  ) {}

  /** What takes the place of another mapping under a key of its own ends that one in the same decision. */
  async decide(operation: Operation, { of, topicId, level, assessment, fromOn, toOn, replaces, reason }: DecideMappingInput): Promise<Batch> {
    if (!Number.isInteger(level) || level < 1 || level > 5) throw badInput('LEVEL_OUT_OF_RANGE', 'A level is 1 to 5.');
    const skill = await skillOf(operation, topicId);
    const row = { ...titlesRow(of), skill: skill.cell, level: String(level), assessment: wordsOf(assessment), from: fromOn, to: toOn };
    const old = replaces === null ? null : await this.inForce(operation, replaces);
    const ends = old === null ? [] : [await endOf(operation, old)].filter((end) => !isSameKey(end, row));
    const said = `${old ? 'Change' : 'Map'} ${await namesOf(operation, of)} to ${skill.name} at level ${level}, ${assessment === 'none' ? 'no assessment' : wordsOf(assessment)}`;
    return this.decisions.propose(operation, { kind: 'mappings', rows: [row, ...ends], said, reason, about: null });
  }

  async end(operation: Operation, { mappingId, reason }: EndMappingInput): Promise<Batch> {
    const mapping = await this.inForce(operation, mappingId);
    const row = await endOf(operation, mapping);
    const said = `End the mapping of ${mapping.titles.join(' + ')} of ${mapping.issuer} to ${(await skillOf(operation, mapping.topicId)).name}`;
    return this.decisions.propose(operation, { kind: 'mappings', rows: [row], said, reason, about: null });
  }

  /** What does not speak of a skill speaks of no level of it. */
  async suggestion(operation: Operation, { of, topicId, reject, reason }: DecideSuggestionInput): Promise<Batch> {
    const skill = await skillOf(operation, topicId);
    const row = { ...titlesRow(of), skill: skill.cell };
    const said = `${reject ? 'Do not map' : 'Take up again whether to map'} ${await namesOf(operation, of)} to ${skill.name}`;
    const rows = reject ? [{ ...row, status: 'rejected' }] : await againOf(operation, of, { row, topicId });
    return this.decisions.propose(operation, { kind: 'mappings', rows, said, reason, about: null });
  }

  private async inForce(operation: Operation, id: string): Promise<Mapping> {
    const mapping = await this.reader.current(operation, id);
    if (mapping.status !== 'in-force') throw badInput('MAPPING_NOT_IN_FORCE', 'This mapping is not in force.');
    return mapping;
  }
}

interface Skill {
  readonly name: string;
  /** By which a file names it. */
  readonly cell: string;
}

async function skillOf(operation: Operation, topicId: string): Promise<Skill> {
  const [found] = await operation.rows<{ name: string; code: string | null; namesakes: number }>(SKILL, uuidOrNothing(topicId));
  if (!found) throw notFound();
  return { name: found.name, cell: found.namesakes > 1 && found.code !== null ? found.code : found.name };
}

function titlesRow({ issuer, titles, ofProgram }: Readonly<Pick<TitlesInput, 'issuer' | 'titles' | 'ofProgram'>>): DecisionRow {
  const given = titles.map((title) => noteOf(title));
  if (given.length === 0 || given.length > TITLES_MAX || !given.every((title) => title !== null)) throw badInput('TITLES_OUT_OF_RANGE', `Name 1 to ${TITLES_MAX} titles.`);
  const of = noteOf(issuer);
  if (of === null) throw badInput('ISSUER_MISSING', 'Name the issuer or provider.');
  if (ofProgram && given.length > 1) throw badInput('TITLES_OUT_OF_RANGE', 'A program has one title.');
  return { issuer: of, achievements: given, about: ofProgram ? 'program' : null };
}

async function endOf(operation: Operation, { issuerKey, titles, programId, topicId, level, assessment, fromOn, toOn }: Mapping): Promise<DecisionRow> {
  const { cell } = await skillOf(operation, topicId);
  const row = titlesRow({ issuer: issuerKey, titles: [...titles], ofProgram: programId !== null });
  return { ...row, skill: cell, level: level === null ? null : String(level), assessment: assessment && wordsOf(assessment), from: fromOn, to: toOn, status: 'ended' };
}

interface Against {
  readonly from: string | null;
  readonly to: string | null;
  readonly issuer: string;
}

async function againOf(operation: Operation, { issuer, titles, ofProgram }: TitlesInput, { row, topicId }: { readonly row: DecisionRow; readonly topicId: string }): Promise<DecisionRow[]> {
  const found = await operation.rows<Against>(AGAINST, uuidOrNothing(topicId), fold(titles[0] ?? ''), ofProgram);
  const against = found.filter((one) => fold(one.issuer) === fold(issuer));
  if (against.length === 0) throw badInput('SUGGESTION_NOT_REJECTED', 'Nothing was decided against this suggestion.');
  return against.map(({ from, to }) => ({ ...row, from, to, status: 'undecided' }));
}

/** A file writes with a space what is one word inside. */
const wordsOf = (word: string): string => word.replace('-', ' ');

/** An address or DID says little to a reader of the history. */
async function namesOf(operation: Operation, { titles, issuer }: TitlesInput): Promise<string> {
  const [known] = await operation.rows<{ name: string }>(ISSUER_NAME, issuerKey(issuer));
  return `${titles.map((title) => title.trim()).join(' + ')} of ${known?.name ?? issuer.trim()}`;
}

const keyOf = ({ issuer, achievements, skill, from, about }: DecisionRow): string =>
  JSON.stringify([issuer, [...(achievements as string[])].sort(), skill, about === 'program' ? 'program' : from ?? null]).toLowerCase();
const isSameKey = (a: DecisionRow, b: DecisionRow): boolean => keyOf(a) === keyOf(b);

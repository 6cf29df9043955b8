import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { type AlignedTarget, fold, type NamedSkill, type SkillSuggestion, SkillWords, suggestSkills, titlesOf } from '@tessera/domain';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { UntilChanged } from '../operation/until-changed.js';
import type { SkillSuggestionModel, TitleCombinationModel, TitleModel, TitleStanding } from './title.model.js';
import { ALIGNMENTS, CREDENTIAL_TITLES, LACKING, PROGRAM_TITLES, SAID, SKILLS } from './title.sql.js';
import { titlesIn } from './titles-in.js';

type Title = Plain<TitleModel>;
type Suggestion = Plain<SkillSuggestionModel>;
type TitleCombination = Plain<TitleCombinationModel>;

interface Held extends Pick<Title, 'kind' | 'title' | 'issuer' | 'issuerKey' | 'issuerId' | 'programId' | 'people' | 'since'> {
  readonly folded: string;
  readonly issuerFolded: string;
}

interface Offered extends Held {
  /** Whatever was decided of it. */
  readonly found: readonly SkillSuggestion[];
}

interface Said {
  /** Null speaks of any issuer. */
  readonly issuerKey: string | null;
  readonly programId: string | null;
  readonly folded: string;
  readonly skillId: string | null;
  readonly status: 'in-force' | 'ended' | 'rejected';
  readonly batchId: string | null;
  readonly id: string;
  readonly title: string;
}

interface Aligned {
  readonly issuerId: string;
  readonly folded: string;
  readonly name: string | null;
  readonly code: string | null;
  readonly url: string | null;
}

interface Lacking {
  readonly place: number;
  readonly people: number;
  readonly units: number;
}

interface Drafted extends Offered {
  readonly standing: TitleStanding;
  readonly combinations: readonly TitleCombination[];
  readonly suggestions: readonly Suggestion[];
}

/** Titles that people hold, each with what is decided of it and what is suggested for it, in no order; read once in an operation. */
@Injectable()
export class TitleSource {
  constructor(private readonly known: UntilChanged) {}

  all(operation: Operation): Promise<readonly Title[]> {
    return operation.once(TitleSource, () => this.read(operation));
  }

  private async read(operation: Operation): Promise<readonly Title[]> {
    const offered = await this.known.of(operation, 'titles held', () => offer(operation));
    const said = saidOf(await operation.rows<Said>(SAID));
    const drafted = offered.map((title) => draft(title, said(title)));
    const lacking = await this.lacking(operation, drafted);
    return drafted.map(({ folded, issuerFolded: _, found: __, ...title }, place) => ({ ...title, id: idOf(title, folded), lacking: lacking.get(place)?.people ?? 0, units: lacking.get(place)?.units ?? 0 }));
  }

  private async lacking(operation: Operation, titles: readonly Drafted[]): Promise<ReadonlyMap<number, Lacking>> {
    const asked = titles.flatMap((title, place) => title.suggestions.filter(({ rejected }) => !rejected).map(({ topicId }) => ({ ...title, place, topicId })));
    if (asked.length === 0) return new Map();
    const columns = (['place', 'topicId', 'issuerId', 'folded', 'programId'] as const).map((name) => asked.map((one) => one[name]));
    const rows = await operation.records<Lacking>(LACKING, ...columns);
    return new Map(rows.map((row) => [row.place, row]));
  }
}

async function offer(operation: Operation): Promise<Offered[]> {
  const held = [...(await operation.records<Held>(CREDENTIAL_TITLES)).map(ofCredential), ...(await operation.records<Held>(PROGRAM_TITLES)).map(ofProgram)];
  const targets = targetsOf(await operation.records<Aligned>(ALIGNMENTS));
  const words = new SkillWords(await operation.rows<NamedSkill>(SKILLS));
  return held.map((title) => ({ ...title, found: suggestSkills(title.title, targets(title), words) }));
}

const ofCredential = (row: Held): Held => ({ ...row, kind: 'credential', programId: null });
const ofProgram = (row: Held): Held => ({ ...row, kind: 'program', issuerId: null, issuerKey: row.issuer, issuerFolded: fold(row.issuer) });

const idOf = ({ kind, issuerId, programId }: Omit<Held, 'folded' | 'issuerFolded'>, folded: string): string =>
  kind === 'program' ? programId! : `${issuerId!}.${createHash('sha256').update(folded).digest('base64url')}`;

function draft(title: Offered, said: readonly Said[]): Drafted {
  const decided = new Map(said.filter(({ skillId, status }) => skillId !== null && status !== 'in-force').map((one) => [one.skillId!, one]));
  const inForce = said.filter(({ status }) => status === 'in-force');
  const spoken = new Set(inForce.map(({ skillId }) => skillId));
  const suggestions = title.found
    .filter(({ skillId }) => !spoken.has(skillId))
    .map(({ skillId, reason, said: words }) => ({ topicId: skillId, reason, said: words, rejected: decided.has(skillId), batchId: decided.get(skillId)?.batchId ?? null }));
  return { ...title, ...standingOf(title, inForce), suggestions };
}

function standingOf({ folded }: Held, inForce: readonly Said[]): Pick<Drafted, 'standing' | 'combinations'> {
  const together = inForce.filter((said) => said.programId === null && titlesOf(said.folded).length > 1);
  const combinations = together.map((said) => ({ mappingId: said.id, others: titlesIn(said.title, said.folded).filter((other) => fold(other) !== folded) }));
  return { standing: inForce.length > together.length ? 'mapped' : together.length > 0 ? 'together' : 'unmapped', combinations };
}

/** What mappings say of each title, by itself or together with others; what was decided against counts of the title alone. */
function saidOf(rows: readonly Said[]): (title: Held) => readonly Said[] {
  const byName = new Map<string, Said[]>();
  const put = (name: string, one: Said) => byName.set(name, [...(byName.get(name) ?? []), one]);
  for (const one of rows) {
    if (one.programId !== null) put(one.programId, one);
    else for (const title of titlesOf(one.folded)) if (one.status === 'in-force' || one.folded === title) put(`${one.issuerKey ?? ''}\n${title}`, one);
  }
  return ({ programId, issuerKey, issuerFolded, folded }) => [...new Set([programId ?? '', `${issuerKey}\n${folded}`, `${issuerFolded}\n${folded}`, `\n${folded}`])].flatMap((name) => byName.get(name) ?? []);
}

function targetsOf(rows: readonly Aligned[]): (title: Held) => readonly AlignedTarget[] {
  const byTitle = new Map<string, AlignedTarget[]>();
  for (const { issuerId, folded, name, code, url } of rows) {
    const title = `${issuerId}\n${folded}`;
    byTitle.set(title, [...(byTitle.get(title) ?? []), { name, codes: [code, url].filter((one) => one !== null) }]);
  }
  return ({ issuerId, folded }) => byTitle.get(`${issuerId ?? ''}\n${folded}`) ?? [];
}

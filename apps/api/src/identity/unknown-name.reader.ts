import { alike, type Named, wordsOf } from '@tessera/domain';
import { Injectable } from '@nestjs/common';

import { LIMITS } from '../limits/limits.js';
import type { Operation } from '../operation/operation.js';
import { EMPTY_PAGE, keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { isHrOfAll } from '../operation/viewer.js';
import type { NameCandidateModel, UnknownNameModel } from './identity.model.js';
import { UNKNOWN } from './identity.sql.js';

export type UnknownOf = keyof typeof UNKNOWN;
type Unknown = Plain<UnknownNameModel>;

/** Rows of one kind that wait for a name and say the same. */
export interface SaidOfName {
  readonly name: string;
  readonly kind: string;
  readonly since: Date;
  /** Of whom the rows are, where the name is not that. */
  readonly person: string | null;
  /** Of a program or credential, as it is written. */
  readonly title: string | null;
  readonly skill: string | null;
}

const CANDIDATES = 5;

/** Who waits for what may be about anybody. */
export const decidesForAll = ({ viewer }: Operation): boolean => isHrOfAll(viewer);

/** Names in files that are not known yet, with what waits for each; for HR of the whole organisation. */
@Injectable()
export class UnknownNameReader {
  async page(operation: Operation, of: UnknownOf, page: PageArgs): Promise<Page<Unknown>> {
    const keyset = keysetOf(page, [0, 'name'] as const);
    if (!decidesForAll(operation)) return EMPTY_PAGE;
    const rows = await operation.rows<Unknown>(UNKNOWN[of].page, ...(keyset.after ?? [null, null]), keyset.limit);
    const { count } = await this.counts(operation, of);
    return pageOf(rows, keyset, { node: (row) => row, keyOf: ({ waits, name }) => [-waits, name], totalCount: count });
  }

  async counts(operation: Operation, of: UnknownOf): Promise<{ readonly count: number; readonly waits: number }> {
    if (!decidesForAll(operation)) return { count: 0, waits: 0 };
    const [counts] = await operation.rows<{ count: number; waits: number }>(UNKNOWN[of].count);
    return counts!;
  }

  /** All of them, with what their rows say, in no order. */
  async said(operation: Operation, of: UnknownOf): Promise<SaidOfName[]> {
    return decidesForAll(operation) ? operation.rows<SaidOfName>(UNKNOWN[of].said) : [];
  }

  /** Those of these names that something waits for. */
  async these(operation: Operation, of: UnknownOf, names: readonly string[]): Promise<Unknown[]> {
    return decidesForAll(operation) ? operation.rows<Unknown>(UNKNOWN[of].these, names) : [];
  }

  async one(operation: Operation, of: UnknownOf, name: string): Promise<Unknown | null> {
    const [found] = await this.these(operation, of, [name]);
    return found ?? null;
  }

  /** Who or what a name may mean, with the reasons; all names of a page are looked for at once. */
  async candidates(operation: Operation, of: UnknownOf, name: string): Promise<Plain<NameCandidateModel>[]> {
    if (!decidesForAll(operation)) return [];
    return (await operation.loader(UNKNOWN[of].alike, (names) => candidatesOf(operation, of, names)).load(name)) ?? [];
  }
}

interface Placed extends Named {
  readonly place: number;
  readonly identifiers: string[];
}

async function candidatesOf(operation: Operation, of: UnknownOf, names: readonly string[]): Promise<ReadonlyMap<string, Plain<NameCandidateModel>[]>> {
  const asked = names.flatMap((name, place) => partsOf(name).map((word) => ({ place, word })));
  if (asked.length === 0) return new Map();
  const rows = await operation.rows<Placed>(UNKNOWN[of].alike, asked.map(({ place }) => place), asked.map(({ word }) => word));
  return new Map(names.map((name, place) => [name, mostAlike(name, rows.filter((row) => row.place === place))]));
}

function mostAlike(name: string, known: readonly Placed[]): Plain<NameCandidateModel>[] {
  const byId = new Map(known.map((each) => [each.id, each]));
  return alike(name, known, CANDIDATES).map(({ id, reasons }) => ({ ...byId.get(id)!, reasons: [...reasons] }));
}

const partsOf = (name: string): string[] => wordsOf(name).filter(({ length }) => length > 2 && length <= LIMITS.searchCharacters).slice(0, 6);

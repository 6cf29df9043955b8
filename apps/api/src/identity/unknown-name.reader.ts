import { alike, type Named, wordsOf } from '@tessera/domain';
import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import { EMPTY_PAGE, keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import { pattern } from '../operation/pattern.js';
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

  /** Who or what a name may mean, with the reasons. */
  async candidates(operation: Operation, of: UnknownOf, name: string): Promise<Plain<NameCandidateModel>[]> {
    const parts = wordsOf(name).filter((word) => word.length > 2).slice(0, 6);
    if (!decidesForAll(operation) || parts.length === 0) return [];
    const known = await operation.rows<Named & { identifiers: string[] }>(UNKNOWN[of].alike, parts.map((part) => pattern(part)));
    const byId = new Map(known.map((each) => [each.id, each]));
    return alike(name, known, CANDIDATES).map(({ id, reasons }) => ({ ...byId.get(id)!, reasons: [...reasons] }));
  }
}

import { Injectable } from '@nestjs/common';
import { type Grade, GRADE_RANK, gradeOfRank, isProven } from '@tessera/domain';

import { UNIT_STATES } from '../operation/enums.js';
import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import type { AnalysisRef } from './analysis.reader.js';
import type { UnitModel } from './unit.model.js';
import { COUNT_GAPS, COUNT_MET, COUNTS, GAPS, MET_UNITS, UNITS } from './unit.sql.js';

/** Which units of an analysis; what is left out is no condition. */
export interface UnitFilter {
  readonly teamIds?: readonly string[] | null;
  readonly topics?: readonly number[] | null;
  readonly personId?: string | null;
  readonly roleId?: string | null;
}

export interface GapFilter extends UnitFilter {
  /** Which reasons, as states by name; null or none for all. */
  readonly states?: readonly UnitModel['state'][] | null;
}

export interface MetFilter extends UnitFilter {
  /** Which grades of the witness; null for all. */
  readonly grades?: readonly Grade[] | null;
}

export interface UnitRow {
  readonly personId: string;
  readonly topic: number;
  readonly level: number;
  readonly minimumRank: number;
  readonly weight: number;
  readonly state: number;
  readonly heldLevel: number;
  readonly rank: number;
  readonly witnessId: string | null;
  readonly bestId: string | null;
}

export interface UnitCounts {
  readonly count: number;
  readonly leave: number;
  readonly grace: number;
  readonly exempt: number;
  readonly holders: number;
}

type Unit = Plain<UnitModel>;

@Injectable()
export class UnitReader {
  /** Met first by grade, then pending, then the rest. */
  async page(operation: Operation, analysis: AnalysisRef, { filter, page }: { readonly filter: UnitFilter; readonly page: PageArgs }): Promise<Page<Unit>> {
    const keyset = keysetOf(page, [0, 'id', 0] as const);
    const scope = scopeOf(analysis, filter);
    const rows = await operation.records<UnitRow & { place: number }>(UNITS, ...scope, ...(keyset.after ?? [null, null, null]), keyset.limit);
    const { count } = await this.counts(operation, analysis, filter);
    return pageOf(rows, keyset, { node: (row) => unitOf(analysis, row), keyOf: placeOf, totalCount: count });
  }

  async counts(operation: Operation, analysis: AnalysisRef, filter: UnitFilter): Promise<UnitCounts> {
    const scope = scopeOf(analysis, filter);
    const [counts] = await operation.once(`units ${JSON.stringify(scope)}`, () => operation.records<UnitCounts>(COUNTS, ...scope));
    return counts ?? { count: 0, leave: 0, grace: 0, exempt: 0, holders: 0 };
  }

  /** Not met, worst first. */
  async gaps(operation: Operation, analysis: AnalysisRef, { filter, page }: { readonly filter: GapFilter; readonly page: PageArgs }): Promise<Page<Unit>> {
    const keyset = keysetOf(page, [0, 0, 'id', 0] as const);
    const scope = scopeOf(analysis, filter);
    const states = filter.states ? [...new Set(filter.states)].map((state) => UNIT_STATES.indexOf(state)) : null;
    const rows = await operation.records<UnitRow & { place: number; shortfall: number }>(GAPS, ...scope, ...(keyset.after ?? [null, null, null, null]), keyset.limit, states);
    const [counted] = await operation.records<{ count: number }>(COUNT_GAPS, ...scope, states);
    return pageOf(rows, keyset, {
      node: (row) => unitOf(analysis, row),
      keyOf: ({ place, shortfall, personId, topic }) => [place, shortfall, personId, topic],
      totalCount: counted?.count ?? 0,
    });
  }

  /** Met, the strongest witness first. */
  async met(operation: Operation, analysis: AnalysisRef, { filter, page }: { readonly filter: MetFilter; readonly page: PageArgs }): Promise<Page<Unit>> {
    const keyset = keysetOf(page, [0, 'id', 0] as const);
    const scope = scopeOf(analysis, filter);
    const ranks = filter.grades ? [...new Set(filter.grades)].map((grade) => GRADE_RANK[grade]) : null;
    const rows = await operation.records<UnitRow & { place: number }>(MET_UNITS, ...scope, ...(keyset.after ?? [null, null, null]), keyset.limit, ranks);
    const [counted] = await operation.records<{ count: number }>(COUNT_MET, ...scope, ranks);
    return pageOf(rows, keyset, { node: (row) => unitOf(analysis, row), keyOf: placeOf, totalCount: counted?.count ?? 0 });
  }
}

const placeOf = ({ place, personId, topic }: UnitRow & { readonly place: number }) => [place, personId, topic] as const;

const scopeOf = ({ id, asOf, knownAt, among }: AnalysisRef, { teamIds = null, topics = null, personId = null, roleId = null }: UnitFilter): unknown[] => [id, teamIds, topics, personId, roleId, knownAt, asOf, among];

export const unitOf = (analysis: AnalysisRef, { topic, minimumRank, state, rank, ...row }: UnitRow): Unit => ({
  ...row,
  id: `${analysis.id}.${row.personId}.${topic}`,
  topicId: analysis.topicIds[topic]!,
  minimumGrade: gradeOfRank(minimumRank)!,
  state: UNIT_STATES[state]!,
  grade: state === 0 ? gradeOfRank(rank) : null,
  proven: state === 0 && isProven(rank),
});

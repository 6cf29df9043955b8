import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { TargetReader } from '../target/target.reader.js';
import type { AnalysisRef } from './analysis.reader.js';
import { EndingReader } from './ending.reader.js';
import { forecastOf } from './forecast.js';
import { TotalsReader } from './totals.reader.js';
import type { TrendModel } from './trend.model.js';
import type { KeptTrend } from './trend-rows.js';

/** Of whom: one team with those below it, or all that the reader sees. */
export interface TrendPlace {
  readonly teamId: string | null;
  /** Null: the whole organisation. */
  readonly scope: readonly string[] | null;
}

/** Months that are kept, with the day that was asked for, what is to come, and what was aimed at. */
@Injectable()
export class TrendFigures {
  constructor(
    private readonly totals: TotalsReader,
    private readonly targets: TargetReader,
    private readonly endings: EndingReader,
  ) {}

  /** Teams without people in common that together are the place; null for the whole organisation. */
  async tops(operation: Operation, { teamId, scope }: TrendPlace): Promise<readonly string[] | null> {
    return scope && (teamId ? [teamId] : this.totals.tops(operation, scope));
  }

  async of(operation: Operation, analysis: AnalysisRef, { place: { teamId, scope }, kept }: { readonly place: TrendPlace; readonly kept: KeptTrend }): Promise<Plain<TrendModel>> {
    const now = await this.totals.of(operation, analysis, teamId);
    const ending = await this.endings.of(operation, analysis, scope);
    const today = { day: analysis.asOf, people: now.people, required: now.required!, met: now.met!, proven: now.proven!, pending: now.pending! };
    const ahead = forecastOf(analysis.asOf, today.met, ending).map((month) => ({ ...month, required: today.required }));
    const aimed = await this.aimed(operation, { teamId, scope, isCut: analysis.among !== null }, [...kept.months, today, ...ahead]);
    return {
      months: kept.months.map((month) => ({ ...month, upTo: month.met + month.pending, ...aimed.get(month.day)! })),
      now: { ...today, upTo: now.upTo!, ...aimed.get(today.day)! },
      ahead: ahead.map((month) => ({ ...month, ...aimed.get(month.day)! })),
      computedAt: kept.computedAt,
      stale: kept.stale,
    };
  }

  /** Several teams together have no target of their own, and neither have some of the people. */
  private async aimed(operation: Operation, { teamId, scope, isCut }: TrendPlace & { readonly isCut: boolean }, months: readonly { readonly day: string }[]): Promise<ReadonlyMap<string, { targetMet: number | null; targetProven: number | null }>> {
    const days = months.map(({ day }) => day);
    const hasTarget = !isCut && (teamId !== null || scope === null);
    const targets = hasTarget ? await this.targets.onDays(operation, teamId, days) : days.map(() => ({ met: null, proven: null }));
    return new Map(days.map((day, at) => [day, { targetMet: targets[at]!.met, targetProven: targets[at]!.proven }]));
  }
}

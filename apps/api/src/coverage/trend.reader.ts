import { Injectable } from '@nestjs/common';

import { JobReader, stands } from '../job/job.reader.js';
import type { JobModel } from '../job/job.model.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { forbidden } from '../operation/problem.js';
import { TeamReader } from '../team/team.reader.js';
import { AnalysisReader } from './analysis.reader.js';
import type { ComputingModel } from './coverage.model.js';
import type { TrendArguments } from './trend.args.js';
import { TrendFigures } from './trend.figures.js';
import type { TrendModel } from './trend.model.js';
import { trendAmong } from './trend-among.js';
import { monthsBefore, trendRows } from './trend-rows.js';

@Injectable()
export class TrendReader {
  constructor(
    private readonly analyses: AnalysisReader,
    private readonly teams: TeamReader,
    private readonly figures: TrendFigures,
    private readonly jobs: JobReader,
  ) {}

  /** For readers who see by name the people of their figures: of others, months could be subtracted from each other until somebody who came or went stands alone. */
  async answer(operation: Operation, { knownAt: instant, teamId, ...asked }: TrendArguments): Promise<Plain<TrendModel> | Plain<ComputingModel>> {
    if (!['hr', 'lead'].includes(operation.viewer.actingRole)) throw forbidden();
    const knownAt = instant && new Date(instant).toISOString();
    const scope = await this.teams.scope(operation, teamId);
    const answer = await this.analyses.answer(operation, { ...asked, knownAt });
    if (!('analysis' in answer)) return answer;
    const { analysis } = answer;
    const place = { teamId, scope };
    const tops = await this.figures.tops(operation, place);
    const months = { asOf: analysis.asOf, knownAt, teamIds: tops };
    const kept = await trendRows(operation, months);
    const { among } = analysis;
    const shown = kept && among ? await trendAmong(operation, kept, { ...months, among }) : kept;
    const trend = shown && (await this.figures.of(operation, analysis, { place, kept: shown }));
    const job = kept && !kept.stale ? null : await this.jobOf(operation, analysis.asOf, { knownAt, isOld: kept !== null });
    return trend ?? { job: job!, asOf: analysis.asOf, knownAt: analysis.knownAt };
  }

  /** While the coverage of today is computed, what is there already waits for it: months are computed once, and not twice. */
  private async jobOf(operation: Operation, asOf: string, { knownAt, isOld }: { readonly knownAt: string | null; readonly isOld: boolean }): Promise<Plain<JobModel> | null> {
    const today = isOld ? await this.jobs.newestOf(operation, { key: 'today' }) : null;
    if (today && ['waiting', 'running'].includes(today.status)) return today;
    const question = { key: `trend@${monthsBefore(asOf).at(-1)!}@${knownAt ?? 'now'}`, asOf, trend: true, ...(knownAt ? { knownAt } : {}) } as const;
    const last = await this.jobs.newestOf(operation, question);
    return last && stands(last) ? last : this.jobs.analyse(operation, question);
  }
}

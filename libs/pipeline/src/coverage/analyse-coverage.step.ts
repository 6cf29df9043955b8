import { analyse, dayOf, endingsOf, instantAtEndOf, monthBefore, parseDay, type Analysed, type AsOf, type Workforce } from '@tessera/domain';

import type { Report } from '../job/job.js';
import type { AnalysisStore, KeptAnalysis } from './analysis-store.js';
import { knownAtOf, type CoverageQuestion } from './coverage-question.js';
import { figuresOf } from './figures.js';
import { headcount } from './headcount.js';
import { workforceHash } from './workforce-hash.js';
import type { Setting, WorkforceStore } from './workforce-store.js';

export interface AnalysisAnswer extends KeptAnalysis {
  /** Pieces of evidence that were looked at. */
  readonly evidence: number;
  /** False where the newest analysis of the day says the same already. */
  readonly isNew: boolean;
}

interface Draft {
  readonly workforce: Workforce;
  readonly asOf: AsOf;
  readonly hash: string;
}

interface Moment extends Setting {
  /** Null: all that is known in this unit of work. */
  readonly knownAt: Date | null;
}

export class AnalyseCoverage {
  constructor(
    private readonly workforces: WorkforceStore,
    private readonly analyses: AnalysisStore,
  ) {}

  /** Keeps the analysis of the day and that of a month before, from which it says what changed. Safe to repeat: what the newest of its day says already is not kept twice. */
  async run(question: CoverageQuestion, report: Report): Promise<AnalysisAnswer> {
    const setting = await this.workforces.setting();
    const moment = { ...setting, knownAt: knownAtOf(question, setting.now) };
    const day = question.asOf === undefined ? dayOf(setting.now, setting.timeZone) : parseDay(question.asOf);
    await report({ phase: 'reading', done: 0, total: null });
    const [then, now] = (await this.workforces.load([monthBefore(day), day], moment.knownAt)) as [Workforce, Workforce];
    const earlier = draftOf(then, monthBefore(day), moment);
    const draft = draftOf(now, day, moment, earlier.hash);
    const evidence = now.evidence.ids.length;

    const found = await this.known(draft, moment);
    if (found) return { ...found, evidence, isNew: false };
    await report({ phase: 'analysing', done: 0, total: evidence });
    const before = await this.keep(earlier, moment, null);
    await report({ phase: 'storing', done: evidence, total: evidence });
    const { kept } = await this.keep(draft, moment, before);
    return { ...kept, evidence, isNew: true };
  }

  private async keep({ workforce, asOf, hash }: Draft, moment: Moment, before: (Analysed & { readonly kept: KeptAnalysis }) | null): Promise<Analysed & { kept: KeptAnalysis }> {
    const { policy, policyVersion, knownAt, timeZone, now } = moment;
    const computed = { workforce, analysis: analyse(workforce, policy, asOf) };
    const endings = endingsOf(computed.analysis, timeZone);
    const figures = figuresOf(computed, before, endings);
    const known = await this.known({ workforce, asOf, hash }, moment);
    const kept = known ?? (await this.analyses.save({ ...computed, hash, policyVersion, knownAt: knownAt ?? new Date(Math.ceil(now)), figures, endings, headcount: headcount(workforce) }));
    return { ...computed, kept };
  }

  /** A question about an instant is answered once; one about what is known now, as long as nothing has changed. */
  private async known({ asOf, hash }: Draft, { knownAt, policyVersion }: Moment): Promise<KeptAnalysis | null> {
    const found = knownAt ? await this.analyses.find(asOf.day, { knownAt, policyVersion }) : await this.analyses.find(asOf.day);
    return found && (knownAt !== null || found.hash === hash) ? found : null;
  }
}

function draftOf(workforce: Workforce, day: number, { timeZone, policyVersion }: Setting, before?: string): Draft {
  const asOf = { day, instant: instantAtEndOf(day, timeZone) };
  return { workforce, asOf, hash: workforceHash(workforce, { policyVersion, asOf, before: before ?? null }) };
}

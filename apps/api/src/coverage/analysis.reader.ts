import { Injectable } from '@nestjs/common';

import { type CoverageQuestion, JobReader, stands, TODAY } from '../job/job.reader.js';
import type { JobModel } from '../job/job.model.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden } from '../operation/problem.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { type Among, type AmongParameter, amongFor } from './among.js';
import type { ComputingModel, CoverageModel } from './coverage.model.js';

/** What every figure of an analysis is found by. */
export interface AnalysisRef {
  readonly id: string;
  readonly asOf: string;
  readonly knownAt: Date;
  readonly topicIds: readonly string[];
  readonly roleIds: readonly string[];
  /** Of whom its figures shall speak; null: everybody. */
  readonly among: AmongParameter;
}

/** What is asked for; what is left out is today, now and everybody. */
export interface CoverageAsked {
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
  readonly among?: Among | null | undefined;
}

interface Row extends Omit<AnalysisRef, 'among'> {
  readonly computedAt: Date;
  readonly hash: string;
  readonly policyVersion: number;
  readonly stale: boolean;
}

/** The newest of that day; with $3, the one of exactly that instant. Newer facts come with a job that has yet to look at them. */
const FIND = `
  select a.id, a.as_of as "asOf", a.known_at as "knownAt", a.computed_at as "computedAt", a.hash, a.policy_version as "policyVersion",
    a.topic_ids as "topicIds", a.role_ids as "roleIds",
    exists (select from job j where j.organisation_id = $1 and j.queue = 'coverage' and j.key = 'today' and j.status in ('waiting', 'running')) as stale
  from analysis a
  where a.organisation_id = $1 and a.as_of = $2::date and ($3::timestamptz is null or date_trunc('milliseconds', a.known_at) = date_trunc('milliseconds', $3::timestamptz))
  order by a.known_at desc limit 1`;

const NEWEST = `select max(computed_at) as at from analysis where organisation_id = $1`;

@Injectable()
export class AnalysisReader {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly jobs: JobReader,
  ) {}

  /** Reads what was computed; enqueues what must be computed. */
  async answer(operation: Operation, { asOf, knownAt, among }: CoverageAsked): Promise<Plain<CoverageModel> | Plain<ComputingModel>> {
    if (operation.viewer.actingRole === 'admin') throw forbidden();
    const whom = amongFor(operation, among);
    const { today } = await this.organisations.own(operation);
    const day = asOf ?? today;
    const instant = knownAt ? pastInstant(knownAt) : null;
    const question = questionOf(day, today, instant);
    const [found] = await operation.rows<Row>(FIND, day, instant);
    const job = found && (await this.isFresh(operation, found, question)) ? null : await this.jobFor(operation, question);
    if (found && !job) return { ...found, analysis: { ...found, among: whom } };
    return { job: job!, asOf: day, knownAt: instant ?? new Date() };
  }

  /** Today's analysis is kept up to date by every change; those of other days are made when asked for, and again once facts have changed. */
  private async isFresh(operation: Operation, found: Row, question: CoverageQuestion): Promise<boolean> {
    if (question.key === TODAY.key || question.knownAt) return true;
    const [newest] = await operation.rows<{ at: Date }>(NEWEST);
    if (found.computedAt >= newest!.at) return true;
    const last = await this.jobs.newestOf(operation, question);
    return last?.status === 'done' && last.createdAt > newest!.at;
  }

  private async jobFor(operation: Operation, question: CoverageQuestion): Promise<Plain<JobModel>> {
    const last = await this.jobs.newestOf(operation, question);
    return last && stands(last) ? last : this.jobs.analyse(operation, question);
  }
}

function questionOf(day: string, today: string, instant: string | null): CoverageQuestion {
  if (instant) return { key: `${day}@${instant}`, asOf: day, knownAt: instant };
  return day === today ? TODAY : { key: `${day}@now`, asOf: day };
}

function pastInstant(knownAt: string): string {
  if (Date.parse(knownAt) > Date.now()) throw badInput('INSTANT_TO_COME', 'What will be known later cannot be known now.');
  return new Date(knownAt).toISOString();
}

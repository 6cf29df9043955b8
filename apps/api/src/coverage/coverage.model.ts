import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { JobModel } from '../job/job.model.js';
import { DayScalar } from '../operation/day.scalar.js';
import { InstantScalar } from '../operation/instant.scalar.js';
import type { AnalysisRef } from './analysis.reader.js';

@ObjectType('Computing', { description: 'The analysis is not there yet: this job makes it. Ask again when it is done.' })
export class ComputingModel {
  @Field(() => JobModel, { description: 'The job; if it failed, it says why.' })
  job!: JobModel;

  @Field(() => DayScalar, { description: 'The day that was asked for.' })
  asOf!: string;

  @Field(() => InstantScalar, { description: 'What is known at this instant will be looked at.' })
  knownAt!: Date | string;
}

@ObjectType('Coverage', { description: 'One analysis: how much of what is required is held, as of the end of a day, by what was known at an instant.' })
export class CoverageModel {
  @Field(() => ID, { description: 'Id of the analysis.' })
  id!: string;

  @Field(() => DayScalar, { description: 'The day at whose end things are looked at.' })
  asOf!: string;

  @Field(() => InstantScalar, { description: 'Nothing that was recorded later is looked at.' })
  knownAt!: Date;

  @Field(() => InstantScalar, { description: 'When it was computed.' })
  computedAt!: Date;

  @Field({ description: 'Of everything it was computed from: equal hashes, equal results.' })
  hash!: string;

  @Field(() => Int, { description: 'Version of the policy in force.' })
  policyVersion!: number;

  @Field({ description: 'True while newer facts wait to be analysed.' })
  stale!: boolean;

  analysis!: AnalysisRef;
}

export const CoverageAnswer = createUnionType({
  name: 'CoverageAnswer',
  description: 'Coverage, or the job that computes it.',
  types: () => [CoverageModel, ComputingModel] as const,
  resolveType: (value: object) => ('job' in value ? ComputingModel : CoverageModel),
});

@ObjectType('CoverageTotals', { description: 'Counts of units. Where suppressed, the figures are null.' })
export class CoverageTotalsModel {
  @Field(() => Int, { description: 'People counted; -1 where suppressed.' })
  people!: number;

  @Field({ description: 'True where too few people stand behind the figures for a reader who may not see them by name.' })
  suppressed!: boolean;

  @Field(() => Int, { nullable: true, description: 'Units that count: met, and not met for one of seven reasons.' })
  required!: number | null;

  @Field(() => Int, { nullable: true, description: 'Units met.' })
  met!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these, met by a witness that is verified or attested.' })
  proven!: number | null;

  @Field(() => Int, { nullable: true, description: 'Units that wait for one decision.' })
  pending!: number | null;

  @Field(() => Int, { nullable: true, description: 'Met once what is pending is decided well.' })
  upTo!: number | null;

  @Field(() => Int, { nullable: true, description: 'Met by a verified witness.' })
  verified!: number | null;

  @Field(() => Int, { nullable: true, description: 'Met by an attested witness.' })
  attested!: number | null;

  @Field(() => Int, { nullable: true, description: 'Met by an endorsed witness.' })
  endorsed!: number | null;

  @Field(() => Int, { nullable: true, description: 'Met by a witness of grade activity.' })
  activity!: number | null;

  @Field(() => Int, { nullable: true, description: 'Met by a claim.' })
  claimed!: number | null;

  @Field(() => Int, { nullable: true, description: 'Not met: contested.' })
  contested!: number | null;

  @Field(() => Int, { nullable: true, description: 'Not met: revoked.' })
  revoked!: number | null;

  @Field(() => Int, { nullable: true, description: 'Not met: expired.' })
  expired!: number | null;

  @Field(() => Int, { nullable: true, description: 'Not met: grade too low.' })
  lowGrade!: number | null;

  @Field(() => Int, { nullable: true, description: 'Not met: level too low.' })
  belowLevel!: number | null;

  @Field(() => Int, { nullable: true, description: 'Not met: no evidence.' })
  missing!: number | null;

  @Field(() => Int, { nullable: true, description: 'Units of people on leave, counted apart.' })
  leave!: number | null;

  @Field(() => Int, { nullable: true, description: 'Units in grace, counted apart.' })
  grace!: number | null;

  @Field(() => Int, { nullable: true, description: 'Units of people excused, counted apart.' })
  exempt!: number | null;

  @Field(() => Int, { nullable: true, description: 'Minimums: at least N people of a team hold something.' })
  minimums!: number | null;

  @Field(() => Int, { nullable: true, description: 'Minimums met.' })
  minimumsMet!: number | null;
}

import { TesseraError } from '@tessera/domain';
import { z } from 'zod';

import type { AnalysisReader } from '../coverage/analysis.reader.js';
import { LIMITS } from '../limits/limits.js';
import type { Operation } from '../operation/operation.js';
import type { Answered } from './about.js';

/** Once or several times in the address. */
export const several = <W extends string>(one: z.ZodType<W, W>) => z.union([one.transform((value) => [value]), z.array(one).max(LIMITS.filterValues)]).nullable().default(null);
const texts = several(z.string().max(LIMITS.textCharacters));

/** Left out where it is no condition. */
export const id = z.uuid().nullable().default(null);

/** Of which day, and of whom; as in the address of a page. */
export const View = {
  asOf: z.iso.date().optional(),
  knownAt: z.iso.datetime({ offset: true }).optional(),
  location: texts,
  jobFamily: texts,
  costCentre: texts,
  roleId: several(z.uuid()),
};

export type ViewAsked = z.infer<z.ZodObject<typeof View>>;

/** A file is of coverage that is there: what has to be computed first is not waited for. */
export async function answered(operation: Operation, analyses: AnalysisReader, { asOf, knownAt, ...among }: ViewAsked): Promise<Answered> {
  const { location, jobFamily, costCentre, roleId } = among;
  const answer = await analyses.answer(operation, { asOf, knownAt, among: { location, jobFamily, costCentre, roleId } });
  if (!('analysis' in answer)) throw new TesseraError('conflict', 'COVERAGE_COMPUTING', 'This analysis is being computed. Try again in a moment.');
  return answer;
}

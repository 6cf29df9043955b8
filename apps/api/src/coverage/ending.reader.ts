import { Injectable } from '@nestjs/common';
import { expiringByMonth, type MonthOfExpiry, parseDay } from '@tessera/domain';
import type { ExpiringFigure } from '@tessera/pipeline';

import type { Operation } from '../operation/operation.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { isAmong } from './among.js';
import type { AnalysisRef } from './analysis.reader.js';

/** Of the organisation where $3 is null, else of each of these teams, each without those below it. */
const FIGURES = `
  select content from analysis_figure
  where organisation_id = $1 and analysis_id = $2 and name = 'expiring' and (case when $3::uuid[] is null then team_id is null else team_id = any ($3) end)`;

/** $4 known-at, $5 as-of, $6 among whom, $7 analysis, $8 teams or null for all. */
const AMONG = `
  select coalesce(string_agg(x.endings, ''), '') as endings from analysis_person x
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.analysis_id = $7 and ($8::uuid[] is null or x.team_id = any ($8))
    and ${isAmong('x.person_id', { among: '$6', knownAt: '$4', day: '$5' })}`;

/** What ends in the twelve months from that of the as-of day on. */
@Injectable()
export class EndingReader {
  /** Of the people whose home is one of these teams; null is the whole organisation. */
  async of(operation: Operation, analysis: AnalysisRef, teamIds: readonly string[] | null): Promise<MonthOfExpiry[]> {
    const day = parseDay(analysis.asOf);
    if (analysis.among) {
      const [row] = await operation.records<{ endings: Buffer }>(AMONG, analysis.knownAt, analysis.asOf, analysis.among, analysis.id, teamIds);
      return expiringByMonth(day, row?.endings ?? new Uint8Array());
    }
    const figures = teamIds?.length === 0 ? [] : await operation.rows<{ content: ExpiringFigure }>(FIGURES, analysis.id, teamIds);
    const sum = (months: readonly number[]): number => months.reduce((all, one) => all + one, 0);
    return expiringByMonth(day, new Uint8Array()).map(({ month }, at) => {
      const of = figures.map(({ content }) => content[at]!);
      return { month, witnesses: sum(of.map(({ witnesses }) => witnesses)), lost: sum(of.map(({ lost }) => lost)) };
    });
  }
}

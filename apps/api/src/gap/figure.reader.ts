import { Injectable } from '@nestjs/common';
import { dayOf, formatDay } from '@tessera/domain';
import type { ChangeFigure, RisksFigure } from '@tessera/pipeline';

import type { AnalysisRef } from '../coverage/analysis.reader.js';
import { EndingReader } from '../coverage/ending.reader.js';
import { TotalsReader } from '../coverage/totals.reader.js';
import { totalsOf } from '../coverage/totals.js';
import { childrenOf } from '../operation/team-tree.js';
import { checkFirst } from '../operation/page.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { forbidden } from '../operation/problem.js';
import { seesFiguresOnly } from '../operation/sight.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { TeamReader } from '../team/team.reader.js';
import { changeParts } from './change-parts.js';
import type { CoverageChangeModel, MonthCountModel, RiskModel } from './gap.model.js';

/** Of the organisation where $3 is null, else of each of these teams. */
const FIGURES = `
  select f.content from analysis_figure f
  where f.organisation_id = $1 and f.analysis_id = $2 and f.name = $4 and (case when $3::uuid[] is null then f.team_id is null else f.team_id = any ($3) end)`;

const CODES = {
  'minimum-broken': 'MINIMUM_BROKEN',
  'minimum-hangs-on-one': 'HANGS_ON_ONE',
  'skill-hangs-on-one': 'HANGS_ON_ONE',
  'minimum-will-break': 'MINIMUM_EXPIRING',
  'unmet-share': 'LOWEST_SHARE',
} as const;

type Ranked = RisksFigure[number];

/** Figures that were computed with the analysis. */
@Injectable()
export class FigureReader {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly totals: TotalsReader,
    private readonly endings: EndingReader,
    private readonly teams: TeamReader,
  ) {}

  /** The worst first. Most of them speak of few people: readers of figures only get none. */
  async risks(operation: Operation, analysis: AnalysisRef, first: number): Promise<Plain<RiskModel>[]> {
    checkFirst(first);
    if (seesFiguresOnly(operation.viewer)) return [];
    const figures = await this.figures<RisksFigure>(operation, analysis, 'risks');
    const { timeZone } = await this.organisations.own(operation);
    const roots = childrenOf(await operation.tree(), null);
    const whole = roots.length === 1 ? roots[0]!.id : null;
    const risks = figures.flat().sort((a, b) => a.rank - b.rank);
    return risks.flatMap((risk) => riskOf(risk, risk.scopeKind === 'team' ? risk.scopeId : whole, timeZone)).slice(0, first);
  }

  /** The next twelve months, of a team with those below it, or of all that the reader may see. Most teams are few people: readers of figures only get none of a team. */
  async expiring(operation: Operation, analysis: AnalysisRef, teamId: string | null): Promise<Plain<MonthCountModel>[]> {
    if (teamId !== null && seesFiguresOnly(operation.viewer)) throw forbidden();
    const scope = await this.teams.scope(operation, teamId);
    if (scope?.length === 0) return [];
    return (await this.endings.of(operation, analysis, scope)).map(({ month, witnesses }) => ({ month, count: witnesses }));
  }

  /** Of the whole organisation, for readers who see all its people by name. */
  async change(operation: Operation, analysis: AnalysisRef): Promise<Plain<CoverageChangeModel> | null> {
    if ((await operation.teamsInSight()) !== null || seesFiguresOnly(operation.viewer)) return null;
    const [figure] = await this.figures<ChangeFigure>(operation, analysis, 'change');
    if (!figure) return null;
    const after = await this.totals.of(operation, { ...analysis, among: null });
    return { since: figure.since, sinceAnalysisId: figure.sinceAnalysisId, before: totalsOf(after.people, figure.beforeTotals), after, parts: changeParts(figure.units.parts) };
  }

  private async figures<C>(operation: Operation, { id }: AnalysisRef, name: string): Promise<C[]> {
    const teams = await operation.teamsInSight();
    if (teams?.length === 0) return [];
    return (await operation.rows<{ content: C }>(FIGURES, id, teams, name)).map(({ content }) => content);
  }
}

function riskOf({ reason, topicId, needed, holders, weight, breaksAt }: Ranked, teamId: string | null, timeZone: string): Plain<RiskModel>[] {
  if (teamId === null) return [];
  const onDay = breaksAt === null ? null : formatDay(dayOf(breaksAt - 1, timeZone));
  return [{ code: CODES[reason], teamId, topicId, required: needed, met: holders, onDay, weight }];
}

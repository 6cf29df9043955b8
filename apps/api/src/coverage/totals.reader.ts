import { Injectable } from '@nestjs/common';
import { type NamedTotals } from '@tessera/pipeline';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { TeamReader } from '../team/team.reader.js';
import { amongRows } from './among-rows.js';
import type { AnalysisRef } from './analysis.reader.js';
import type { CoverageTotalsModel } from './coverage.model.js';
import { SuppressionReader } from './suppression.reader.js';
import { figureRows } from './figure-rows.js';
import { teamRows, teamsOf } from './team-rows.js';
import { SUPPRESSED, totalsOf, totalsOfRows, totalsOfUnits } from './totals.js';

type Totals = Plain<CoverageTotalsModel>;

const ORGANISATION = `select content from analysis_figure where organisation_id = $1 and analysis_id = $2 and team_id is null and name = 'totals'`;

const OWN = `select x.state, x.grade from analysis_person x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.analysis_id = $4`;

@Injectable()
export class TotalsReader {
  constructor(
    private readonly teams: TeamReader,
    private readonly suppressions: SuppressionReader,
  ) {}

  /** Of a team with those below it, or of all that the reader may see. */
  async of(operation: Operation, analysis: AnalysisRef, teamId?: string | null): Promise<Totals> {
    const scope = await this.teams.scope(operation, teamId);
    if (operation.viewer.actingRole === 'employee') return this.own(operation, analysis);
    const hidden = await this.suppressions.of(operation, analysis, 'skill');
    if (hidden.isTotalHidden(teamId ?? null)) return SUPPRESSED;
    return scope === null ? this.organisation(operation, analysis) : this.together(operation, analysis, teamId ? [teamId] : await this.tops(operation, scope));
  }

  /** Teams that stand under no other team of the list: people are counted once. */
  async tops(operation: Operation, scope: readonly string[]): Promise<string[]> {
    const { nodes } = await operation.tree();
    const inScope = new Set(scope);
    return scope.filter((id) => !inScope.has(nodes.get(id)?.parentId ?? ''));
  }

  private async together(operation: Operation, analysis: AnalysisRef, teamIds: readonly string[]): Promise<Totals> {
    const rows = await figureRows(operation, analysis, { by: analysis.among ? 'skill' : 'role', teamIds });
    return totalsOfRows([...rows.values()]);
  }

  private async organisation(operation: Operation, analysis: AnalysisRef): Promise<Totals> {
    const [figure] = await operation.rows<{ content: NamedTotals }>(ORGANISATION, analysis.id);
    if (analysis.among) return this.amongAll(operation, analysis, figure?.content);
    const known = await teamsOf(operation, analysis.id);
    const tops = await this.tops(operation, [...known]);
    const rows = await teamRows(operation, analysis.id, { by: 'role', teamIds: tops });
    const people = [...rows.values()].reduce((sum, row) => sum + row.people, 0);
    return figure ? totalsOf(people, figure.content) : totalsOfRows([...rows.values()]);
  }

  /** Minimums are about teams, and stay as they are. */
  private async amongAll(operation: Operation, analysis: AnalysisRef, stored: NamedTotals | undefined): Promise<Totals> {
    const totals = totalsOfRows([(await amongRows(operation, analysis, 'skill')).get(null)!]);
    return stored ? { ...totals, minimums: stored.minimums, minimumsMet: stored.minimumsMet } : totals;
  }

  private async own(operation: Operation, analysis: AnalysisRef): Promise<Totals> {
    const [row] = await operation.records<{ state: number[]; grade: number[] }>(OWN, analysis.id);
    return totalsOfUnits(row?.state ?? [], row?.grade ?? []);
  }
}

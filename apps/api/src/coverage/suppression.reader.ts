import { Injectable } from '@nestjs/common';

import type { ColumnKind } from '../operation/enums.js';
import type { Operation } from '../operation/operation.js';
import { seesFiguresOnly } from '../operation/sight.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import type { AnalysisRef } from './analysis.reader.js';
import { NOTHING_HIDDEN, type Suppression, suppressionOf } from './suppression.js';
import { teamRows, teamsOf } from './team-rows.js';

const AT_HOME = 'select team_id as id, people from analysis_home_people($1)';

@Injectable()
export class SuppressionReader {
  constructor(private readonly organisations: OrganisationReader) {}

  /** Readers who see the people of their figures by name have nothing hidden from them. */
  async of(operation: Operation, analysis: AnalysisRef, by: ColumnKind): Promise<Suppression> {
    return seesFiguresOnly(operation.viewer) ? operation.once(`suppression ${analysis.id} ${by}`, () => this.compute(operation, analysis, by)) : NOTHING_HIDDEN;
  }

  private async compute(operation: Operation, analysis: AnalysisRef, by: ColumnKind): Promise<Suppression> {
    const teamIds = [...(await teamsOf(operation, analysis.id))];
    const rows = await teamRows(operation, analysis.id, { by, teamIds });
    const atHome = new Map((await operation.bare<{ id: string; people: number }>(AT_HOME, analysis.id)).map(({ id, people }) => [id, people]));
    const { smallGroup: threshold } = await this.organisations.own(operation);
    const columns = (by === 'role' ? analysis.roleIds : analysis.topicIds).length;
    const counted = new Map([...rows].map(([id, row]) => [id, { ...row, atHome: atHome.get(id) ?? 0 }]));
    return suppressionOf(counted, await operation.tree(), { columns, threshold });
  }
}

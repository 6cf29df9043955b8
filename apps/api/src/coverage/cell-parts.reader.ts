import { Injectable } from '@nestjs/common';

import type { ColumnKind } from '../operation/enums.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { seesFiguresOnly } from '../operation/sight.js';
import type { AnalysisRef } from './analysis.reader.js';
import { MinimumReader } from './minimum.reader.js';
import type { MinimumModel, RequirementModel } from './requirement.model.js';
import { RequirementReader } from './requirement.reader.js';
import { teamRows } from './team-rows.js';
import { type UnitCounts, type UnitFilter, UnitReader } from './unit.reader.js';

const MINIMUMS = 20;
const UNTOLD = { leave: -1, grace: -1, exempt: -1, holders: -1 } as const;

/** What stands in a cell beside its figures. */
@Injectable()
export class CellPartsReader {
  constructor(
    private readonly units: UnitReader,
    private readonly minimumReader: MinimumReader,
    private readonly requirementReader: RequirementReader,
  ) {}

  async people(operation: Operation, analysis: AnalysisRef, filter: UnitFilter): Promise<Omit<UnitCounts, 'count'>> {
    if (seesFiguresOnly(operation.viewer)) return UNTOLD;
    const { leave, grace, exempt, holders } = await this.units.counts(operation, analysis, filter);
    return { leave, grace, exempt, holders };
  }

  async minimums(operation: Operation, analysis: AnalysisRef, filter: { readonly teamId: string; readonly topic: number }): Promise<readonly Plain<MinimumModel>[]> {
    return (await this.minimumReader.page(operation, analysis, { filter, page: { first: MINIMUMS, after: null } })).nodes;
  }

  /** Roles ask where the team has units of theirs; teams ask for themselves and those below. */
  async requirements(operation: Operation, analysis: AnalysisRef, cell: { readonly by: ColumnKind; readonly columnId: string; readonly teamId: string; readonly teamIds: readonly string[] }): Promise<Plain<RequirementModel>[]> {
    const { nodes } = await operation.tree();
    const above: string[] = [];
    for (let at = nodes.get(cell.teamId)?.parentId; at; at = nodes.get(at)?.parentId) above.push(at);
    const roles = (await teamRows(operation, analysis.id, { by: 'role', teamIds: [cell.teamId] })).get(cell.teamId)?.column ?? [];
    const roleIds = Array.from(roles, (role) => analysis.roleIds[role]!);
    return this.requirementReader.of(operation, analysis, { by: cell.by, id: cell.columnId, roleIds, teamIds: [...cell.teamIds, ...above] });
  }
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { CellReader } from '../coverage/cell.reader.js';
import { UnitReader } from '../coverage/unit.reader.js';
import { readBody } from '../http/problem.js';
import { COLUMN_KINDS } from '../operation/enums.js';
import type { Operation } from '../operation/operation.js';
import { View } from './asked.js';
import { type Exported, whole } from './exported.js';
import { TableExport } from './table-export.js';
import { UnitLines } from './unit-lines.js';

const Asked = z.strictObject({ teamId: z.uuid(), columnId: z.uuid(), by: z.enum(COLUMN_KINDS).default('skill'), ...View });

/** Everybody in a cell of the map, that is of a skill or a role in a team: met first, then pending, then the rest. */
@Injectable()
export class CellExport extends TableExport {
  override readonly table = 'cell';

  constructor(
    private readonly cells: CellReader,
    private readonly units: UnitReader,
    private readonly lines: UnitLines,
  ) {
    super();
  }

  override async of(operation: Operation, query: unknown): Promise<Exported> {
    const { teamId, columnId, by, ...view } = readBody(Asked, query);
    const answer = await this.lines.answer(operation, view);
    const { filter, column } = await this.cells.at(operation, answer.analysis, { teamId, columnId, by });
    const units = await whole((page) => this.units.page(operation, answer.analysis, { filter, page }));
    return this.lines.exported(operation, answer, { name: 'cell', teamId, units, filters: [[by === 'role' ? 'Role' : 'Requirement', column.name]] });
  }
}

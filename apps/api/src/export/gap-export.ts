import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { GapReader } from '../gap/gap.reader.js';
import { readBody } from '../http/problem.js';
import { UNIT_STATES } from '../operation/enums.js';
import type { Operation } from '../operation/operation.js';
import { id, several, View } from './asked.js';
import { type Exported, whole } from './exported.js';
import { TableExport } from './table-export.js';
import { UnitLines } from './unit-lines.js';

const Asked = z.strictObject({ teamId: id, personId: id, states: several(z.enum(UNIT_STATES)), ...View });

/** Units that are not met, worst first. */
@Injectable()
export class GapExport extends TableExport {
  override readonly table = 'gaps';

  constructor(
    private readonly gaps: GapReader,
    private readonly lines: UnitLines,
  ) {
    super();
  }

  override async of(operation: Operation, query: unknown): Promise<Exported> {
    const { teamId, personId, states, ...view } = readBody(Asked, query);
    const answer = await this.lines.answer(operation, view);
    const units = await whole((page) => this.gaps.page(operation, answer.analysis, { teamId, personId, states, ...page }));
    return this.lines.exported(operation, answer, { name: 'gaps', teamId, units, filters: states ? [['Filter: Reason', states.join(' or ')]] : [] });
  }
}

import { Injectable } from '@nestjs/common';
import { GRADES } from '@tessera/domain';
import { z } from 'zod';

import { GapReader } from '../gap/gap.reader.js';
import { readBody } from '../http/problem.js';
import type { Operation } from '../operation/operation.js';
import { id, several, View } from './asked.js';
import { type Exported, whole } from './exported.js';
import { TableExport } from './table-export.js';
import { UnitLines } from './unit-lines.js';

const Asked = z.strictObject({ teamId: id, grades: several(z.enum(GRADES)), ...View });

/** Units that are met, the strongest witness first. */
@Injectable()
export class MetExport extends TableExport {
  override readonly table = 'met';

  constructor(
    private readonly gaps: GapReader,
    private readonly lines: UnitLines,
  ) {
    super();
  }

  override async of(operation: Operation, query: unknown): Promise<Exported> {
    const { teamId, grades, ...view } = readBody(Asked, query);
    const answer = await this.lines.answer(operation, view);
    const units = await whole((page) => this.gaps.met(operation, answer.analysis, { teamId, grades, ...page }));
    return this.lines.exported(operation, answer, { name: 'met', teamId, units, filters: grades ? [['Filter: Grade of the witness', grades.join(' or ')]] : [] });
  }
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import type { BatchModel } from '../batch/batch.model.js';
import { BatchReader } from '../batch/batch.reader.js';
import { changesInWords } from '../batch/changes-in-words.js';
import { readBody } from '../http/problem.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { AboutReader } from './about.js';
import { type Exported, type ExportedCell, whole } from './exported.js';
import { TableExport } from './table-export.js';

/** Each carries its changes and its effect: few are held at a time. */
const AT_ONCE = 200;

export const DECISION_HEAD = ['decision', 'kind', 'status', 'reason', 'decided by', 'said at', 'committed at', 'undone at', 'about', 'field', 'before', 'after'];

/** Who decided what, and why, with what was known before and after; a line for each field that changes. */
@Injectable()
export class DecisionExport extends TableExport {
  override readonly table = 'decisions';

  constructor(
    private readonly batches: BatchReader,
    private readonly about: AboutReader,
  ) {
    super();
  }

  override async of(operation: Operation, query: unknown): Promise<Exported> {
    readBody(z.strictObject({}), query);
    let decisions = 0;
    const rows = await whole(async (page) => {
      const { nodes, ...rest } = await this.batches.page(operation, 'screen', page);
      decisions += nodes.length;
      return { ...rest, nodes: nodes.flatMap(linesOf) };
    }, AT_ONCE);
    return { name: 'decisions', about: [...(await this.about.now(operation, {})), ['Decisions', decisions], ['Lines', 'one for each field that a decision changes, of the first hundred']], head: DECISION_HEAD, rows };
  }
}

function linesOf({ said, title, status, reason, createdBy, createdAt, committedAt, undoneAt, storedChanges }: Plain<BatchModel>): ExportedCell[][] {
  const who = [said, title, status, reason, createdBy, createdAt.toISOString(), committedAt?.toISOString() ?? null, undoneAt?.toISOString() ?? null];
  const changes = changesInWords(storedChanges ?? []);
  return changes.length === 0 ? [[...who, null, null, null, null]] : changes.map(({ about, field, before, after }) => [...who, about, field, before, after]);
}

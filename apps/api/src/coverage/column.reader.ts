import { Injectable } from '@nestjs/common';

import type { ColumnKind } from '../operation/enums.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { notFound } from '../operation/problem.js';
import { TopicReader } from '../topic/topic.reader.js';
import type { AnalysisRef } from './analysis.reader.js';
import type { MapColumnModel } from './map.model.js';
import { RoleReader } from './role.reader.js';

@Injectable()
export class ColumnReader {
  constructor(
    private readonly topics: TopicReader,
    private readonly roles: RoleReader,
  ) {}

  /** Columns of an analysis by their numbers. */
  async named(operation: Operation, analysis: AnalysisRef, { by, columns }: { readonly by: ColumnKind; readonly columns: readonly number[] }): Promise<Plain<MapColumnModel>[]> {
    const ids = columns.map((column) => idsOf(analysis, by)[column]!);
    if (by === 'skill') return this.topics.byIds(operation, ids);
    return (await this.roles.byIds(operation, ids)).map((role) => ({ ...role, kind: null }));
  }

  /** The number of a column in an analysis. */
  numberOf(analysis: AnalysisRef, by: ColumnKind, id: string): number {
    const column = idsOf(analysis, by).indexOf(id.toLowerCase());
    if (column < 0) throw notFound();
    return column;
  }
}

const idsOf = ({ roleIds, topicIds }: AnalysisRef, by: ColumnKind): readonly string[] => (by === 'role' ? roleIds : topicIds);

import { Injectable } from '@nestjs/common';
import { type AskedFor, type DecisionRow, fold, matterOf } from '@tessera/domain';
import { idsOf } from '@tessera/pipeline';

import type { Operation } from '../operation/operation.js';
import { badInput, notFound } from '../operation/problem.js';
import { TopicNamesReader } from '../topic/topic-names.reader.js';
import type { CheckedRequirement } from './check-requirements.js';

/** A row of the editor with its topic. */
export interface Wanted extends AskedFor {
  /** Its name; null for credentials. */
  readonly skill: string | null;
  readonly credentials: readonly string[];
}

@Injectable()
export class WantedReader {
  constructor(private readonly topics: TopicNamesReader) {}

  /** Throws where two rows ask for the same of the same people, and for a skill that is not there. */
  async of(operation: Operation, checked: readonly CheckedRequirement[]): Promise<Wanted[]> {
    const wanted = await Promise.all(checked.map((row) => this.named(operation, row)));
    const places = new Map<string, number>();
    for (const [index, one] of wanted.entries()) {
      const first = places.get(matterOf(one));
      if (first !== undefined) throw badInput('REQUIREMENT_TWICE', `Rows ${first + 1} and ${index + 1} ask for the same, of the same people.`);
      places.set(matterOf(one), index);
    }
    return wanted;
  }

  /** The cells by which something is asked for no more. */
  async ended(operation: Operation, { topicId, minimum }: AskedFor): Promise<DecisionRow> {
    const topic = await this.topics.byId(operation, topicId);
    return { ...(topic?.skill == null ? { credential: topic?.credentials ?? null } : { skill: topic.skill }), kind: kindOf(minimum), asked: 'no' };
  }

  private async named(operation: Operation, { skillId, ...row }: CheckedRequirement): Promise<Wanted> {
    if (skillId === null) return { ...row, topicId: setOf(operation, row.credentials), skill: null };
    const topic = await this.topics.byId(operation, skillId);
    if (topic?.skill == null) throw notFound();
    return { ...row, topicId: topic.id, skill: topic.skill };
  }
}

/** The id that the set of these credentials has or will have, whatever their order. */
const setOf = ({ viewer }: Operation, names: readonly string[]): string => idsOf(viewer.organisationId)('credential_set', [...new Set(names.map(fold))].sort().join('|'));

const kindOf = (minimum: number | null): string => (minimum === null ? 'everyone' : 'at least');

/** The cells by which something is asked for. */
export function wantedCells({ skill, level, credentials, minimumGrade, weight, graceDays, minimum }: Wanted): DecisionRow {
  const topic = skill === null ? { credential: credentials } : { skill, level: String(level) };
  return { ...topic, minimumGrade, weight: String(weight), kind: kindOf(minimum), n: minimum === null ? null : String(minimum), grace: String(graceDays) };
}

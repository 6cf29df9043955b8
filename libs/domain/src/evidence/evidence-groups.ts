import type { EvidenceColumns } from './evidence-columns.js';
import { rowsByKey } from './rows-by-key.js';

/** The evidence of one person for one topic is one group; groups are ordered by person, then topic, and rows in a group by id. */
export interface EvidenceGroups {
  readonly count: number;
  readonly person: Int32Array;
  readonly topic: Int32Array;
  /** Group g's evidence is rows[start[g]] up to rows[start[g + 1]], exclusive. */
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

export function groupEvidence({ person, topic }: EvidenceColumns, people: number, topics: number): EvidenceGroups {
  const { rows } = rowsByKey(person, people, rowsByKey(topic, topics).rows);
  const first: number[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const [row, previous] = [rows[i]!, rows[i - 1]];
    if (previous === undefined || person[row] !== person[previous] || topic[row] !== topic[previous]) first.push(i);
  }
  return {
    count: first.length,
    person: Int32Array.from(first, (i) => person[rows[i]!]!),
    topic: Int32Array.from(first, (i) => topic[rows[i]!]!),
    start: Int32Array.from([...first, rows.length]),
    rows,
  };
}

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
  const isFirst = (i: number) => i === 0 || person[rows[i]!] !== person[rows[i - 1]!] || topic[rows[i]!] !== topic[rows[i - 1]!];
  let count = 0;
  for (let i = 0; i < rows.length; i += 1) if (isFirst(i)) count += 1;

  const groups = { count, person: new Int32Array(count), topic: new Int32Array(count), start: new Int32Array(count + 1).fill(rows.length), rows };
  let group = 0;
  for (let i = 0; i < rows.length; i += 1) {
    if (!isFirst(i)) continue;
    groups.person[group] = person[rows[i]!]!;
    groups.topic[group] = topic[rows[i]!]!;
    groups.start[group] = i;
    group += 1;
  }
  return groups;
}

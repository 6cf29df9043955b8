import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bindHeaders } from './bind-headers.js';
import type { TemplateKind } from './claim.js';
import { FileCheck } from './file-check.js';
import { findCycles } from './find-cycles.js';
import { readRow } from './read-row.js';
import type { RowResult } from './row-result.js';
import { TEMPLATES } from './templates/all.js';

/** What becomes of each row once the whole file is read, one word a row, with the lines a refusal names. */
function check(kind: TemplateKind, headers: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const bound = bindHeaders(TEMPLATES[kind], headers);
  if (bound.kind === 'refused') throw new Error('bound');
  const file = new FileCheck((text) => text);
  const results = rows.map((cells, at) => file.add(readRow(bound.binding, cells, { row: at + 1, line: at + 2 })));
  const takenBack = new Map(file.takenBack().map((row) => [row.row, row]));
  return results.map((row) => wordOf(takenBack.get(row.row) ?? row));
}

function wordOf(row: RowResult): string {
  if (row.kind === 'repeated') return `repeats ${row.sameAsLine}`;
  return row.kind === 'claim' ? 'claim' : row.findings.map(({ code, lines }) => `${code} ${(lines ?? []).join(',')}`).join();
}

describe('rows of one file', () => {
  const evidence = ['person', 'skill', 'level', 'grade', 'from'];

  it('that say the same are one, and counted', () => {
    const row = ['E-1', 'SQL', '3', 'claimed', '2026-01-01'];
    expect(check('evidence', evidence, [row, ['e-2', ...row.slice(1)], row, row])).toEqual(['claim', 'claim', 'repeats 2', 'repeats 2']);
  });

  it('that contradict each other are all refused, each naming the other', () => {
    const rows = ['3', '3', '4', '3', '5'].map((level) => ['E-1', 'SQL', level, 'claimed', '2026-01-01']);
    expect(check('evidence', evidence, rows)).toEqual(['ROW_CONTRADICTED 2,4', 'ROW_CONTRADICTED 3,4', 'ROW_CONTRADICTED 2,4', 'ROW_CONTRADICTED 2,5', 'ROW_CONTRADICTED 2,6']);
  });

  it('of one program agree about it', () => {
    const headers = ['provider', 'title', 'cost', 'currency', 'skill', 'level'];
    expect(check('programs', headers, [['P', 'T', '10', 'EUR', 'SQL', '2'], ['P', 'T', '10', 'EUR', 'Go', '2'], ['P', 'U', '1', 'EUR', '', '']])).toEqual(['claim', 'claim', 'claim']);
    expect(check('programs', headers, [['P', 'T', '10', 'EUR', 'SQL', '2'], ['P', 'T', '11', 'EUR', 'Go', '2'], ['P', 'U', '1', 'EUR', '', '']])).toEqual(['ROW_DISAGREES 2,3', 'ROW_DISAGREES 2,3', 'claim']);
  });

  it('of one person may be many posts, but one home at a time', () => {
    const headers = ['external id', 'name', 'team', 'role', 'from'];
    const rows = [['1', 'A', 'X', 'R', '2024-01-01'], ['1', 'A', 'Y', 'R', '2025-01-01'], ['1', 'A', 'y', 'S', '2025-01-01'], ['2', 'B', 'X', 'R', ''], ['2', 'B', 'Y', 'S', ''], ['3', 'C', 'X', 'R', ''], ['3', 'D', 'X', 'R', '']];
    expect(check('people', headers, rows)).toEqual(['claim', 'claim', 'claim', 'ROW_DISAGREES 5,6', 'ROW_DISAGREES 5,6', 'ROW_CONTRADICTED 7,8', 'ROW_CONTRADICTED 7,8']);
  });

  it('never give one address to two people', () => {
    const headers = ['external id', 'e-mails', 'name'];
    expect(check('people', headers, [['1', 'a@x.org; b@x.org', 'A'], ['2', 'c@x.org;B@x.org', 'B'], ['3', '', 'C'], ['', 'a@x.org', 'A']])).toEqual(['ROW_DISAGREES 2,3', 'ROW_DISAGREES 2,3', 'claim', 'ROW_DISAGREES 2,5']);
  });

  it('that put a skill above itself are refused', () => {
    const headers = ['skill', 'broader'];
    expect(check('skills', headers, [['A', 'B'], ['B', 'c'], ['C', 'A'], ['D', 'A'], ['E', 'e']])).toEqual(['CYCLE 2,3,4', 'CYCLE 2,3,4', 'CYCLE 2,3,4', 'claim', 'CYCLE 6']);
  });

  it('that make somebody their own manager are refused, by whichever id they are named', () => {
    const headers = ['external id', 'e-mails', 'name', 'manager'];
    expect(check('people', headers, [['1', 'a@x.org', 'A', 'b@x.org'], ['2', 'b@x.org', 'B', '1'], ['3', '', 'C', '2']])).toEqual(['CYCLE 2,3', 'CYCLE 2,3', 'claim']);
  });
});

describe('cycles', () => {
  it('are found in a chain of 200,000 without recursion', () => {
    const n = 200_000;
    const chain = Array.from({ length: n }, (_, i) => (i + 1 < n ? [i + 1] : []));
    expect(findCycles(chain)).toEqual([]);
    expect(findCycles(chain.map((targets, i) => (i + 1 < n ? targets : [0])))).toEqual([Array.from({ length: n }, (_, i) => i)]);
  });

  it('are exactly the nodes that reach themselves', () => {
    const graph = fc.integer({ min: 1, max: 8 }).chain((n) => fc.array(fc.uniqueArray(fc.integer({ min: 0, max: n - 1 }), { maxLength: 3 }), { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(graph, (edges) => {
        const reaches = edges.map((_, from) => {
          const seen = new Set<number>();
          const open = [...edges[from]!];
          for (let next = open.pop(); next !== undefined; next = open.pop()) if (!seen.has(next)) open.push(...edges[next]!, ...(seen.add(next), []));
          return seen;
        });
        const onCycle = edges.flatMap((_, node) => (reaches[node]!.has(node) ? [node] : []));
        expect(findCycles(edges).flat().sort((a, b) => a - b)).toEqual(onCycle);
      }),
    );
  });
});

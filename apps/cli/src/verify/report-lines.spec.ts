import { expect, it } from '@jest/globals';
import type { Report } from '@tessera/domain';

import { linesOf } from './report-lines.js';

const report = (change: Partial<Report>): Report => ({ verdict: 'accept', outcome: 'verified', findings: [], format: 'ob3-di', claim: null, ...change });

it('says of each credential inside what was found of it, a step further in', () => {
  const at = '2026-06-01T00:00:00.000Z';
  const forged = report({ verdict: 'reject', outcome: 'tampered', findings: [{ check: 'proof', outcome: 'fail', code: 'proof-mismatch', at }] });
  const record = report({ format: 'clr2', verdict: 'reject', outcome: 'tampered', nested: [report({}), forged] });
  expect(linesOf('transcript.json', record)).toEqual([
    'transcript.json: reject, tampered (clr2)',
    '    1 of 2 inside: accept, verified (ob3-di)',
    '    2 of 2 inside: reject, tampered (ob3-di)',
    '      x proof     proof-mismatch',
  ]);
});

import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';

import { BatchEffect } from './batch-effect.js';

const totals = (met: number | null) =>
  ({ suppressed: met === null, required: met === null ? null : 9, met, proven: met, upTo: met, minimums: 0, minimumsMet: 0 }) as unknown as Parameters<typeof BatchEffect>[0]['effect']['before'];

it.each([
  [7, 0, 'The figures of no team change.'],
  [7, null, 'Figures of teams are not shown here.'],
  [null, null, 'Not shown: figures over so few people would tell who they are.'],
])('an effect of %p met, on %p people, without teams', (met, people, sentence) => {
  render(<BatchEffect effect={{ before: totals(met), after: totals(met), teams: [], people }} />);
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.queryAllByText('Before')).toHaveLength(met === null ? 0 : 1);
});

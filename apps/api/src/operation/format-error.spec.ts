import { describe, expect, it } from '@jest/globals';
import { TesseraError } from '@tessera/domain';
import { GraphQLError } from 'graphql';

import { errorFormatter, NOT_UNDERSTOOD } from './format-error.js';
import { forbidden } from './problem.js';

const thrownInside = (original: Error): GraphQLError => new GraphQLError(original.message, { path: ['a'], originalError: original });
const format = (error: GraphQLError, code = 'INTERNAL_SERVER_ERROR', explore = false) => {
  const reported: unknown[] = [];
  const answer = errorFormatter({ explore, report: (thrown) => reported.push(thrown) })({ message: error.message, path: error.path!, extensions: { code, stacktrace: ['at /root'] } }, error);
  return { answer, reported };
};

describe('what a caller is told of an error', () => {
  it.each([
    ['invalid-input', 'BAD_USER_INPUT'],
    ['not-found', 'NOT_FOUND'],
    ['conflict', 'CONFLICT'],
  ] as const)('a mistake of kind %s comes with code %s and its reason', (kind, code) => {
    const { answer } = format(thrownInside(new TesseraError(kind, 'WHY', 'Say it.')));
    expect(answer).toEqual({ message: 'Say it.', path: ['a'], extensions: { code, reason: 'WHY' } });
  });

  it('a refusal of the api keeps its code', () => {
    expect(format(thrownInside(forbidden())).answer.extensions).toEqual({ code: 'FORBIDDEN', reason: 'ROLE_TOO_LOW' });
  });

  it('anything else is masked, and reported', () => {
    const { answer, reported } = format(thrownInside(new Error('relation "evidence" at db-1.internal')));
    expect(answer).toEqual({ message: 'Internal error', path: ['a'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(reported).toHaveLength(1);
  });

  it.each(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'])('%s has one fixed answer', (code) => {
    expect(format(new GraphQLError('Did you mean "salary"?'), code).answer).toEqual(NOT_UNDERSTOOD);
    expect(format(new GraphQLError('Did you mean "salary"?'), code, true).answer.message).toContain('salary');
  });

  it('a statement that ran into its time limit says so', () => {
    expect(format(thrownInside(Object.assign(new Error('canceling statement'), { code: '57014' }))).answer.extensions).toMatchObject({ code: 'TIMEOUT' });
  });

  it.each(['40001', '40P01'])('whoever met another in one row hears that, and not that something broke: %s', (code) => {
    const { answer, reported } = format(thrownInside(Object.assign(new Error('could not serialize access'), { code })));
    expect(answer.extensions).toEqual({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' });
    expect(reported).toEqual([]);
  });

  it('whoever finds every connection taken hears that too', () => {
    expect(format(thrownInside(new Error('timeout exceeded when trying to connect'))).answer.extensions).toEqual({ code: 'TOO_MANY_REQUESTS', reason: 'BUSY' });
  });
});

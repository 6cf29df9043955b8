import { describe, expect, it } from '@jest/globals';

import { cookie, newToken, tokenFrom, tokenOf } from './token.js';
import { waitAfter } from './throttle.js';

const ORGANISATION = '7e243979-3039-4f99-b91c-205a12b7c9b4';

describe('a session cookie', () => {
  it('is read back as it was made', () => {
    const { token, value } = newToken(ORGANISATION);
    expect(tokenOf({ cookie: `other=1; ${cookie(value, { secure: true, seconds: 1 }).split(';')[0]!}` })).toEqual(token);
    expect(newToken(ORGANISATION).value).not.toBe(value);
  });

  it.each([undefined, '', '.', `${ORGANISATION}.`, `${ORGANISATION}.short`, `x.${'a'.repeat(43)}`, `${ORGANISATION}.${'a'.repeat(44)}`, `${ORGANISATION}.${'a'.repeat(43)}.x`, `${ORGANISATION}.${'!'.repeat(43)}`])('is none: %p', (value) => {
    expect(tokenFrom(value)).toBeNull();
  });

  it('is none where two disagree', () => {
    const [a, b] = [newToken(ORGANISATION).value, newToken(ORGANISATION).value];
    expect(tokenOf({ cookie: `tessera_session=${a}; tessera_session=${b}` })).toBeNull();
  });

  it('is marked Secure only over TLS', () => {
    expect(cookie('v', { secure: true, seconds: 1 })).toContain('; Secure');
    expect(cookie('v', { secure: false, seconds: 1 })).not.toContain('Secure');
  });
});

describe('the wait after failures', () => {
  it.each([[0, 0], [9, 0], [10, 1], [11, 2], [13, 8], [14, 15], [1_000, 15]])('%p failures: %p minutes', (failures, minutes) => {
    expect(waitAfter(failures)).toBe(minutes * 60_000);
  });
});

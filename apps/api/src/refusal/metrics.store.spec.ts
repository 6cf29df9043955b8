import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApi, type TestApi } from '../testing/test-api.fixture.js';

const TOKEN = 'a token of sixteen or more';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi({ metricsToken: TOKEN });
}, 120_000);
afterAll(() => test.close());

describe('the counts, where a token is set', () => {
  it.each([
    ['with it', `Bearer ${TOKEN}`, 200],
    ['with another', `Bearer ${TOKEN}x`, 404],
    ['with it, but not as it is said', TOKEN, 404],
    ['without any, from this machine', '', 404],
  ])('are asked for %s: %#', async (_, authorization, status) => {
    const response = await test.send('GET', '/metrics', { headers: { authorization } });
    expect(response.status).toBe(status);
  });
});

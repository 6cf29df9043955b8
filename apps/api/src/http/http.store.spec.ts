import { request } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { giveAccount, giveOrganisation, PASSWORD, startTestApi, type TestApi } from '../testing/test-api.fixture.js';

let test: TestApi;
let cookie: string;
const json = { 'content-type': 'application/json' };
const actAs = JSON.stringify({ query: 'mutation { actAs(role: LEARNING) { actingRole } }' });
const acting = async (): Promise<unknown> => (await test.ask<{ session: { actingRole: string } }>(cookie, '{ session { actingRole } }')).data?.session.actingRole;

beforeAll(async () => {
  test = await startTestApi();
  const organisation = await giveOrganisation(test.database);
  await giveAccount(test.database, organisation, { email: 'hr@acme.test', roles: [['hr', null], ['learning', null]] });
  cookie = await test.signIn('hr@acme.test');
}, 120_000);
afterAll(() => test.close());

/** fetch sets some headers by itself; this sends exactly what it is told. */
const raw = (path: string, { method = 'POST', headers, body = '' }: { method?: string; headers: Record<string, string>; body?: string }): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(`${test.api.url}${path}`, { method, headers: { cookie, ...headers } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode!);
    });
    sent.on('error', reject).end(body);
  });

describe('what a page of another site can send', () => {
  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded', 'x-tessera': '1' }, 415],
    ['plain text that is JSON', { 'content-type': 'text/plain', 'x-tessera': '1' }, 415],
    ['no type', { 'x-tessera': '1' }, 415],
    ['JSON without the header of our pages', json, 403],
    ['a foreign origin', { ...json, 'x-tessera': '1', origin: 'https://evil.test' }, 403],
    ['the origin null', { ...json, 'x-tessera': '1', origin: 'null' }, 403],
    ['a page of another site, as the browser says', { ...json, 'x-tessera': '1', 'sec-fetch-site': 'cross-site' }, 403],
    ['a host that the caller claims', { ...json, 'x-tessera': '1', origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' }, 403],
    ['a host and a protocol that the caller claims', { ...json, 'x-tessera': '1', origin: 'https://evil.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' }, 403],
  ])('changes nothing: %s', async (_, headers, status) => {
    expect(await raw('/graphql', { headers, body: actAs })).toBe(status);
    expect(await acting()).toBe('HR');
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('changes nothing: %s of GraphQL', async (method) => {
    const path = `/graphql?query=${encodeURIComponent('mutation { actAs(role: LEARNING) { actingRole } }')}`;
    expect(await raw(path, { method, headers: { ...json, 'x-tessera': '1', 'x-http-method-override': 'POST' } })).toBe(405);
    expect(await acting()).toBe('HR');
  });

  it.each(['/GraphQL', '/graphql/', '/GRAPHQL/'])('changes nothing, and is held to the same rules, however the path is written: %s', async (path) => {
    const asked = `${path}?query=${encodeURIComponent('{ session { actingRole } }')}`;
    expect(await raw(asked, { method: 'GET', headers: { ...json, 'content-length': String(actAs.length) }, body: actAs })).toBe(405);
    expect(await raw(path, { headers: { 'content-type': 'text/plain', 'x-tessera': '1' }, body: actAs })).toBe(415);
    expect(await acting()).toBe('HR');
  });

  it.each([['POST', '/session'], ['DELETE', '/session'], ['POST', '/setup'], ['PUT', '/upload']])('changes nothing: %s %s without the header', async (method, path) => {
    expect(await raw(path, { method, headers: json, body: JSON.stringify({ email: 'hr@acme.test', password: PASSWORD }) })).toBe(403);
    expect(await acting()).toBe('HR');
  });

  it('and what our own page sends does', async () => {
    expect(await raw('/graphql', { headers: { ...json, 'x-tessera': '1', origin: test.api.url, 'sec-fetch-site': 'same-origin' }, body: actAs })).toBe(200);
    expect(await acting()).toBe('LEARNING');
  });
});

describe('every answer', () => {
  it.each(['/', '/nothing', '/health/live', '/session'])('of %s forbids framing, foreign scripts and guessing of types', async (path) => {
    const { headers } = await test.send('GET', path);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'; script-src 'self';.*frame-ancestors 'none'/);
    expect([headers.get('x-content-type-options'), headers.get('x-powered-by'), headers.get('access-control-allow-origin')]).toEqual(['nosniff', null, null]);
  });

  it('says whether the api lives and is ready', async () => {
    expect(await (await test.send('GET', '/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await test.send('GET', '/health/ready')).json()).toEqual({ status: 'ready' });
  });

  it.each(['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/assets/%00.js', '/%E0%A4%A'])('leads to no file outside the dashboard: %s', async (path) => {
    const response = await test.send('GET', path, { headers: { accept: '*/*' } });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toContain('workspaces');
  });
});

describe('a caller who goes', () => {
  it('leaves no connection in use and no transaction open', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => test.send('POST', '/graphql', { cookie, headers: json, body: JSON.stringify({ query: '{ jobs { id } organisation { name } }' }) }).then((answer) => answer.body?.cancel())),
    );
    const aborted = Array.from({ length: 20 }, () => {
      const stop = new AbortController();
      const gone = fetch(`${test.api.url}/graphql`, { method: 'POST', signal: stop.signal, headers: { ...json, 'x-tessera': '1', cookie }, body: JSON.stringify({ query: '{ jobs { id } organisation { name } }' }) }).catch(() => undefined);
      setTimeout(() => stop.abort(), 3);
      return gone;
    });
    await Promise.all(aborted);
    expect((await test.ask<{ organisation: { name: string } }>(cookie, '{ organisation { name } }')).data?.organisation.name).toBe('Acme');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const open = await test.database.admin(`select state, query from pg_stat_activity where datname = current_database() and application_name = 'tessera' and state like 'idle in%'`);
    expect(open).toEqual([]);
  });
});

import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitsOfWork } from '@tessera/persistence';
import { WebSocket } from 'ws';

import { LIMITS } from '../limits/limits.js';
import { LOG } from '../server/log.js';
import { Sessions } from '../session/sessions.js';
import { giveAccount, giveOrganisation, startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { AuditTrail } from './audit-trail.js';

let test: TestApi;
let organisation: string;
let account: string;
let cookie: string;
/** Of the same account as `account`: nobody else's refusals stand before theirs. */
let watched: string;
const json = { 'content-type': 'application/json' };
const NOBODY = '7e243979-3039-4f99-b91c-205a12b7c9b4';
const foreign = `{ person(id: "${NOBODY}") { id } }`;

beforeAll(async () => {
  test = await startTestApi();
  organisation = await giveOrganisation(test.database);
  await giveAccount(test.database, organisation, { email: 'counted@acme.test', roles: [['hr', null]] });
  account = await giveAccount(test.database, organisation, { email: 'hr@acme.test', roles: [['hr', null]] });
  cookie = await test.signIn('counted@acme.test');
  watched = await test.signIn('hr@acme.test');
}, 120_000);
afterAll(() => test.close());
beforeEach(() => test.database.admin('delete from audit_event; delete from sign_in_attempt'));

interface Event {
  readonly account_id: string;
  readonly kind: string;
  readonly detail: Record<string, unknown>;
}
const events = (): Promise<Event[]> => test.database.admin<Event>('select account_id, kind, detail from audit_event order by at');
/** They are written after the answer. */
async function eventually(count: number): Promise<Event[]> {
  for (;;) {
    const found = await events();
    if (found.length >= count) return found;
    await pause(20);
  }
}
const counted = async (door: string, reason: string): Promise<number> => {
  const text = await (await test.send('GET', '/metrics')).text();
  return Number(new RegExp(`^tessera_refusals_total\\{door="${door}",reason="${reason}"\\} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
};
/** A trail of another process: it has seen nothing yet. */
const freshTrail = (): AuditTrail => new AuditTrail(test.api.app.get(UnitsOfWork), test.api.app.get(Sessions, { strict: false }), test.api.app.get(LOG));

describe('refusals are counted', () => {
  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> => test.send('POST', '/graphql', { cookie, headers: { ...json, ...headers }, body });

  it.each<[string, string, () => Promise<unknown>]>([
    ['graphql', 'NOT_FOUND', () => test.ask(cookie, foreign)],
    ['graphql', 'LIMIT_DIRECTIVES', () => test.ask(cookie, `{ session ${'@include(if: true) '.repeat(LIMITS.directives + 1)} { actingRole } }`)],
    ['graphql', 'BAD_REQUEST', () => test.ask(cookie, '{ nothing }')],
    ['graphql', 'FOREIGN_PAGE', () => post('{}', { origin: 'https://evil.test' })],
    ['graphql', 'BODY_TOO_LARGE', () => post('x'.repeat(LIMITS.bodyBytes + 1))],
    ['graphql', 'NOT_SIGNED_IN', () => test.ask('', foreign)],
    ['route', 'SIGN_IN_REFUSED', () => test.signIn('hr@acme.test', 'wrong')],
    ['route', 'NOT_FOUND', () => test.send('GET', `/export/refused/${NOBODY}.csv`, { cookie })],
    ['route', 'TYPE_NOT_ALLOWED', () => test.send('PUT', '/upload', { cookie, headers: json, body: '{}' })],
  ])('at the door %s, for %s', async (door, reason, refuse) => {
    const before = await counted(door, reason);
    await refuse();
    for (let at = 0; at < 50 && (await counted(door, reason)) === before; at += 1) await pause(20);
    expect(await counted(door, reason)).toBe(before + 1);
  });

  it.each([['SUBSCRIPTIONS_ONLY', foreign], ['LIMIT_ALIASES', `subscription { jobProgress { ${Array.from({ length: LIMITS.aliases + 1 }, (_, at) => `a${at}: id`).join(' ')} } }`]])('at the socket, for %s', async (reason, query) => {
    const before = await counted('socket', reason);
    const socket = new WebSocket(`${test.api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { cookie } });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await new Promise((resolve) => socket.once('message', resolve));
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }));
    await new Promise((resolve) => socket.once('message', resolve));
    socket.terminate();
    expect(await counted('socket', reason)).toBe(before + 1);
  });
});

describe('the counts', () => {
  it.each([
    ['by another name, as a page of another site would', { host: 'evil.test' }],
    ['through a proxy', { 'x-forwarded-for': '127.0.0.1' }],
  ])('are not shown to those who ask %s', async (_, headers) => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => request(`${test.api.url}/metrics`, { headers }, (answer) => resolve(answer.resume().statusCode)).on('error', reject).end());
    expect(status).toBe(404);
  });
});

describe('the audit trail', () => {
  it('has an event where somebody who is signed in asks for what is not theirs, though all else was taken back', async () => {
    const { errors } = await test.ask(watched, `mutation { discardBatch(id: "${NOBODY}") { id } }`);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await eventually(1)).toEqual([{ account_id: account, kind: 'refused-not-theirs', detail: { door: 'graphql', reason: 'NOT_FOUND', times: 1 } }]);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['refused-role', 'ROLE_TOO_LOW', () => test.ask(watched, 'mutation { actAs(role: LEAD) { actingRole } }')],
    ['refused-limits', 'LIMIT_DEPTH', () => test.ask(watched, `{ person(id: "x") { ${'team { leads { '.repeat(6)} id ${'} } '.repeat(6)} } }`)],
  ])('has an event %s for %s', async (kind, reason, refuse) => {
    await refuse();
    expect(await eventually(1)).toEqual([{ account_id: account, kind, detail: { door: 'graphql', reason, times: 1 } }]);
  });

  it('has nothing for those who are not signed in, and nothing where a value is wrong', async () => {
    await test.ask('', foreign);
    await test.ask(`tessera_session=${organisation}.${'a'.repeat(43)}`, `{ session ${'@include(if: true) '.repeat(LIMITS.directives + 1)} { actingRole } }`);
    await test.ask(cookie, '{ people(first: 0) { totalCount } }');
    await pause(300);
    expect(await events()).toEqual([]);
  });

  it('has one event for many of a kind, and never more of them in an hour than are worth reading, whatever the number of processes', async () => {
    const refused = { door: 'graphql', reason: 'NOT_FOUND', viewer: { organisationId: organisation, accountId: account } } as const;
    const trail = freshTrail();
    for (let at = 0; at < 50; at += 1) await trail.note('refused-not-theirs', refused);
    expect(await events()).toHaveLength(1);
    await Promise.all(Array.from({ length: 20 }, () => freshTrail().note('refused-not-theirs', refused)));
    expect(await events()).toHaveLength(6);
    await test.database.admin(`update audit_event set at = at - interval '61 minutes'`);
    await freshTrail().note('refused-not-theirs', refused);
    expect(await events()).toHaveLength(7);
  });

  it('has nothing about an account of another organisation', async () => {
    const other = await giveOrganisation(test.database, 'Other');
    await freshTrail().note('refused-role', { door: 'graphql', reason: 'ROLE_TOO_LOW', viewer: { organisationId: other, accountId: account } });
    expect(await events()).toEqual([]);
  });

  it('tells of guessing that was stopped, for accounts that there are', async () => {
    for (const email of ['hr@acme.test', 'nobody@acme.test']) {
      await test.database.admin('delete from sign_in_attempt');
      for (let at = 0; at <= LIMITS.signInFailures; at += 1) await test.signIn(email, 'guess');
    }
    expect(await eventually(1)).toEqual([{ account_id: account, kind: 'sign-in-locked', detail: { door: 'route', reason: 'TOO_MANY_REQUESTS', times: 1 } }]);
  });
});

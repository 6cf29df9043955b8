import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { LIMITS } from '../limits/limits.js';
import { giveAccount, giveOrganisation, PASSWORD, startTestApi, type TestApi } from '../testing/test-api.fixture.js';

let test: TestApi;
let organisation: string;
const SESSION = '{ session { actingRole roles account { email } organisation { name } } }';
const json = { 'content-type': 'application/json' };
const whoIs = async (cookie: string): Promise<unknown> => (await test.ask<{ session: unknown }>(cookie, SESSION)).data?.session;

beforeAll(async () => {
  test = await startTestApi();
}, 120_000);
afterAll(() => test.close());

describe('setting up', () => {
  const setUp = { organisation: 'Acme', timeZone: 'Europe/Berlin', name: 'Ada', email: 'Ada@acme.test', password: PASSWORD };
  const post = (body: unknown): Promise<Response> => test.send('POST', '/setup', { headers: json, body: JSON.stringify(body) });

  it.each([
    ['a short password', { password: 'x'.repeat(9) }],
    ['no such time zone', { timeZone: 'Europe/Atlantis' }],
    ['a field that is not asked for', { role: 'admin' }],
    ['no name', { name: ' ' }],
  ])('refuses %s', async (_, change) => {
    const response = await post({ ...setUp, ...change });
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 'BODY_INVALID' })]);
  });

  it('makes the first administrator, once, and is closed from then on', async () => {
    expect(await (await test.send('GET', '/setup')).json()).toEqual({ open: true });
    // Both are held where the second would look before the first is done.
    const gate = new pg.Client({ connectionString: test.database.adminUrl });
    await gate.connect();
    await gate.query('select pg_advisory_lock(7331)');
    const posts = [post(setUp), post(setUp)];
    for (let held = 0; held < 2; ) held = (await gate.query<{ held: number }>(`select count(*)::int as held from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`)).rows[0]!.held;
    await gate.end();
    const both = await Promise.all(posts);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await test.database.admin('select count(*)::int as organisations from organisation')).toEqual([{ organisations: 1 }]);
    expect(await (await test.send('GET', '/setup')).json()).toEqual({ open: false });
    expect((await post({ ...setUp, email: 'eve@acme.test' })).status).toBe(409);
    expect(await whoIs(await test.signIn('ada@ACME.test'))).toMatchObject({ actingRole: 'HR', roles: ['ADMIN', 'HR', 'LEARNING'], organisation: { name: 'Acme' } });
  });
});

describe('signing in', () => {
  const UNUSUAL = `  пароль ${'x'.repeat(500)} \u{1f511}  `;

  beforeAll(async () => {
    organisation = await giveOrganisation(test.database, 'Other');
    await giveAccount(test.database, organisation, { email: 'hr@other.test', roles: [['hr', null], ['learning', null]] });
    const id = await giveAccount(test.database, organisation, { email: 'odd@other.test', roles: [['hr', null]] });
    const { hashPassword } = await import('./password.js');
    await test.database.admin('update account set password_hash = $2 where id = $1', [id, await hashPassword(UNUSUAL)]);
  });

  it('has one answer for a wrong password and for an unknown account', async () => {
    const tries = [{ email: 'hr@other.test', password: 'wrong' }, { email: 'nobody@other.test', password: 'wrong' }];
    const [wrong, unknown] = await Promise.all(tries.map((body) => test.send('POST', '/session', { headers: json, body: JSON.stringify(body) })));
    expect([wrong!.status, unknown!.status]).toEqual([401, 401]);
    expect(await wrong!.json()).toEqual(await unknown!.json());
    expect(wrong!.headers.get('set-cookie')).toBeNull();
  });

  it('compares passwords exactly, however unusual', async () => {
    expect(await test.signIn('odd@other.test', UNUSUAL.trim())).toBe('');
    expect(await test.signIn('odd@other.test', UNUSUAL.slice(0, -3))).toBe('');
    expect(await test.signIn('odd@other.test', UNUSUAL)).not.toBe('');
  });

  it('gives a cookie that scripts and other sites do not get', async () => {
    const response = await test.send('POST', '/session', { headers: json, body: JSON.stringify({ email: 'hr@other.test', password: PASSWORD }) });
    expect(response.headers.get('set-cookie')).toMatch(/^tessera_session=[0-9a-f-]{36}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/);
  });

  it('takes over no cookie that somebody else has chosen, and ends the session that was open', async () => {
    const chosen = await test.signIn('odd@other.test', UNUSUAL);
    const response = await test.send('POST', '/session', { cookie: chosen, headers: json, body: JSON.stringify({ email: 'hr@other.test', password: PASSWORD }) });
    const given = response.headers.get('set-cookie')!.split(';')[0]!;
    expect(given).not.toBe(chosen);
    expect([await whoIs(chosen), await whoIs(given)]).toEqual([null, expect.objectContaining({ account: { email: 'hr@other.test' } })]);
  });

  it('keeps as many sessions of an account as it may have; one more ends the oldest', async () => {
    await test.database.admin(`update session set ended_at = now()`);
    const cookies: string[] = [];
    for (let at = 0; at <= LIMITS.sessionsPerAccount; at += 1) {
      await test.database.admin('delete from sign_in_attempt');
      cookies.push(await test.signIn('hr@other.test'));
    }
    const open = await Promise.all(cookies.map(async (cookie) => (await whoIs(cookie)) !== null));
    expect(open).toEqual([false, ...open.slice(1).map(() => true)]);
  });

  it('keeps the session only as a hash', async () => {
    const cookie = await test.signIn('hr@other.test');
    const secret = cookie.split('.')[1]!;
    const stored = await test.database.admin<{ text: string }>('select s::text as text from session s');
    expect(stored.some(({ text }) => text.includes(secret))).toBe(false);
  });

  it('ends at once: after signing out, when the account is disabled, and for a cookie of another organisation', async () => {
    const [first, second] = [await test.signIn('hr@other.test'), await test.signIn('hr@other.test')];
    expect(await whoIs(first)).not.toBeNull();
    await test.send('DELETE', '/session', { cookie: first });
    expect(await whoIs(first)).toBeNull();
    expect(await whoIs(second)).not.toBeNull();

    const [other] = await test.database.admin<{ id: string }>(`select id from organisation where name = 'Acme'`);
    expect(await whoIs(second.replace(organisation, other!.id))).toBeNull();

    await test.database.admin(`update account set disabled_at = now() where email = 'hr@other.test'`);
    expect(await whoIs(second)).toBeNull();
    await test.database.admin(`update account set disabled_at = null where email = 'hr@other.test'`);
  });

  it.each([
    ['12 hours idle', `last_seen_at = now() - interval '12 hours 1 second'`, false],
    ['just under 12 hours idle', `last_seen_at = now() - interval '11 hours 59 minutes'`, true],
    ['a week old', `expires_at = now() - interval '1 second'`, false],
  ])('after %s a session is there: %#', async (_, age, isThere) => {
    const cookie = await test.signIn('hr@other.test');
    await test.database.admin(`update session set ${age} where ended_at is null`);
    expect((await whoIs(cookie)) !== null).toBe(isThere);
  });

  it('is not mixed up by many requests of one session at once, its row being written', async () => {
    const cookie = await test.signIn('hr@other.test');
    await test.database.admin(`update session set last_seen_at = now() - interval '5 minutes' where ended_at is null`);
    const answers = await Promise.all(Array.from({ length: 20 }, () => whoIs(cookie)));
    expect(answers.filter((answer) => answer !== null)).toHaveLength(20);
  });

  it('acts in roles that one has, and in no other', async () => {
    const cookie = await test.signIn('hr@other.test');
    const actAs = (role: string) => test.ask(cookie, 'mutation($role: ActingRole!) { actAs(role: $role) { actingRole } }', { role });
    expect((await actAs('LEARNING')).data).toEqual({ actAs: { actingRole: 'LEARNING' } });
    expect(await whoIs(cookie)).toMatchObject({ actingRole: 'LEARNING' });
    expect((await actAs('ADMIN')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await test.database.admin(`delete from account_role where role = 'learning' and organisation_id = $1`, [organisation]);
    expect(await whoIs(cookie)).toMatchObject({ actingRole: 'HR', roles: ['HR'] });
  });

  it('is slowed after failures of one account, in parallel too, with the same answer for accounts that are not there', async () => {
    for (const email of ['slow@other.test', 'nobody-slow@other.test']) {
      await test.database.admin('delete from sign_in_attempt');
      if (email.startsWith('slow')) await giveAccount(test.database, organisation, { email, roles: [['hr', null]] });
      const tries = await Promise.all(Array.from({ length: LIMITS.signInFailures + 2 }, () => test.send('POST', '/session', { headers: json, body: JSON.stringify({ email, password: 'guess' }) })));
      expect(tries.map(({ status }) => status).sort()).toEqual([...Array<number>(LIMITS.signInFailures).fill(401), 429, 429]);
    }
    await test.database.admin('delete from sign_in_attempt');
    expect(await test.signIn('slow@other.test')).not.toBe('');
  });

  it('is slowed per address whatever the account', async () => {
    await test.database.admin('delete from sign_in_attempt');
    const tries = await Promise.all(
      Array.from({ length: LIMITS.signInsPerAddress + 1 }, (_, at) => test.send('POST', '/session', { headers: { ...json, 'x-forwarded-for': `10.0.0.${at}` }, body: JSON.stringify({ email: `a${at}@b.test`, password: 'x' }) })),
    );
    expect(tries.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
    await test.database.admin('delete from sign_in_attempt');
  });
});

import { connect as dial } from 'node:net';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';

import { LIMITS } from '../limits/limits.js';
import { giveAccount, giveOrganisation, startTestApi, type TestApi } from '../testing/test-api.fixture.js';

let test: TestApi;
let organisation: string;
let cookie: string;
const open: WebSocket[] = [];
const PROGRESS = 'subscription { jobProgress { id status queue } }';

beforeAll(async () => {
  test = await startTestApi();
  organisation = await giveOrganisation(test.database);
  await giveAccount(test.database, organisation, { email: 'hr@acme.test', roles: [['hr', null]] });
  cookie = await test.signIn('hr@acme.test');
}, 120_000);
afterEach(() => open.splice(0).forEach((socket) => socket.terminate()));
afterAll(() => test.close());

interface Line {
  send(message: unknown): void;
  /** The next message; or how the line was closed. */
  next(): Promise<Record<string, unknown>>;
}

function connect({ headers = { cookie }, path = '/graphql' }: { headers?: Record<string, string>; path?: string } = {}): Line {
  const socket = new WebSocket(`${test.api.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { headers });
  open.push(socket);
  const heard: Record<string, unknown>[] = [];
  let wake = (): void => undefined;
  const hear = (news: Record<string, unknown>): void => {
    heard.push(news);
    wake();
  };
  socket.on('message', (data: Buffer) => hear(JSON.parse(data.toString()) as Record<string, unknown>));
  socket.on('close', (code) => hear({ closed: code }));
  socket.on('error', (error) => hear({ error: error.message }));
  const whenOpen = new Promise<void>((resolve) => socket.once('open', resolve));
  return {
    send: (message) => void whenOpen.then(() => socket.send(typeof message === 'string' ? message : JSON.stringify(message))),
    next: async () => {
      if (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return heard.shift()!;
    },
  };
}

/** By hand: no client sends this. With `resetAfterMs` the caller is gone that soon, and without a goodbye. */
function upgrade(target: string, resetAfterMs?: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = dial(test.api.port, '127.0.0.1');
    let heard = '';
    socket.on('data', (data) => (heard += data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    socket.write(`GET ${target} HTTP/1.1\r\nHost: here\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: https://evil.test\r\n\r\n`);
    if (resetAfterMs !== undefined) setTimeout(() => socket.resetAndDestroy(), resetAfterMs);
  });
}

async function acknowledged(): Promise<Line> {
  const line = connect();
  line.send({ type: 'connection_init' });
  expect(await line.next()).toEqual({ type: 'connection_ack' });
  return line;
}

const answerTo = async (query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
  const line = await acknowledged();
  line.send({ type: 'subscribe', id: '1', payload: { query, variables } });
  return line.next();
};

const insertJob = async (queue: string, of = organisation): Promise<string> => {
  const [job] = await test.database.admin<{ id: string }>(`insert into job (organisation_id, queue, key, payload, status) values ($1, $2, gen_random_uuid()::text, '{}', 'done') returning id`, [of, queue]);
  return job!.id;
};
const tell = (jobId: string, of = organisation): Promise<unknown> => test.database.admin(`select pg_notify('tessera_job', $1)`, [JSON.stringify({ organisationId: of, jobId })]);

describe('the socket', () => {
  it.each([
    ['without a session', { headers: {} }, { closed: 4403 }],
    ['with a session that is none', { headers: { cookie: 'tessera_session=x' } }, { closed: 4403 }],
  ])('%s is closed', async (_, how, closed) => {
    const line = connect(how);
    line.send({ type: 'connection_init' });
    expect(await line.next()).toEqual(closed);
  });

  it.each([
    ['from a page of another site', { origin: 'https://evil.test' }, '/graphql'],
    ['from no page', { origin: 'null' }, '/graphql'],
    ['at an address that only begins alike', {}, '/graphqlx'],
  ])('%s is not opened', async (_, headers, path) => {
    expect(await connect({ headers: { cookie, ...headers }, path }).next()).toEqual({ error: 'Unexpected server response: 403' });
  });

  it.each([
    ['a query', '{ session { actingRole } }', 'SUBSCRIPTIONS_ONLY'],
    ['a mutation', 'mutation { actAs(role: HR) { actingRole } }', 'SUBSCRIPTIONS_ONLY'],
    ['questions about the schema', '{ __schema { types { name } } }', 'SUBSCRIPTIONS_ONLY'],
    ['an unknown field', 'subscription { jobProgress { secret } }', 'NOT_UNDERSTOOD'],
    ['no document', 'subscription {', 'NOT_UNDERSTOOD'],
    ['too long a document', `${PROGRESS} #`.padEnd(LIMITS.documentCharacters + 1, 'x'), 'LIMIT_DOCUMENT'],
    ['too many aliases', `subscription { jobProgress { ${Array.from({ length: LIMITS.aliases + 1 }, (_, at) => `a${at}: id`).join(' ')} } }`, 'LIMIT_ALIASES'],
  ])('refuses %s', async (_, query, reason) => {
    const { type, payload } = (await answerTo(query)) as { type: string; payload: { message: string; extensions: { reason?: string } }[] };
    expect([type, payload[0]?.extensions.reason]).toEqual(['error', reason]);
    expect(JSON.stringify(payload)).not.toContain('Did you mean');
  });

  it.each(['//', '//[', 'http://[', '*'])('asked for at %s, which is no address, is refused, and the process lives', async (target) => {
    expect(await upgrade(target)).toMatch(/^HTTP\/1\.1 403 /);
    expect((await test.send('GET', '/health/live')).status).toBe(200);
  });

  it('refused to callers who hang up at that moment leaves the process alive', async () => {
    for (let at = 0; at < 40; at += 1) await upgrade('/elsewhere', at % 4);
    expect((await test.send('GET', '/health/live')).status).toBe(200);
  });

  it('takes no message beyond the limit', async () => {
    const line = await acknowledged();
    line.send('x'.repeat(LIMITS.bodyBytes + 1));
    expect(await line.next()).toEqual({ closed: 1009 });
  });

  it('tells of jobs of the own organisation alone, and stops when the account is disabled', async () => {
    const line = await acknowledged();
    line.send({ type: 'subscribe', id: '1', payload: { query: PROGRESS } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const other = await giveOrganisation(test.database, 'Other');
    await tell(await insertJob('ingest', other), other);
    await tell(await insertJob('ingest', other));
    const id = await insertJob('ingest');
    await tell(id);
    expect(await line.next()).toEqual({ type: 'next', id: '1', payload: { data: { jobProgress: { id, status: 'done', queue: 'ingest' } } } });

    await test.database.admin(`update account set disabled_at = now()`);
    await tell(id);
    expect(await line.next()).toEqual({ type: 'complete', id: '1' });
    await test.database.admin(`update account set disabled_at = null`);
  });
});

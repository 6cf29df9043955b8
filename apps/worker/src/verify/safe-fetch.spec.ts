import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { FETCH_LIMITS, SafeFetch, type FetchOptions } from './safe-fetch.js';
import { HostTurns } from './host-turns.js';
import { CERTIFICATE, KEY } from './tls.fixture.js';

const URL_OF_LIST = 'https://badges.example.test/list';
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: string[] = [];
const server = createServer({ cert: CERTIFICATE, key: KEY }, (request, response) => {
  asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
  answer(request, response);
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

/** The one address that the tests have stands for a public one. */
const here = (more: Partial<FetchOptions> = {}): FetchOptions => ({
  addressesOf: async () => ['127.0.0.1'],
  request: { port: (server.address() as AddressInfo).port, ca: CERTIFICATE, isAllowed: (address) => address === '127.0.0.1' },
  ...more,
});

const safeFetch = (url: string, options: FetchOptions) => new SafeFetch(options).get(url);

describe('fetching a document', () => {
  it('gives its bytes as they are, from the address that was checked', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":1}');
    expect(await safeFetch(URL_OF_LIST, here())).toEqual({ kind: 'found', body: Buffer.from('{"a":1}'), contentType: 'application/json', at: expect.any(Date) });
    expect(asked).toEqual([expect.stringMatching(/^badges\.example\.test(:\d+)?\/list$/)]);
  });

  it.each([
    ['http://badges.example.test/list'],
    ['https://badges.example.test:8443/list'],
    ['https://user:word@badges.example.test/list'],
    ['https://127.0.0.1/list'],
    ['https://[::1]/list'],
    ['https://localhost/list'],
    ['file:///etc/passwd'],
    ['not an address'],
  ])('refuses %s before it looks a name up', async (url) => {
    const looked: string[] = [];
    const addressesOf = async (host: string) => {
      looked.push(host);
      return ['127.0.0.1'];
    };
    expect(await safeFetch(url, here({ addressesOf }))).toEqual({ kind: 'unreachable', why: 'address-refused' });
    expect([looked, asked]).toEqual([[], []]);
  });

  it.each([[['127.0.0.1', '10.0.0.1']], [['10.0.0.1', '127.0.0.1']], [[]]])('refuses a name with addresses %p before it connects', async (addresses) => {
    expect(await safeFetch(URL_OF_LIST, here({ addressesOf: async () => addresses }))).toEqual({ kind: 'unreachable', why: 'address-refused' });
    expect(asked).toEqual([]);
  });

  it('takes addresses of this machine for inside unless a test says otherwise', async () => {
    expect(await safeFetch(URL_OF_LIST, { addressesOf: async () => ['127.0.0.1'] })).toEqual({ kind: 'unreachable', why: 'address-refused' });
  });

  it('does not ask for the name a second time, when it might answer differently', async () => {
    let times = 0;
    answer = (_, response) => response.end('x');
    await safeFetch(URL_OF_LIST, here({ addressesOf: async () => [(times += 1) === 1 ? '127.0.0.1' : '10.0.0.1'] }));
    expect([times, asked.length]).toEqual([1, 1]);
  });

  it('follows redirects within the house, each looked up and checked again, three at most', async () => {
    const looked: string[] = [];
    const addressesOf = async (host: string) => (looked.push(host), ['127.0.0.1']);
    const steps = ['https://badges.example.test/1', '/2', '//badges.example.test/3'];
    answer = (request, response) => {
      const step = Number(request.url!.slice(1)) || 0;
      if (step === 3) response.writeHead(200, { 'content-type': 'application/ld+json' }).end('{}');
      else response.writeHead([301, 307, 308][step]!, { location: steps[step] }).end();
    };
    expect(await safeFetch(URL_OF_LIST, here({ addressesOf }))).toMatchObject({ kind: 'found', body: Buffer.from('{}') });
    expect(looked).toEqual(new Array(4).fill('badges.example.test'));
    expect(await safeFetch(URL_OF_LIST, here({ limits: { ...FETCH_LIMITS, redirects: 2 } }))).toEqual({ kind: 'unreachable', why: 'redirect-too-often' });
  });

  it.each([
    ['https://evil.example.test/x', 'redirect-elsewhere'],
    ['https://badges.example.test.evil.example/x', 'redirect-elsewhere'],
    ['https://xbadges.example.test/x', 'redirect-elsewhere'],
    ['//evil.example.test/x', 'redirect-elsewhere'],
    ['http://badges.example.test/x', 'redirect-refused'],
    ['https://badges.example.test:8443/x', 'redirect-refused'],
    ['https://127.0.0.1/x', 'redirect-refused'],
    ['https://[::1]/x', 'redirect-refused'],
    ['https://user@badges.example.test/x', 'redirect-refused'],
    ['file:///etc/passwd', 'redirect-refused'],
    ['https://', 'redirect-refused'],
  ])('follows no redirect to %s', async (location, why) => {
    answer = (_, response) => response.writeHead(302, { location }).end();
    expect(await safeFetch(URL_OF_LIST, here())).toEqual({ kind: 'unreachable', why });
    expect(asked).toHaveLength(1);
  });

  it('refuses a redirect to a name that leads inside meanwhile', async () => {
    let times = 0;
    answer = (_, response) => response.writeHead(302, { location: '/other' }).end();
    expect(await safeFetch(URL_OF_LIST, here({ addressesOf: async () => [(times += 1) === 1 ? '127.0.0.1' : '10.0.0.1'] }))).toEqual({ kind: 'unreachable', why: 'address-refused' });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['application/json; charset=utf-8', 'found'], ['application/ld+json', 'found'], ['application/vc+jwt', 'found'], ['APPLICATION/JSON', 'found'], ['text/plain', 'found'], ['image/png', 'found'],
    ['text/html', 'unreachable'], ['text/html; application/json', 'unreachable'], ['application/javascript', 'unreachable'], ['application/jsonx', 'unreachable'], ['image/jpeg', 'unreachable'], ['', 'unreachable'],
  ])('of the type %j is %s', async (type, kind) => {
    answer = (_, response) => response.writeHead(200, { 'content-type': type }).end('{}');
    expect((await safeFetch(URL_OF_LIST, here())).kind).toBe(kind);
  });

  it('waits for the turn of its host, which does not count against its time', async () => {
    answer = (_, response) => response.end('x');
    const taken: string[] = [];
    const turns = new HostTurns();
    jest.spyOn(turns, 'take').mockImplementation((host) => (taken.push(host), 400));
    expect((await safeFetch(URL_OF_LIST, here({ turns, limits: { ...FETCH_LIMITS, totalMs: 300 } }))).kind).toBe('found');
    expect(taken).toEqual(['badges.example.test']);
  });

  it('knows what is gone from what failed', async () => {
    answer = (_, response) => response.writeHead(410).end();
    expect(await safeFetch(URL_OF_LIST, here())).toEqual({ kind: 'gone' });
    answer = (_, response) => response.writeHead(500).end();
    expect(await safeFetch(URL_OF_LIST, here())).toEqual({ kind: 'unreachable', why: 'status-500' });
  });

  it.each([[FETCH_LIMITS.bytes, 'found'], [FETCH_LIMITS.bytes + 1, 'unreachable']])('of %p bytes is %s', async (size, kind) => {
    answer = (_, response) => response.end(Buffer.alloc(size));
    expect((await safeFetch(URL_OF_LIST, here())).kind).toBe(kind);
  });

  it('ends in time whatever the other side does', async () => {
    const limits = { ...FETCH_LIMITS, totalMs: 300 };
    answer = (_, response) => response.write('and so on');
    expect(await safeFetch(URL_OF_LIST, here({ limits }))).toEqual({ kind: 'unreachable', why: 'timeout' });
    answer = () => undefined;
    expect(await safeFetch(URL_OF_LIST, here({ limits }))).toEqual({ kind: 'unreachable', why: 'timeout' });
  });

  it('accepts no certificate that nobody vouches for', async () => {
    const { port } = server.address() as AddressInfo;
    expect(await safeFetch(URL_OF_LIST, here({ request: { port, isAllowed: () => true } }))).toEqual({ kind: 'unreachable', why: 'connection' });
  });
});

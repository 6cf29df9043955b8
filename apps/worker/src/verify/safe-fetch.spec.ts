import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { FETCH_LIMITS, safeFetch, type FetchOptions } from './safe-fetch.js';
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

  it('follows no redirect', async () => {
    answer = (_, response) => response.writeHead(302, { location: 'https://badges.example.test/other' }).end();
    expect(await safeFetch(URL_OF_LIST, here())).toEqual({ kind: 'unreachable', why: 'status-302' });
    expect(asked).toHaveLength(1);
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

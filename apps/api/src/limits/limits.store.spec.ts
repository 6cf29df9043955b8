import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { giveAccount, giveOrganisation, startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { LIMITS } from './limits.js';

let test: TestApi;
let cookie: string;

beforeAll(async () => {
  test = await startTestApi();
  const organisation = await giveOrganisation(test.database);
  await giveAccount(test.database, organisation, { email: 'hr@acme.test', roles: [['hr', null]] });
  cookie = await test.signIn('hr@acme.test');
}, 120_000);
afterAll(() => test.close());

const reasonOf = async (query: string, variables: Record<string, unknown> = {}): Promise<string | undefined> => {
  const { errors } = await test.ask(cookie, query, variables);
  return errors?.[0] && (errors[0].extensions.reason ?? errors[0].extensions.code);
};
const times = (count: number, text: (at: number) => string): string => Array.from({ length: count }, (_, at) => text(at)).join(' ');
const nested = (depth: number): string => `{ person(id: "x") { ${'team { leads { '.repeat(Math.floor((depth - 2) / 2))}${depth % 2 ? 'team { id }' : 'id'}${' } }'.repeat(Math.floor((depth - 2) / 2))} } }`;

describe('a document', () => {
  it.each([
    ['depth', LIMITS.depth, nested, 'LIMIT_DEPTH'],
    ['aliases', LIMITS.aliases, (n: number) => `{ session { ${times(n, (at) => `a${at}: actingRole`)} } }`, 'LIMIT_ALIASES'],
    ['fields at the top', LIMITS.rootFields, (n: number) => `{ ${times(n, (at) => (at === 0 ? 'session { actingRole }' : '__typename'))} }`, 'LIMIT_ROOTFIELDS'],
    ['directives', LIMITS.directives, (n: number) => `{ session ${times(n, () => '@include(if: true)')} { actingRole } }`, 'LIMIT_DIRECTIVES'],
  ] as const)('at the limit of %s is not refused for it, one past it is', async (_, limit, document, reason) => {
    expect(await reasonOf(document(limit))).not.toBe(reason);
    expect(await reasonOf(document(limit + 1))).toBe(reason);
  });

  it('counts what fragments bring, and refuses one that contains itself', async () => {
    const aliases = times(LIMITS.aliases, (at) => `a${at}: actingRole`);
    expect(await reasonOf(`{ session { ...F } } fragment F on Session { ${aliases} }`)).toBeUndefined();
    expect(await reasonOf(`{ session { ...F b: actingRole } } fragment F on Session { ${aliases} }`)).toBe('LIMIT_ALIASES');
    expect(await reasonOf('{ session { ...F } } fragment F on Session { ...G } fragment G on Session { ...F }')).toBe('LIMIT_DEPTH');
  });

  it('whose fragments double at each step is measured, not unfolded', async () => {
    const fragments = times(60, (at) => `fragment F${at} on Session { ...F${at + 1} ...F${at + 1} }`);
    expect(await reasonOf(`{ session { ...F0 } } ${fragments} fragment F60 on Session { a: actingRole }`)).toBe('LIMIT_ALIASES');
  });

  it('is measured in characters and tokens', async () => {
    const padded = (length: number): string => '{ session { actingRole } } #'.padEnd(length, 'x');
    expect(await reasonOf(padded(LIMITS.documentCharacters))).toBeUndefined();
    expect(await reasonOf(padded(LIMITS.documentCharacters + 1))).toBe('LIMIT_DOCUMENT');
    const ids = (tokens: number): string => `mutation { assignProgram(input: { personIds: [${times(tokens - 23, () => '"a"')}], programId: "x", dueOn: "2099-01-01" }) { id } }`;
    expect(await reasonOf(ids(LIMITS.tokens))).toBe('IDS_OUT_OF_RANGE');
    expect(await reasonOf(ids(LIMITS.tokens + 1))).toBe('BAD_REQUEST');
  });

  it('takes variables nested to the limit, no deeper, and never fails inside', async () => {
    const nest = (depth: number): unknown => (depth === 0 ? 'x' : [nest(depth - 1)]);
    const query = 'query($first: Int!) { people(first: $first) { totalCount } }';
    expect(await reasonOf(query, { first: 1, x: nest(LIMITS.depth - 1) })).toBeUndefined();
    expect(await reasonOf(query, { first: 1, x: nest(LIMITS.depth) })).toBe('LIMIT_VARIABLES');
    const body = `{"query":${JSON.stringify(query)},"variables":{"first":1,"x":${'['.repeat(45_000)}${']'.repeat(45_000)}}}`;
    const response = await test.send('POST', '/graphql', { cookie, headers: { 'content-type': 'application/json' }, body });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { reason: 'LIMIT_VARIABLES' } }] });
  });

  it('makes one change, and is one operation of one request', async () => {
    expect(await reasonOf('mutation { a: actAs(role: HR) { actingRole } }')).toBeUndefined();
    expect(await reasonOf('mutation { a: actAs(role: HR) { actingRole } b: actAs(role: HR) { actingRole } }')).toBe('LIMIT_MUTATIONS');
    expect(await reasonOf('query A { session { actingRole } } query B { session { actingRole } }')).toBe('LIMIT_OPERATIONS');
    const batch = await test.send('POST', '/graphql', { cookie, headers: { 'content-type': 'application/json' }, body: JSON.stringify([{ query: '{ session { actingRole } }' }]) });
    expect(batch.status).toBe(400);
  });

  it.each(['{ nothing }', '{ session { password } }', '{ __schema { types { name } } }', '{ __type(name: "Person") { name } }', 'query {', '{ people(first: "x") { totalCount } }'])('that does not fit has one answer: %s', async (query) => {
    const { errors } = await test.ask(cookie, query);
    expect(errors).toEqual([{ message: 'The request is not one that this api understands.', extensions: { code: 'BAD_REQUEST' } }]);
  });
});

describe('a page', () => {
  const people = 'query($first: Int!, $after: String) { people(first: $first, after: $after) { totalCount } }';

  it.each([[1, undefined], [100, undefined], [0, 'PAGE_SIZE_OUT_OF_RANGE'], [101, 'PAGE_SIZE_OUT_OF_RANGE'], [-1, 'PAGE_SIZE_OUT_OF_RANGE'], [2_147_483_647, 'PAGE_SIZE_OUT_OF_RANGE']])('of %p', async (first, reason) => {
    expect(await reasonOf(people, { first })).toBe(reason);
    expect(await reasonOf(`{ people(first: ${first}) { totalCount } }`)).toBe(reason);
  });

  it.each(['', 'x', '\u0000', 'WyJhIl0', Buffer.from('["a\\u0000","7e243979-3039-4f99-b91c-205a12b7c9b4"]').toString('base64url'), Buffer.from('["a","not-an-id"]').toString('base64url'), 'A'.repeat(1_999)])(
    'after a cursor that is none is refused: %#',
    async (after) => {
      expect(['CURSOR_INVALID', 'TEXT_BROKEN']).toContain(await reasonOf(people, { first: 1, after }));
    },
  );

  it.each([['batches', '2026-02-30 10:00:00.000000'], ['batches', '0000-01-01 10:00:00.000000'], ['batches', '2026-01-01 24:00:00.000000'], ['assignments', '2026-02-30'], ['assignments', '0000-01-01'], ['assignments', '2026-13-01']])(
    'of %s after %s, which no calendar has, is refused',
    async (list, day) => {
      const cursor = (text: string): string => Buffer.from(JSON.stringify([text, '7e243979-3039-4f99-b91c-205a12b7c9b4'])).toString('base64url');
      const query = `query($after: String) { ${list}(first: 1, after: $after) { totalCount } }`;
      expect(await reasonOf(query, { after: cursor(day) })).toBe('CURSOR_INVALID');
      expect(await reasonOf(query, { after: cursor(list === 'batches' ? '2028-02-29 23:59:59.999999' : '2028-02-29') })).toBeUndefined();
    },
  );

  it.each([
    ['cost', '{ people(first: 100) { nodes { evidence(first: 100) { totalCount } } } }', {}, 'LIMIT_COST'],
    ['variables', 'query($first: Int!) { people(first: $first) { totalCount } }', { first: 1, x: '\0' }, 'TEXT_BROKEN'],
    ['size', '{ people(first: 0) { totalCount } }', {}, 'PAGE_SIZE_OUT_OF_RANGE'],
  ])('that is refused for its %s is no failure of the server', async (_, query, variables, reason) => {
    const { status, errors } = await test.ask(cookie, query, variables);
    expect([status, errors?.[0]?.extensions.reason]).toEqual([400, reason]);
    expect((await test.ask('', query, variables)).status).toBe(400);
  });

  it('costs its size times what it holds, variables included', async () => {
    const nestedPages = 'query($a: Int!, $b: Int!) { people(first: $a) { nodes { evidence(first: $b) { totalCount } } } }';
    expect(await reasonOf(nestedPages, { a: 30, b: 30 })).toBeUndefined();
    expect(await reasonOf(nestedPages, { a: 100, b: 100 })).toBe('LIMIT_COST');
    const aliased = `{ ${times(10, (at) => `p${at}: people(first: 100) { nodes { team { id } } }`)} }`;
    expect(await reasonOf(aliased)).toBe('LIMIT_COST');
  });

  it('of the map is at most 100 x 100', async () => {
    const map = 'query($n: Int!) { coverage { ... on Coverage { map(by: SKILL, teamsFrom: 0, columnsFrom: 0, teams: $n, columns: 100) { teamCount } } } }';
    expect(await reasonOf(map, { n: 100 })).not.toBe('WINDOW_OUT_OF_RANGE');
    expect(await reasonOf(map, { n: 101 })).toBe('WINDOW_OUT_OF_RANGE');
    expect(await reasonOf(map, { n: 0 })).toBe('WINDOW_OUT_OF_RANGE');
  });
});

describe('a value', () => {
  it.each([
    ['NUL', 'a\0b', 'TEXT_BROKEN'],
    ['half a character', '\ud800', 'TEXT_BROKEN'],
    ['as long as may be looked for', 'x'.repeat(LIMITS.searchCharacters), undefined],
    ['longer', 'x'.repeat(LIMITS.searchCharacters + 1), 'SEARCH_TOO_LONG'],
    ['longer than any text', 'x'.repeat(LIMITS.textCharacters + 1), 'TEXT_TOO_LONG'],
    ['wildcards', '%_\\', undefined],
  ])('of a search: %s', async (_, text, reason) => {
    expect(await reasonOf('query($text: String!) { search(text: $text, first: 5) { id } }', { text })).toBe(reason);
  });

  it.each([
    ['an id that is none', '{ person(id: "x") { id } }', 'NOT_FOUND'],
    ['an id made up', '{ person(id: "7e243979-3039-4f99-b91c-205a12b7c9b4") { id } }', 'NOT_FOUND'],
    ['a role that is none', 'mutation { actAs(role: ROOT) { actingRole } }', 'BAD_REQUEST'],
    ['a day that is none', '{ coverage(asOf: "2026-02-30") { __typename } }', 'BAD_REQUEST'],
    ['an instant to come', '{ coverage(knownAt: "2999-01-01T00:00:00Z") { __typename } }', 'BAD_REQUEST'],
    ['a level out of range', '{ people(first: 1, minLevel: 6) { totalCount } }', 'LEVEL_OUT_OF_RANGE'],
  ])('%s', async (_, query, reason) => {
    expect(await reasonOf(query)).toBe(reason);
  });

  it('null where something is asked for, an unknown field, and a wrong type are refused alike', async () => {
    const query = 'mutation($input: AssignProgramInput!) { assignProgram(input: $input) { id } }';
    const good = { personIds: [], programId: 'x', dueOn: '2027-01-01' };
    for (const input of [{ ...good, personIds: [null] }, { ...good, status: 'COMPLETED' }, { ...good, dueOn: 7 }, null]) {
      expect((await test.ask(cookie, query, { input })).errors?.[0]).toMatchObject({ message: 'A value does not have the form that is asked for.' });
    }
  });
});

describe('a body', () => {
  it('of the limit is read, one byte more is not', async () => {
    const body = (bytes: number): string => JSON.stringify({ query: '{ session { actingRole } }' }).padEnd(bytes, ' ');
    const post = (bytes: number) => test.send('POST', '/graphql', { cookie, headers: { 'content-type': 'application/json' }, body: body(bytes) });
    expect((await post(LIMITS.bodyBytes)).status).toBe(200);
    const refused = await post(LIMITS.bodyBytes + 1);
    expect([refused.status, await refused.json()]).toEqual([413, expect.objectContaining({ code: 'BODY_TOO_LARGE' })]);
  });

  it.each(['{', '"x"', 'null', '[]'])('that is no request is refused, without quoting it: %s', async (body) => {
    const response = await test.send('POST', '/graphql', { cookie, headers: { 'content-type': 'application/json' }, body });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('SyntaxError');
  });
});

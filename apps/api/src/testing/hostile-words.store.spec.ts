import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';

import { ask, DOORS, forget, furnish, kept, withAt } from './doors.fixture.js';
import { startTestApi, type TestApi } from './test-api.fixture.js';
import { makeWorld, type RoleName, signInAs, type World } from './world.fixture.js';

let test: TestApi;
let world: World;
const cookies = new Map<RoleName, string>();

beforeAll(async () => {
  test = await startTestApi();
  world = await furnish(test, await makeWorld(test.database, 'kestrel'));
  for (const role of ['hr', 'employee'] as const) cookies.set(role, await signInAs(test, role, 'kestrel'));
}, 180_000);
afterAll(() => test.close());
beforeEach(() => forget(test, world));

const inputOf = (name: string): Readonly<Record<string, unknown>> => DOORS[name]!.input(world.ids, world.canary);
const send = (name: string, input = inputOf(name)) => ask(test, cookies.get(DOORS[name]!.as)!, name, input);
const told = async (name: string, input: Readonly<Record<string, unknown>>) => (await send(name, input)).errors?.[0];
const all = (): Promise<string> => kept(test, world.organisationId);

/** Special names, HTML, templates and formulas are words like any other. */
const PLAIN = ['__proto__', 'constructor', 'toString', '<script>alert(1)</script>', '{{7*7}} ${x} #{x}', '=HYPERLINK("http://x.example")', '@SUM(1)', "'; drop table batch; --", '%s%n', 'Ünïcödé 漢字 🦡', 'a; b, "c"\td'];
/** What cannot be seen, or turns the reading round. */
const DIRTY = ['a\u202eb', 'a\u0007b', '\u200b', 'a\u2066b', '\u2060', 'a\u001bb'];
const EMPTY = ['', '   ', '\n\t'];
const LONG = ['x'.repeat(2_001), '🦡'.repeat(1_001)];

/** Without the marks by which a row, a cell and a list are quoted. */
const bare = (text: string): string => text.replaceAll(/["'\\]/gu, '');

const SAYS = Object.entries(DOORS).flatMap(([name, { says }]) => says.map((path) => [name, path] as const));
const NAMES = Object.entries(DOORS).flatMap(([name, { names }]) => names.map((path) => [name, path] as const));

it('every change that takes an input is looked at', () => {
  const { schema } = test.api.app.get(GraphQLSchemaHost);
  const inputs = Object.values(schema.getMutationType()!.getFields()).filter(({ args }) => args.some((argument) => argument.name === 'input'));
  expect(inputs.map(({ name }) => name).sort()).toEqual(Object.keys(DOORS).sort());
});

it.each(Object.keys(DOORS))('what is right is taken: %s', async (name) => {
  expect((await send(name)).errors).toBeUndefined();
});

describe('in the words of the sender', () => {
  it.each(SAYS)('%s %s: special names and marks are plain text, kept as they are', async (name, path) => {
    for (const word of PLAIN) {
      await forget(test, world);
      expect([word, (await send(name, withAt(inputOf(name), path, word))).errors]).toEqual([word, undefined]);
      expect(bare(await all())).toContain(bare(word));
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(SAYS)('%s %s: what cannot be seen is refused, says why, and leaves nothing behind', async (name, path) => {
    const before = await all();
    for (const word of [...DIRTY, ...LONG]) {
      const error = await told(name, withAt(inputOf(name), path, word));
      expect([word.slice(0, 5), error?.extensions.code, error?.extensions.reason, error?.message]).toEqual([word.slice(0, 5), 'BAD_USER_INPUT', expect.stringMatching(/^[A-Z_]{8,}$/), expect.stringMatching(/^[A-Z].{8,}\.$/su)]);
    }
    expect(await all()).toBe(before);
  });

  it.each(SAYS.filter(([, path]) => path === 'reason'))('%s %s: nothing at all is no reason', async (name, path) => {
    const before = await all();
    for (const word of EMPTY) expect([word, (await told(name, withAt(inputOf(name), path, word)))?.extensions.reason]).toEqual([word, 'REASON_MISSING']);
    expect(await all()).toBe(before);
  });
});

describe('where something is named', () => {
  it.each(NAMES)('%s %s: what is nothing of ours is refused as such, and leaves nothing behind', async (name, path) => {
    const before = await all();
    for (const word of [...PLAIN, ...DIRTY, 'x'.repeat(9_999), 'javascript:alert(1)', 'data:text/html,x', 'https://u:p@x.example', 'constructor 1', '00000000-0000-0000-0000-000000000000']) {
      const error = await told(name, withAt(inputOf(name), path, word));
      expect([word.slice(0, 30), ['BAD_USER_INPUT', 'NOT_FOUND']]).toEqual([word.slice(0, 30), expect.arrayContaining([error?.extensions.code])]);
    }
    expect(await all()).toBe(before);
  });
});

describe('an input takes no field that only the server sets', () => {
  it.each(Object.keys(DOORS))('%s', async (name) => {
    const before = await all();
    for (const field of ['organisationId', 'createdBy', 'said', 'about', 'origin', 'status_', 'grade', 'settles', 'verifiedAt', '__proto__x', 'decidedBy', 'kind']) {
      expect([field, (await told(name, { ...inputOf(name), [field]: 'x' }))?.extensions.code]).toEqual([field, 'BAD_USER_INPUT']);
    }
    expect(await all()).toBe(before);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@tessera/persistence/testing';

import { LIMITS } from '../limits/limits.js';
import { type Admission, Throttle, type Try } from './throttle.js';

const home: Try = { email: 'ann@acme.test', address: '192.0.2.1' };
/** Each guess from an address of its own. */
const guesses = (count: number, from = 0): Try[] => Array.from({ length: count }, (_, at) => ({ email: home.email, address: `198.51.100.${from + at}` }));

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 120_000);
afterAll(() => database.drop());
beforeEach(() => database.admin('delete from sign_in_attempt'));

const admitAll = async (tries: readonly Try[], throttles: readonly Throttle[] = [new Throttle(database.units)]): Promise<Admission[]> =>
  Promise.all(tries.map((one, at) => throttles[at % throttles.length]!.admit(one)));
const admitted = (answers: readonly Admission[]): number => answers.filter((answer) => answer === 'admitted').length;

describe('tries to sign in', () => {
  it('are counted together by all processes of the api, at the same time too', async () => {
    const processes = Array.from({ length: 30 }, () => new Throttle(database.units));
    expect(admitted(await admitAll(guesses(30), processes))).toBe(LIMITS.signInFailures);
  });

  it('of one account are free at the limit, and wait one past it, until the minute is over', async () => {
    expect(admitted(await admitAll(guesses(LIMITS.signInFailures)))).toBe(LIMITS.signInFailures);
    expect(await admitAll(guesses(1, 50))).toEqual(['account']);
    await database.admin(`update sign_in_attempt set at = at - interval '61 seconds'`);
    expect(await admitAll(guesses(1, 51))).toEqual(['admitted']);
    expect(await admitAll(guesses(1, 52))).toEqual(['account']);
  });

  it('of others never lock the owner out of where they have signed in before', async () => {
    const throttle = new Throttle(database.units);
    expect(await throttle.admit(home)).toBe('admitted');
    await throttle.succeeded(home);
    expect(admitted(await admitAll(guesses(30)))).toBe(LIMITS.signInFailures);
    expect(await throttle.admit(home)).toBe('admitted');
    await throttle.succeeded(home);
    // What the owner does starts nothing anew for those who guess.
    expect(await admitAll(guesses(1, 60))).toEqual(['account']);
  });

  it('from where the owner has signed in are counted as well', async () => {
    const throttle = new Throttle(database.units);
    await throttle.succeeded(home);
    const answers = await admitAll(Array.from({ length: LIMITS.signInFailures + 1 }, () => home), [throttle]);
    expect(answers.filter((answer) => answer === 'account')).toHaveLength(1);
  });

  it('of one IPv6 network are those of one address', async () => {
    const tries = Array.from({ length: LIMITS.signInsPerAddress + 1 }, (_, at) => ({ email: `a${at}@b.test`, address: `2001:db8:1:2::${at.toString(16)}` }));
    expect(await admitAll(tries.slice(0, -1))).toEqual(tries.slice(1).map(() => 'admitted'));
    expect(await admitAll(tries.slice(-1))).toEqual(['address']);
    expect(await admitAll([{ email: 'x@b.test', address: '2001:db8:1:3::1' }])).toEqual(['admitted']);
  });

  it('keep no name and no address', async () => {
    await admitAll([home]);
    const kept = await database.admin<{ text: string }>('select t::text as text from sign_in_attempt t');
    expect(kept).toHaveLength(2);
    expect(kept.some(({ text }) => /ann|192\.0/.test(text))).toBe(false);
  });
});

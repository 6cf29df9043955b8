import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workerOf } from '@tessera/persistence';
import { createTestDatabase, type TestDatabase } from '@tessera/persistence/testing';

import { LIMITS } from '../limits/limits.js';
import { UnitsInTurn } from './turns.js';

const [ours, theirs] = ['7e243979-3039-4f99-b91c-205a12b7c9b4', '9b2f7c1e-5a64-4a0e-8f0c-0d1c5e9a7b11'] as const;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 120_000);
afterAll(() => database.drop());

describe('units of work of one organisation', () => {
  it.each([
    [false, LIMITS.readsAtOnce],
    [true, LIMITS.writesAtOnce],
  ])('are so many at once and no more, and all get their turn (writing: %p)', async (write, places) => {
    const units = new UnitsInTurn(database.source);
    let [open, most] = [0, 0];
    const visit = (): Promise<void> =>
      units.run(workerOf(ours), { write }, async (unit) => {
        most = Math.max(most, (open += 1));
        await unit.query('select pg_sleep(0.05)');
        open -= 1;
      });
    await Promise.all(Array.from({ length: places * 3 }, visit));
    expect(most).toBe(places);
  }, 20_000);

  it('that wait keep no other organisation waiting, and none of their own that write', async () => {
    const units = new UnitsInTurn(database.source);
    let letGo = (): void => undefined;
    const end = new Promise<void>((resolve) => (letGo = resolve));
    const held = Array.from({ length: LIMITS.readsAtOnce + 3 }, () => units.run(workerOf(ours), { write: false }, () => end));
    expect(await units.run(workerOf(theirs), { write: false }, (unit) => unit.query('select 1 as n'))).toEqual([{ n: 1 }]);
    expect(await units.run(workerOf(ours), { write: true }, (unit) => unit.query('select 1 as n'))).toEqual([{ n: 1 }]);
    letGo();
    await Promise.all(held);
  }, 20_000);

  it('beyond the line are refused at once, and the line is free afterwards', async () => {
    const units = new UnitsInTurn(database.source);
    let letGo = (): void => undefined;
    const end = new Promise<void>((resolve) => (letGo = resolve));
    const held = Array.from({ length: LIMITS.readsAtOnce + LIMITS.inLine }, () => units.run(workerOf(ours), { write: false }, () => end));
    await expect(units.run(workerOf(ours), { write: false }, () => end)).rejects.toMatchObject({ extensions: { reason: 'BUSY' } });
    letGo();
    await Promise.all(held);
    expect(await units.run(workerOf(ours), { write: false }, (unit) => unit.query('select 1 as n'))).toEqual([{ n: 1 }]);
  }, 20_000);

  it('that fail give their place back', async () => {
    const units = new UnitsInTurn(database.source);
    for (let at = 0; at < LIMITS.readsAtOnce + 2; at += 1) await expect(units.run(workerOf(ours), { write: false }, (unit) => unit.query('select 1 / 0'))).rejects.toThrow('division');
    for (let at = 0; at < LIMITS.readsAtOnce + 2; at += 1) await expect(units.run({ ...workerOf(ours), scope: ['no array'], role: 'nobody' as 'worker' }, { write: false }, async () => 1)).rejects.toThrow();
    expect(await units.run(workerOf(ours), { write: false }, (unit) => unit.query('select 1 as n'))).toEqual([{ n: 1 }]);
  }, 20_000);
});

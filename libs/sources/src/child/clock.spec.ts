import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { Clock } from './clock.js';

it('counts only while it runs', async () => {
  let isOver = false;
  const clock = new Clock(100, () => (isOver = true));
  clock.start();
  clock.stop();
  await pause(200);
  expect(isOver).toBe(false);
  clock.start();
  await pause(250);
  expect(isOver).toBe(true);
});

it('adds up what was used', async () => {
  let isOver = false;
  const clock = new Clock(400, () => (isOver = true));
  for (let i = 0; i < 6; i += 1) {
    clock.start();
    await pause(100);
    clock.stop();
  }
  expect(isOver).toBe(true);
});

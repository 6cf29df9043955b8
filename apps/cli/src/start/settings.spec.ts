import { describe, expect, it } from '@jest/globals';
import path from 'node:path';

import { settingsFrom } from './settings.js';

describe('settings of a start', () => {
  it('are the defaults where nothing is said, or an empty word', () => {
    expect(settingsFrom({}, { PORT: '', DATABASE_URL: '', REDIS_URL: '' })).toMatchObject({ port: 3000, demo: true, databaseUrl: undefined, redisUrl: undefined });
  });

  it('take an option before the environment', () => {
    expect(settingsFrom({ port: '4000' }, { PORT: '5000' }).port).toBe(4000);
    expect(settingsFrom({}, { PORT: '5000' }).port).toBe(5000);
  });

  it('keep data where they are told, as an absolute path', () => {
    expect(settingsFrom({ dataDir: 'some where' }, {}).dataDir).toBe(path.resolve('some where'));
  });

  it.each([
    [{ PORT: 'web' }, 'The port must be a whole number from 1 to 65535: see --port and PORT.'],
    [{ PORT: '65536' }, 'The port must be a whole number from 1 to 65535: see --port and PORT.'],
    [{ PORT: '80.5' }, 'The port must be a whole number from 1 to 65535: see --port and PORT.'],
    [{ DATABASE_URL: 'localhost:5432' }, 'DATABASE_URL must look like postgres://user:password@host:5432/database.'],
    [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL must look like postgres://user:password@host:5432/database.'],
    [{ REDIS_URL: 'http://localhost:6379' }, 'REDIS_URL must look like redis://host:6379.'],
  ])('say what is wrong with %j in one sentence', (environment, sentence) => {
    expect(() => settingsFrom({}, environment)).toThrow(sentence);
  });
});

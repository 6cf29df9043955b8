import { describe, expect, it } from '@jest/globals';
import { configFrom } from './config.js';

const DATABASE = { TESSERA_DATABASE_URL: 'postgres://tessera_login:secret@localhost/tessera' };

describe('the configuration of the worker', () => {
  it('takes Redis where there is one', () => {
    const both = { ...DATABASE, REDIS_URL: 'redis://localhost:6379', TESSERA_QUEUE_DATABASE_URL: 'postgres://localhost/queue' };
    expect(configFrom(both).queue).toEqual({ kind: 'redis', url: 'redis://localhost:6379' });
  });

  it('takes PostgreSQL where there is no Redis, an empty variable being none', () => {
    expect(configFrom({ ...DATABASE, REDIS_URL: '', TESSERA_QUEUE_DATABASE_URL: 'postgres://localhost/queue' })).toEqual({
      databaseUrl: DATABASE.TESSERA_DATABASE_URL, queue: { kind: 'postgres', url: 'postgres://localhost/queue' }, logLevel: 'info',
    });
  });

  it.each([
    [{}, 'TESSERA_DATABASE_URL must be a PostgreSQL address'],
    [DATABASE, 'One of REDIS_URL and TESSERA_QUEUE_DATABASE_URL'],
    [{ ...DATABASE, REDIS_URL: 'localhost:6379' }, 'REDIS_URL must be a Redis address'],
  ])('says what is wrong with %p', (environment, sentence) => {
    expect(() => configFrom(environment)).toThrow(sentence);
  });
});

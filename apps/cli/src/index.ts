export { freePort } from './postgres/free-port.js';
export { startPostgres, type Postgres, type PostgresOptions } from './postgres/start-postgres.js';
export { Sentence } from './sentence.js';

export { certificate } from './demo/acts/certificate.js';
export { Client, type ClientBatch } from './ingest/client.js';
export { handIn } from './ingest/hand-in.js';
export { freePort } from './postgres/free-port.js';
export { startPostgres, type Postgres, type PostgresOptions } from './postgres/start-postgres.js';
export { Sentence } from './sentence.js';

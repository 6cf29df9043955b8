export { configFrom, type WorkerConfig } from './server/config.js';
export { SafeFetch } from './verify/safe-fetch.js';
export { createWorker, type Worker } from './server/create-worker.js';

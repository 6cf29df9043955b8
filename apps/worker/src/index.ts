export { configFrom, type WorkerConfig } from './server/config.js';
export { createWorker, type Worker } from './server/create-worker.js';

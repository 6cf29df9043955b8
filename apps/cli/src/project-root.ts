import path from 'node:path';

/** The checkout this command runs in; sources and build lie equally deep below it. */
export const projectRoot = path.resolve(import.meta.dirname, '../../..');

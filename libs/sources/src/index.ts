export { LIMITS, type Limits } from './limits.js';
export { type Refusal, type RefusalCode } from './refusal.js';
export type * from './message.js';
export { recognise } from './recognise/recognise.js';
export { type FileKind } from './recognise/file-kind.js';
export { readInChild, type ChildOptions } from './child/read-in-child.js';
export { readFile, type ReadOptions } from './read-file.js';

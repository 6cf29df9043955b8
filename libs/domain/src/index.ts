export * from './verify/verification.js';
export * from './verify/verdict.js';

export * from './tessera-error.js';
export * from './organisation/day.js';
export * from './organisation/policy.js';
export * from './evidence/grade.js';
export * from './evidence/evidence-columns.js';
export * from './coverage/workforce.js';
export * from './coverage/state.js';
export * from './coverage/analysis.js';

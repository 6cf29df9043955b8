import type { SignedParts } from './crypto-suite.js';
import type { Strength } from './strength.js';

/** Brings a proof without its value, and the document, into the one form that is hashed. Null when either has none. */
export type CanonicalForm = (parts: SignedParts, hash: Strength['hash']) => Promise<readonly [config: string, content: string] | null>;

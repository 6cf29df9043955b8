import type { ContextSet } from '../context/context-set.js';
import type { JsonObject } from '../json/json.js';
import type { PublicKey } from '../key/key.js';

/** What one proof signs. */
export interface SignedParts {
  /** The credential without its proofs. */
  readonly document: JsonObject;
  readonly proof: JsonObject;
  /** The proofs that this one is chained to, which it signs as well. */
  readonly previous: readonly JsonObject[];
  readonly contexts: ContextSet;
}

export interface ProofInput extends SignedParts {
  readonly key: PublicKey;
}

/** wrong-key: of a kind that the suite does not use. malformed: what is signed cannot be determined. */
export type ProofAnswer = 'valid' | 'invalid' | 'wrong-key' | 'malformed';

/** One way of signing a document with a proof inside it. */
export interface CryptoSuite {
  readonly name: string;
  /** Whether the signature covers the document as it is written, or only what it means as linked data. */
  readonly covers: 'bytes' | 'meaning';
  readonly matches: (proof: JsonObject) => boolean;
  readonly verify: (input: ProofInput) => Promise<ProofAnswer>;
}

import { decodeBase58 } from '../encoding/base58.js';
import { textOf, type JsonObject } from '../json/json.js';
import type { KeyKind } from '../key/key.js';
import type { CanonicalForm } from './canonical-form.js';
import type { CryptoSuite } from './crypto-suite.js';
import { holds, strengthOf, toBeSigned } from './strength.js';

export interface SuiteParts {
  readonly name: string;
  /** The type of its proofs; that of Data Integrity says its suite beside it. */
  readonly type: string;
  readonly kinds: readonly KeyKind[];
  /** The quickest first. The last one decides: what holds in none of them does not hold. */
  readonly forms: readonly CanonicalForm[];
  readonly covers: CryptoSuite['covers'];
}

/** A suite that signs two hashes, of the proof and of the document, and writes its signature in base58. */
export function signatureSuite({ name, type, kinds, forms, covers }: SuiteParts): CryptoSuite {
  return {
    name,
    covers,
    matches: (proof) => proof['type'] === type && (type === name ? proof['cryptosuite'] === undefined : proof['cryptosuite'] === name),
    verify: async ({ key, ...parts }) => {
      const strength = kinds.includes(key.kind) ? strengthOf(key.kind) : null;
      if (!strength) return 'wrong-key';
      const signature = signatureOf(parts.proof);
      if (!signature) return 'invalid';
      let isMalformed = false;
      for (const form of forms) {
        const texts = await form(parts, strength.hash);
        if (texts && holds(toBeSigned(texts, strength), key.object, signature, strength)) return 'valid';
        isMalformed = texts === null && covers === 'meaning';
      }
      return isMalformed ? 'malformed' : 'invalid';
    },
  };
}

function signatureOf(proof: JsonObject): Uint8Array | null {
  const value = textOf(proof['proofValue']);
  return value?.startsWith('z') ? decodeBase58(value.slice(1)) : null;
}

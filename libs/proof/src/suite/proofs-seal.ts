import { checked } from '../checked.js';
import { listOf, textOf, type JsonObject } from '../json/json.js';
import { LIMITS } from '../limits.js';
import type { Seal } from '../seal.js';
import { checkProof } from './check-proof.js';
import { suiteOf } from './suites.js';

/**
 * Proofs inside the document (W3C Data Integrity). Every proof of a supported suite must hold, by a key of the issuer:
 * a second signature by somebody else is no reason to look away. Proofs of other suites are reported and left alone.
 */
export function proofsSeal(proofs: readonly JsonObject[]): Seal {
  const supported = proofs.flatMap((proof) => {
    const suite = suiteOf(proof);
    return suite ? [{ proof, suite }] : [];
  });
  const names = [...new Set(supported.map(({ proof }) => nameOf(proof)))];
  const others = proofs.length - supported.length;
  return {
    suite: names.length > 0 ? names.join(' ') : null,
    open: async (credential, context) => {
      if (proofs.length > LIMITS.proofs) return [checked('proof', 'fail', 'proof-too-many')];
      if (supported.length === 0) return [checked('proof', 'unknown', 'unsupported-proof', { suite: nameOf(proofs[0] ?? {}) })];
      const { proof: _, ...document } = credential;
      const found = await Promise.all(supported.map(({ proof, suite }) => checkProof(proof, suite, { document, proofs, context })));
      return [...found.flat(), ...(others > 0 ? [checked('proof', 'none', 'proof-left-alone', { count: String(others) })] : [])];
    },
  };
}

/** The suite of a proof as it calls itself. */
export function nameOf(proof: JsonObject): string {
  return textOf(proof['cryptosuite']) ?? textOf(listOf(proof['type'])[0]) ?? 'unknown';
}

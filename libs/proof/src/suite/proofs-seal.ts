import { checked, type Checked } from '../checked.js';
import { listOf, textOf, type JsonObject } from '../json/json.js';
import { LIMITS } from '../limits.js';
import type { Seal } from '../seal.js';
import { checkProof, type Signer } from './check-proof.js';
import type { CryptoSuite } from './crypto-suite.js';
import { suiteOf } from './suites.js';

interface Supported {
  readonly proof: JsonObject;
  readonly suite: CryptoSuite;
}

/**
 * Proofs inside the document (W3C Data Integrity). Every proof of a supported suite must hold, by a key of the issuer:
 * a second signature by somebody else is no reason to look away. Proofs of other suites are reported and left alone.
 */
export function proofsSeal(proofs: readonly JsonObject[], signer?: Signer): Seal {
  const supported = supportedOf(proofs);
  const names = [...new Set(supported.map(({ proof }) => nameOf(proof)))];
  const others = proofs.length - supported.length;
  return {
    suite: names.length > 0 ? names.join(' ') : null,
    open: async (credential, context) => {
      if (proofs.length > LIMITS.proofs) return [checked('proof', 'fail', 'proof-too-many')];
      if (supported.length === 0) return [checked('proof', 'unknown', 'unsupported-proof', { suite: nameOf(proofs[0] ?? {}) })];
      const { proof: _, ...document } = credential;
      const found = await Promise.all(supported.map(({ proof, suite }) => checkProof(proof, suite, { document, proofs, context, ...(signer ? { signer } : {}) })));
      return [...found.flat(), ...unsignedContexts(document, supported), ...(others > 0 ? [checked('proof', 'none', 'proof-left-alone', { count: String(others) })] : [])];
    },
  };
}

/** A proof over meaning needs a document that is written plainly; proofs over bytes alone do not. */
export function coveredBy(proofs: readonly JsonObject[]): CryptoSuite['covers'] {
  const supported = supportedOf(proofs);
  return supported.length > 0 && supported.every(({ suite }) => suite.covers === 'bytes') ? 'bytes' : 'meaning';
}

function supportedOf(proofs: readonly JsonObject[]): readonly Supported[] {
  return proofs.flatMap((proof) => {
    const suite = suiteOf(proof);
    return suite ? [{ proof, suite }] : [];
  });
}

/** A proof over bytes signs the contexts that it repeats; those that come after need another proof that signs them. */
function unsignedContexts(document: JsonObject, supported: readonly Supported[]): Checked[] {
  const all = listOf(document['@context']).length;
  const isSigned = supported.some(({ proof, suite }) => suite.covers === 'meaning' || proof['@context'] === undefined || listOf(proof['@context']).length === all);
  return isSigned ? [] : [checked('proof', 'fail', 'proof-mismatch')];
}

/** The suite of a proof as it calls itself. */
export function nameOf(proof: JsonObject): string {
  return textOf(proof['cryptosuite']) ?? textOf(listOf(proof['type'])[0]) ?? 'unknown';
}

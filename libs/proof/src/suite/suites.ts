import type { JsonObject } from '../json/json.js';
import type { KeyKind } from '../key/key.js';
import type { CanonicalForm } from './canonical-form.js';
import type { CryptoSuite } from './crypto-suite.js';
import { jcsForm } from './jcs-form.js';
import { plainForm, rdfcForm } from './rdfc-form.js';
import { secp256k1Signature2019 } from './secp256k1-2019.js';
import { signatureSuite } from './signature-suite.js';

const EDWARDS: readonly KeyKind[] = ['Ed25519'];
const NIST: readonly KeyKind[] = ['P-256', 'P-384'];
const MEANING: readonly CanonicalForm[] = [plainForm, rdfcForm];
const BYTES: readonly CanonicalForm[] = [jcsForm];

interface Listed {
  readonly type: 'DataIntegrityProof' | 'Ed25519Signature2020';
  readonly kinds: readonly KeyKind[];
  readonly forms: readonly CanonicalForm[];
}

/** Every way of signing inside a document that is known; a new one is a line here. */
const LISTED = {
  'eddsa-rdfc-2022': { type: 'DataIntegrityProof', kinds: EDWARDS, forms: MEANING },
  'eddsa-jcs-2022': { type: 'DataIntegrityProof', kinds: EDWARDS, forms: BYTES },
  'ecdsa-rdfc-2019': { type: 'DataIntegrityProof', kinds: NIST, forms: MEANING },
  'ecdsa-jcs-2019': { type: 'DataIntegrityProof', kinds: NIST, forms: BYTES },
  Ed25519Signature2020: { type: 'Ed25519Signature2020', kinds: EDWARDS, forms: MEANING },
} as const satisfies Readonly<Record<string, Listed>>;

export type SuiteName = keyof typeof LISTED;

const SUITES: readonly CryptoSuite[] = Object.entries(LISTED).map(([name, listed]) => signatureSuite({ name, ...listed, covers: listed.forms === BYTES ? 'bytes' : 'meaning' })).concat(secp256k1Signature2019);

export function suiteOf(proof: JsonObject): CryptoSuite | null {
  return SUITES.find(({ matches }) => matches(proof)) ?? null;
}

/** The type of the proofs of a suite, and the forms of what it signs; the last one counts. */
export function listedSuite(name: SuiteName): Listed {
  return LISTED[name];
}

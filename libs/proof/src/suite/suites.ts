import type { JsonObject } from '../json/json.js';
import type { KeyKind } from '../key/key.js';
import type { CanonicalForm } from './canonical-form.js';
import type { CryptoSuite } from './crypto-suite.js';
import { jcsForm } from './jcs-form.js';
import { rdfcForm } from './rdfc-form.js';
import { signatureSuite } from './signature-suite.js';

const EDWARDS: readonly KeyKind[] = ['Ed25519'];
const NIST: readonly KeyKind[] = ['P-256', 'P-384'];

interface Listed {
  readonly type: 'DataIntegrityProof' | 'Ed25519Signature2020';
  readonly kinds: readonly KeyKind[];
  readonly form: CanonicalForm;
}

/** Every way of signing inside a document that is known; a new one is a line here. */
const LISTED = {
  'eddsa-rdfc-2022': { type: 'DataIntegrityProof', kinds: EDWARDS, form: rdfcForm },
  'eddsa-jcs-2022': { type: 'DataIntegrityProof', kinds: EDWARDS, form: jcsForm },
  'ecdsa-rdfc-2019': { type: 'DataIntegrityProof', kinds: NIST, form: rdfcForm },
  'ecdsa-jcs-2019': { type: 'DataIntegrityProof', kinds: NIST, form: jcsForm },
  Ed25519Signature2020: { type: 'Ed25519Signature2020', kinds: EDWARDS, form: rdfcForm },
} as const satisfies Readonly<Record<string, Listed>>;

export type SuiteName = keyof typeof LISTED;

const SUITES: readonly CryptoSuite[] = Object.entries(LISTED).map(([name, listed]) => signatureSuite({ name, ...listed, covers: listed.form === jcsForm ? 'bytes' : 'meaning' }));

export function suiteOf(proof: JsonObject): CryptoSuite | null {
  return SUITES.find(({ matches }) => matches(proof)) ?? null;
}

/** The type of the proofs of a suite, and the form of what it signs. */
export function listedSuite(name: SuiteName): Listed {
  return LISTED[name];
}

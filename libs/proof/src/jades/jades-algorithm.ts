import { constants, type KeyObject, verify } from 'node:crypto';

type Check = (data: Uint8Array, key: KeyObject, signature: Uint8Array) => boolean;

interface Algorithm {
  readonly fits: (key: KeyObject) => boolean;
  readonly check: Check;
}

const SMALLEST_MODULUS = 2048;

const rsa = (hash: string): Algorithm => ({ fits: isRsa, check: (data, key, signature) => verify(hash, data, key, signature) });
const pss = (hash: string): Algorithm => ({
  fits: isRsa,
  check: (data, key, signature) => verify(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }, signature),
});
const ecdsa = (hash: string, curve: string, bytes: number): Algorithm => ({
  fits: (key) => key.asymmetricKeyDetails?.namedCurve === curve,
  check: (data, key, signature) => signature.length === bytes && verify(hash, data, { key, dsaEncoding: 'ieee-p1363' }, signature),
});

/** The algorithms that seals are made with: more than tokens use, because authorities choose them. */
const ALGORITHMS: ReadonlyMap<unknown, Algorithm> = new Map<unknown, Algorithm>([
  ['RS256', rsa('sha256')],
  ['RS384', rsa('sha384')],
  ['RS512', rsa('sha512')],
  ['PS256', pss('sha256')],
  ['PS384', pss('sha384')],
  ['PS512', pss('sha512')],
  ['ES256', ecdsa('sha256', 'prime256v1', 64)],
  ['ES384', ecdsa('sha384', 'secp384r1', 96)],
  ['ES512', ecdsa('sha512', 'secp521r1', 132)],
]);

/** Whether a seal holds under the key of its certificate; forbidden when nobody may sign like that. */
export function checkSeal(name: unknown, key: KeyObject, { signed, signature }: { readonly signed: Uint8Array; readonly signature: Uint8Array }): 'holds' | 'mismatch' | 'wrong-key' | 'forbidden' {
  const algorithm = ALGORITHMS.get(name);
  if (!algorithm) return 'forbidden';
  if (!algorithm.fits(key)) return 'wrong-key';
  return algorithm.check(signed, key, signature) ? 'holds' : 'mismatch';
}

function isRsa(key: KeyObject): boolean {
  return key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= SMALLEST_MODULUS;
}

import { checked, type Checked } from '../checked.js';
import { issuerIdOf } from '../credential/issuer-id.js';
import { parseInstant } from '../encoding/instant.js';
import { boundKey, type BoundKey, type KeyQuestion } from '../issuer/bound-key.js';
import { textOf, type JsonObject } from '../json/json.js';
import type { Seal } from '../seal.js';
import { algorithmOf, type Algorithm } from './algorithm.js';
import type { Token } from './token.js';

/** A credential inside a compact token (VC-JOSE-COSE, Open Badges 3.0 section 8.2). */
export function tokenSeal(token: Token, signer?: Pick<KeyQuestion, 'issuer' | 'relation'>): Seal {
  const algorithm = algorithmOf(token.header['alg']);
  return {
    suite: typeof algorithm === 'string' ? null : String(token.header['alg']),
    open: async (credential, { documents }) => {
      if (algorithm === 'forbidden') return [checked('proof', 'fail', 'algorithm-forbidden'), checked('key', 'none', 'key-not-asked')];
      if (algorithm === 'unsupported') return [checked('proof', 'unknown', 'unsupported-algorithm'), checked('key', 'none', 'key-not-asked')];
      const name = textOf(token.header['kid']);
      const key = await boundKey({ ...(signer ?? { issuer: issuerIdOf(credential) }), name, at: signedAt(token.payload, credential) }, documents);
      return findings(token, algorithm, key);
    },
  };
}

function findings(token: Token, algorithm: Algorithm, key: BoundKey): Checked[] {
  if (key.kind === 'unknown') return [checked('proof', 'unknown', 'proof-key-missing'), checked('key', 'unknown', key.code, key.why ? { why: key.why } : {})];
  if (key.kind === 'unbound') {
    const brought = token.header['jwk'] !== undefined && key.code === 'key-not-named';
    return [checked('proof', 'unknown', 'proof-key-missing'), checked('key', 'fail', brought ? 'key-in-header' : key.code)];
  }
  const { method } = key;
  if (!method.key) return [checked('proof', 'unknown', 'proof-key-missing'), checked('key', 'unknown', 'key-unsupported', { key: method.id })];
  if (method.key.kind !== algorithm.kind) return [checked('proof', 'fail', 'algorithm-mismatch'), checked('key', 'pass', 'key-of-issuer', { key: method.id })];
  const holds = algorithm.check(Buffer.from(token.signed), method.key.object, token.signature);
  return [checked('proof', holds ? 'pass' : 'fail', holds ? 'proof-holds' : 'proof-mismatch', { suite: String(token.header['alg']) }), checked('key', 'pass', 'key-of-issuer', { key: method.id })];
}

function signedAt({ iat, nbf }: JsonObject, credential: JsonObject): Date | null {
  const second = [iat, nbf].find((value) => typeof value === 'number');
  if (typeof second === 'number') return new Date(second * 1000);
  return parseInstant(iat) ?? parseInstant(credential['validFrom']) ?? parseInstant(credential['issuanceDate']);
}

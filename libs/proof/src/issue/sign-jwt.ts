import { sign, type KeyObject } from 'node:crypto';
import type { JsonObject } from '../json/json.js';

export interface TokenSigner {
  readonly privateKey: KeyObject;
  readonly alg: 'EdDSA' | 'ES256' | 'ES384' | 'RS256';
  readonly kid?: string;
  /** Further members of the header, for tests. */
  readonly header?: JsonObject;
}

const HASHES = { EdDSA: null, ES256: 'sha256', ES384: 'sha384', RS256: 'sha256' } as const;

/** Signs a credential as a compact token (VC-JOSE-COSE). For demo organisations and tests; only EdDSA and RS256 give the same bytes twice. */
export function signJwt(credential: JsonObject, { privateKey, alg, kid, header }: TokenSigner): string {
  const head = { alg, typ: 'vc+jwt', ...(kid === undefined ? {} : { kid }), ...header };
  const signed = `${encoded(head)}.${encoded(credential)}`;
  const signature = sign(HASHES[alg], Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

function encoded(part: JsonObject): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

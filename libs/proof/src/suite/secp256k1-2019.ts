import { verify } from 'node:crypto';
import { decodeBase64url } from '../encoding/base64url.js';
import { isObject, textOf, type JsonObject } from '../json/json.js';
import { parseJson } from '../json/parse-json.js';
import type { CryptoSuite } from './crypto-suite.js';
import { rdfcForm } from './rdfc-form.js';
import { toBeSigned } from './strength.js';

const NAME = 'EcdsaSecp256k1Signature2019';
const STRENGTH = { hash: 'sha256', bytes: 64, digest: 'sha256' } as const;

/**
 * Signatures on the curve of Bitcoin, as the status lists of Blockcerts bear them: a token without its payload (RFC 7797),
 * which is the hash of the proof and that of the document.
 */
export const secp256k1Signature2019: CryptoSuite = {
  name: NAME,
  covers: 'meaning',
  matches: ({ type, cryptosuite }) => type === NAME && cryptosuite === undefined,
  verify: async ({ key, proof: { jws, ...proof }, ...parts }) => {
    if (key.kind !== 'secp256k1') return 'wrong-key';
    const seal = sealIn(jws);
    if (!seal) return 'invalid';
    const texts = await rdfcForm({ proof, ...parts }, STRENGTH.hash);
    if (!texts) return 'malformed';
    const data = Buffer.concat([Buffer.from(`${seal.head}.`), toBeSigned(texts, STRENGTH)]);
    return verify(STRENGTH.digest, data, { key: key.object, dsaEncoding: 'ieee-p1363' }, seal.signature) ? 'valid' : 'invalid';
  },
};

function sealIn(jws: unknown): { readonly head: string; readonly signature: Uint8Array } | null {
  const [, head = '', tail = ''] = /^([\w-]+)\.\.([\w-]+)$/.exec(textOf(jws) ?? '') ?? [];
  const signature = decodeBase64url(tail);
  return signature?.length === STRENGTH.bytes && isHead(head) ? { head, signature } : null;
}

/** Nothing but the one algorithm, and the payload as it is. */
function isHead(text: string): boolean {
  const { alg, b64, crit, ...more } = headOf(text);
  const isPlain = b64 === false && Array.isArray(crit) && crit.length === 1 && crit[0] === 'b64';
  return alg === 'ES256K' && isPlain && Object.keys(more).every((name) => name === 'typ' || name === 'kid');
}

function headOf(text: string): JsonObject {
  const bytes = decodeBase64url(text);
  const parsed = bytes && parseJson(bytes);
  return parsed?.kind === 'value' && isObject(parsed.value) ? parsed.value : {};
}

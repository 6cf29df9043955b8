import { checked } from '../../checked.js';
import { linkedText, secureAddress } from '../../documents/linked-document.js';
import { keyOfPem } from '../../key/pem.js';
import type { IssuerKey } from './issuer-keys.js';
import type { KeysOf } from './signed-seal.js';

const CODES = { 'address-refused': 'key-address-refused', gone: 'key-gone', unreachable: 'key-unreachable', unreadable: 'key-document-invalid' } as const;

/**
 * Before 2.0 a badge names the address of a bare key, and the issuer says nothing about keys. Only what lies on the
 * issuer's own host can be told to be the issuer's.
 */
export const keysOf1: KeysOf = async ({ creator }, issuer, documents) => {
  const address = secureAddress(creator);
  if (creator === null) return [none('fail', 'key-not-named')];
  if (address === null) return [none('unknown', 'key-address-refused')];
  if (new URL(address).hostname !== new URL(secureAddress(issuer.address) ?? address).hostname) return [none('fail', 'key-of-other-issuer', creator)];
  const text = await linkedText(address, documents);
  if (text.kind === 'unknown') return [none('unknown', CODES[text.why], creator)];
  const key = keyOfPem(text.value);
  return [key ? { kind: 'key', id: creator, key } : none('unknown', 'key-unsupported', creator)];
};

function none(outcome: 'fail' | 'unknown', code: string, key?: string): IssuerKey {
  return { kind: 'none', finding: checked('key', outcome, code, key === undefined ? {} : { key: key.slice(0, 500) }) };
}

import { keyOfMultibase } from '../key/multikey.js';
import type { IssuerMethod } from './issuer-method.js';

const PREFIX = 'did:key:';

/** The name is the key: it proves that a credential is consistent with itself, and nothing about who issued it. */
export const didKey: IssuerMethod = {
  matches: (id) => id.startsWith(PREFIX),
  resolve: async (id) => {
    const multibase = id.slice(PREFIX.length);
    const key = keyOfMultibase(multibase);
    if (!key) return { kind: 'unknown', code: 'key-unsupported' };
    const methods = [{ id: `${id}#${multibase}`, jwkId: null, key, until: null }];
    return { kind: 'found', controller: { id, assertion: methods, authentication: methods } };
  },
};

import { fetchController } from './fetch-controller.js';
import type { IssuerMethod } from './issuer-method.js';

const PREFIX = 'did:web:';
const HOST = /^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const SEGMENT = /^(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$/;
const ESCAPED = /%(?:2[ef]|5c|00)/i;

/** A name that is an address: did:web:host:path is https://host/path/did.json, and a bare host keeps it under .well-known. */
export const didWeb: IssuerMethod = {
  matches: (id) => id.startsWith(PREFIX),
  resolve: async (id, documents) => {
    const url = addressOf(id);
    return url === null ? { kind: 'unknown', code: 'key-address-refused' } : fetchController(url, id, documents);
  },
};

/** The name that keeps its keys at this address; null when none does. */
export function didWebAt(url: string): string | null {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)\/(.+)\/did\.json$/.exec(url) ?? [];
  const did = `${PREFIX}${[host, ...(path === '.well-known' ? [] : path.split('/'))].join(':')}`;
  return addressOf(did) === url ? did : null;
}

/** Null when the name is malformed, names a port, or climbs out of its path. */
export function addressOf(did: string): string | null {
  const [host = '', ...path] = did.slice(PREFIX.length).split(':');
  const sound = path.every((segment) => SEGMENT.test(segment) && !ESCAPED.test(segment) && !/^\.+$/.test(segment));
  if (!HOST.test(host) || !sound) return null;
  return `https://${host}/${path.length > 0 ? path.join('/') : '.well-known'}/did.json`;
}

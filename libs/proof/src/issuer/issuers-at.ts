import { didWebAt } from './did-web.js';

/** The issuers that keep their keys at this address. */
export function issuersAt(url: string): string[] {
  const did = didWebAt(url);
  return did === null ? [url] : [url, did];
}

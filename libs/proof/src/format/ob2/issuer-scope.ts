import { secureAddress } from '../../documents/linked-document.js';
import { listOf, objectsOf } from '../../json/json.js';
import type { IssuerProfile } from './badge-class.js';

/** Hosts of one operator, which names its issuers on one of them and serves badges on the other. */
const TOGETHER: readonly (readonly string[])[] = [['api.credly.com', 'www.credly.com']];

/**
 * Whether an issuer lets badges be hosted at this address (Open Badges 2.0, VerificationObject). Hosts are compared whole and
 * prefixes as parts of one address, so that neither example.org.evil.example nor evilexample.org is example.org. An issuer
 * that says nothing hosts its badges where it is itself.
 */
export function isInScope(address: string, issuer: IssuerProfile): boolean {
  const policies = objectsOf(issuer.document['verification']);
  const prefixes = policies.flatMap(({ startsWith }) => listOf(startsWith));
  const origins = policies.flatMap(({ allowedOrigins }) => listOf(allowedOrigins));
  const asked = urlOf(address);
  if (!asked) return false;
  if (prefixes.length === 0 && origins.length === 0) return isOneHost(asked.hostname, urlOf(issuer.address)?.hostname);
  return (prefixes.length === 0 || prefixes.some((prefix) => startsWith(asked, prefix))) && (origins.length === 0 || origins.some((origin) => hostOf(origin) === asked.hostname));
}

function isOneHost(host: string, other: string | undefined): boolean {
  return host === other || TOGETHER.some((hosts) => other !== undefined && hosts.includes(host) && hosts.includes(other));
}

function startsWith(asked: URL, prefix: unknown): boolean {
  const wanted = urlOf(prefix);
  return wanted !== null && wanted.host === asked.host && asked.href.startsWith(wanted.href);
}

/** By the standard an origin is a host name; many write it as an address. */
function hostOf(origin: unknown): string | null {
  if (typeof origin !== 'string') return null;
  const url = urlOf(/^https?:\/\//i.test(origin) ? origin : `https://${origin}`);
  return url && url.pathname === '/' && url.search === '' ? url.hostname : null;
}

function urlOf(address: unknown): URL | null {
  const secure = secureAddress(address);
  return secure === null ? null : new URL(secure);
}

import canonicalize from 'canonicalize';

/** The package is CommonJS, and its types say otherwise. */
const serialize = canonicalize as unknown as (value: unknown) => string | undefined;

/** The one way of writing a JSON value (RFC 8785). */
export function jcs(value: unknown): string {
  return serialize(value) ?? '';
}

import type { JsonObject } from '../json/json.js';

const TYPES: ReadonlySet<string> = new Set(['vc+jwt', 'vc+ld+jwt', 'vc+ld+json+jwt', 'jwt']);
const CONTENTS: ReadonlySet<string> = new Set(['vc', 'vc+ld+json', 'json', 'jwt']);

/** Why a header is refused. Keys that a token brings along (jwk, jku, x5c, x5u) are not faults: they are never looked at. */
export function headerFault({ crit, b64, typ, cty, kid }: JsonObject): string | null {
  if (crit !== undefined || b64 !== undefined) return 'token-extension-unknown';
  if (!isMedia(typ, TYPES) || !isMedia(cty, CONTENTS)) return 'token-type-invalid';
  return kid === undefined || (typeof kid === 'string' && kid.length > 0) ? null : 'token-key-invalid';
}

function isMedia(value: unknown, known: ReadonlySet<string>): boolean {
  return value === undefined || (typeof value === 'string' && known.has(value.toLowerCase().replace(/^application\//, '')));
}

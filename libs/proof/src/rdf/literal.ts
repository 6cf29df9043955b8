const XSD = 'http://www.w3.org/2001/XMLSchema#';
const STRANGE = /["\\\p{Cc}]/u;
const EVERY_STRANGE = /["\\\p{Cc}]/gu;
const NAMED: ReadonlyMap<string, string> = new Map([['\b', '\\b'], ['\t', '\\t'], ['\n', '\\n'], ['\f', '\\f'], ['\r', '\\r'], ['"', '\\"'], ['\\', '\\\\']]);

/** A value of JSON as a literal of canonical N-Quads, with jsonld's rules for numbers. Null where jsonld has to decide. */
export function literalOf(value: string | number | boolean, type: string | null): string | null {
  if (typeof value === 'number') return numeral(value, type);
  if (typeof value === 'boolean') return written(String(value), type ?? `${XSD}boolean`);
  return type === `${XSD}double` ? null : written(value, type ?? `${XSD}string`);
}

function numeral(value: number, type: string | null): string {
  const isDouble = String(value).includes('.') || Math.abs(value) >= 1e21 || type === `${XSD}double`;
  return isDouble ? written(value.toExponential(15).replace(/(\d)0*e\+?/, '$1E'), type ?? `${XSD}double`) : written(value.toFixed(0), type ?? `${XSD}integer`);
}

function written(text: string, type: string): string {
  const quoted = `"${STRANGE.test(text) ? text.replace(EVERY_STRANGE, escaped) : text}"`;
  return type === `${XSD}string` ? quoted : `${quoted}^^<${type}>`;
}

function escaped(sign: string): string {
  return NAMED.get(sign) ?? (sign < '\u0080' ? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : sign);
}

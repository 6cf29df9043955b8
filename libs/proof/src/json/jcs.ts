import { isObject } from './json.js';

/** Text that stands in quotation marks as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** The one way of writing a JSON value (RFC 8785). Members without a value are left out; a number past all limits is written as no JSON is. */
export function jcs(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (!isObject(value)) return JSON.stringify(value ?? null);
  let members = '';
  for (const name of Object.keys(value).sort()) {
    if (value[name] !== undefined) members += `${members === '' ? '' : ','}${text(name)}:${jcs(value[name])}`;
  }
  return `{${members}}`;
}

function text(value: string): string {
  return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
}

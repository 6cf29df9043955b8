import { isObject } from './json.js';

/** Text that stands in quotation marks as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** The one way of writing a JSON value (RFC 8785). Members without a value are left out; a number past all limits is written as no JSON is. */
export function jcs(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map((item) => jcs(item)).join(',')}]`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (!isObject(value)) return JSON.stringify(value ?? null);
  let members = '';
  for (const name of inOrder(Object.keys(value))) {
    if (value[name] !== undefined) members += `${members === '' ? '' : ','}${text(name)}:${jcs(value[name])}`;
  }
  return `{${members}}`;
}

function text(value: string): string {
  return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
}

const FEW = 24;

/** By UTF-16 code units. Few names, and nearly all objects have few, are sorted faster by putting each in its place. */
function inOrder(names: string[]): string[] {
  if (names.length > FEW) return names.sort();
  for (let at = 1; at < names.length; at += 1) {
    const name = names[at]!;
    let place = at;
    for (; place > 0 && names[place - 1]! > name; place -= 1) names[place] = names[place - 1]!;
    names[place] = name;
  }
  return names;
}

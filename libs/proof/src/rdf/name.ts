import type { Scope } from './scope.js';

/** What jsonld takes for absolute, without names of blank nodes and what N-Quads would have to escape. */
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+\-.]*:[^\s\p{Cc}<>"{}|^`\\]*$/u;
const KEYWORD_LIKE = /^@[a-zA-Z]+$/;

/** The address that a member name or a type stands for, or the keyword. Null where jsonld has to decide. */
export function termName(name: string, scope: Scope): string | null {
  const term = scope.term(name);
  if (term === null) return null;
  const id = term?.['@id'];
  if (term && id !== undefined) return id !== null && (id.startsWith('@') || ABSOLUTE.test(id)) ? id : null;
  const vocabulary = scope.vocabulary;
  if (name.includes(':') || vocabulary === undefined) return addressOf(name, scope);
  return absolute(vocabulary + name);
}

/** The address that a value stands for: it may begin with a prefix. Null where jsonld has to decide. */
export function addressOf(value: string, scope: Scope): string | null {
  const colon = value.indexOf(':');
  if (colon <= 0 || KEYWORD_LIKE.test(value)) return null;
  const [prefix, suffix] = [value.slice(0, colon), value.slice(colon + 1)];
  if (prefix === '_') return null;
  const term = suffix.startsWith('//') ? undefined : scope.term(prefix);
  return absolute(term?._prefix ? `${term['@id'] ?? ''}${suffix}` : value);
}

function absolute(text: string): string | null {
  return ABSOLUTE.test(text) ? text : null;
}

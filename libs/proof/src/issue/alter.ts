import { isObject, type JsonObject } from '../json/json.js';

export type Path = readonly (string | number)[];

/** Every way to a member or item of a document, outer ones first. For tests that forge. */
export function pathsIn(value: unknown, here: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => [[...here, at], ...pathsIn(item, [...here, at])]);
  return isObject(value) ? Object.entries(value).flatMap(([name, inner]) => [[...here, name], ...pathsIn(inner, [...here, name])]) : [];
}

/** The document with one member or item replaced, or taken out where the value is undefined. */
export function altered(document: JsonObject, path: Path, value: unknown): JsonObject {
  const copy = structuredClone(document);
  const owner = path.slice(0, -1).reduce<unknown>((inner, name) => (inner as Record<string | number, unknown>)[name], copy) as Record<string | number, unknown>;
  if (value === undefined && Array.isArray(owner)) owner.splice(path.at(-1) as number, 1);
  else if (value === undefined) Reflect.deleteProperty(owner, path.at(-1)!);
  else owner[path.at(-1)!] = value;
  return copy;
}

/** Every document that differs from this one in a single member or item. */
export function everyAlteration(document: JsonObject): JsonObject[] {
  return pathsIn(document).flatMap((path) => [undefined, 'https://attacker.example.org/x', null, 0, ['x']].map((value) => altered(document, path, value)));
}

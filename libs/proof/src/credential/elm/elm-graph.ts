import { isObject, listOf, textOf, type JsonObject } from '../../json/json.js';

/** What a credential describes once and names elsewhere: follows such names, and each of them once. */
export interface ElmGraph {
  /** The things of a member, whether they stand there or are only named there. */
  readonly all: (value: unknown) => readonly JsonObject[];
  readonly one: (value: unknown) => JsonObject | null;
}

export function elmGraph(credential: JsonObject): ElmGraph {
  const known = new Map<string, JsonObject>();
  collect(credential, known);
  const resolve = (value: unknown): readonly JsonObject[] => {
    const id = textOf(isObject(value) ? value['id'] : value);
    const found = id === null ? undefined : known.get(id);
    if (isObject(value)) return [isReference(value) && found ? found : value];
    return found ? [found] : [];
  };
  const all = (value: unknown): readonly JsonObject[] => listOf(value).flatMap(resolve);
  return { all, one: (value) => all(value)[0] ?? null };
}

export function isA({ type }: JsonObject, name: string): boolean {
  return listOf(type).includes(name);
}

function isReference(value: JsonObject): boolean {
  return Object.keys(value).every((name) => name === 'id' || name === 'type');
}

/** The fullest description of each name; the first of several that are as full. */
function collect(value: unknown, known: Map<string, JsonObject>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, known);
  if (!isObject(value)) return;
  const id = textOf(value['id']);
  const before = id === null ? undefined : known.get(id);
  if (id !== null && (!before || Object.keys(before).length < Object.keys(value).length)) known.set(id, value);
  for (const inner of Object.values(value)) collect(inner, known);
}

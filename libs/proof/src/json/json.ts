/** A parsed JSON object whose members nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD writes one value bare and several as a list: either becomes a list, absent and null an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function objectsOf(value: unknown): readonly JsonObject[] {
  return listOf(value).filter(isObject);
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Text as it is, numbers as their decimal form; anything else is null. */
export function scalarOf(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : textOf(value);
}

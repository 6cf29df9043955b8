/** Stands for "none" in a column of ids while it travels: a null in an array would make PostgreSQL walk it from its start for every slice. */
export const NIL = '00000000-0000-0000-0000-000000000000';

/** Whole numbers or ids, which need no quoting, as one parameter. */
export const literal = (values: Int32Array | Uint8Array | readonly (string | number | boolean)[]): string => `{${values.join(',')}}`;

/** Ids by their places in a list; NIL where the place is negative. */
export function idsAt(places: Int32Array, list: readonly string[]): string {
  const found = new Array<string>(places.length);
  for (let i = 0; i < places.length; i += 1) found[i] = places[i]! < 0 ? NIL : list[places[i]!]!;
  return literal(found);
}

import { type SaidOfName, type UnknownNameReader, type UnknownOf } from '../../identity/unknown-name.reader.js';
import type { Operation } from '../../operation/operation.js';
import type { UnitsById } from '../missing.reader.js';
import type { Placed } from '../sorted.js';
import { item, type TodoItem } from '../todo-queue.js';
import { kindsInWords } from '../words.js';

/** Each name once, since its oldest row; of one of whose rows nobody knows what it says, nobody knows what it moves. */
export function namesOf(said: readonly SaidOfName[], units: UnitsById, isSaid: (row: SaidOfName) => boolean): Placed[] {
  const names = new Map<string, Placed>();
  for (const row of said) {
    const before = names.get(row.name);
    const known = isSaid(row) && before?.moves !== null ? (units && (units.get(row.name) ?? 0)) : null;
    names.set(row.name, { id: row.name, moves: known, since: before && before.since < row.since ? before.since : row.since });
  }
  return [...names.values()];
}

/** As they are written, with what waits for them. */
export async function showNames(operation: Operation, { names, of }: { readonly names: UnknownNameReader; readonly of: UnknownOf }, rows: readonly Placed[]): Promise<TodoItem[]> {
  const found = new Map((await names.these(operation, of, rows.map(({ id }) => id))).map((name) => [name.name, name]));
  return rows.flatMap((row) => {
    const name = found.get(row.id);
    return name ? [item({ ...row, title: of === 'skill' ? name.written : name.name, detail: kindsInWords(name.kinds, name.files), waits: name.waits })] : [];
  });
}

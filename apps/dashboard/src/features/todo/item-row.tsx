import { Checkbox } from '@mantine/core';
import { formatDay, formatInstantDay } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import { ItemLink } from './item-link.js';
import type { TodoItem, TodoKind } from './todo.query.js';
import { movesInWords, waitsInWords } from './todo.words.js';

interface ItemRowProps {
  kind: TodoKind;
  item: TodoItem;
  /** Null where each is decided by itself. */
  select: { isSelected: boolean; toggle: () => void } | null;
  open: () => void;
}

/** One decision: what it is about, what waits for it, what it could move. */
export function ItemRow({ kind, item, select, open }: ItemRowProps) {
  const { title, detail, moves, dueOn, since } = item;
  const { timeZone } = useReader().organisation;
  return (
    <tr>
      {select && (
        <td className="todo-select">
          <Checkbox size="xs" aria-label={`Select ${title}`} checked={select.isSelected} onChange={select.toggle} />
        </td>
      )}
      <th scope="row" className="todo-what">
        <ItemLink kind={kind} item={item} open={open} />
        {detail && <div className="second small plain">{detail}</div>}
      </th>
      <td>
        {dueOn ? `due ${formatDay(dueOn)}` : waitsInWords(kind, item)}
        {since && <div className="second small">since {formatInstantDay(since, timeZone)}</div>}
      </td>
      <td className={moves ? 'num' : 'num second'}>{movesInWords(moves)}</td>
    </tr>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { DataTable, numeric, unseen } from '../../app/data-table.js';
import { useDialog } from '../../app/dialog-room.js';
import { formatCount } from '../../app/format.js';
import { More } from '../../app/more.js';
import { Card } from '../../app/page.js';
import { Await } from '../../app/states.js';
import { IdentityDialog, isDecidedTogether } from './identity-dialog.js';
import { ItemRow } from './item-row.js';
import { AllLink } from './item-link.js';
import { useTodoItems, type TodoItem, type TodoQueue, type TodoUnits } from './todo.query.js';
import { queueMovesInWords, queueWords } from './todo.words.js';

/** One queue: its decisions, and those selected to be decided together where that is safe. */
export function Queue({ queue: { kind, count, moves }, units }: { queue: TodoQueue; units: TodoUnits }) {
  const list = useTodoItems(kind);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const show = useDialog();
  const open = (ids: readonly string[]) => show((close) => <IdentityDialog kind={kind} ids={ids} close={close} />);
  const { title, lead } = queueWords(kind);
  const together = isDecidedTogether(kind);
  // What somebody else decided meanwhile is gone from the list, and from what is selected.
  const chosen = (list.data?.nodes ?? []).filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const toggle = (id: string) => setSelected((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  const row = (item: TodoItem) => <ItemRow key={item.id} kind={kind} item={item} select={together ? { isSelected: selected.has(item.id), toggle: () => toggle(item.id) } : null} open={() => open([item.id])} />;
  return (
    <Card title={`${title}: ${formatCount(count)}`} aside={queueMovesInWords(moves, units)}>
      <p className="second">
        {lead} <AllLink kind={kind} />
      </p>
      <Await query={list} what="decisions">
        {({ nodes: items, totalCount }) => (
          <>
            {items.length === 0 && <p className="second">All of it was decided a moment ago.</p>}
            {items.length > 0 && (
              <DataTable name={title} columns={[together && unseen('Select'), 'What', 'Waits', numeric('Could move')]}>
                {items.map(row)}
              </DataTable>
            )}
            {list.hasNextPage && <More list={list} shown={items.length} total={totalCount} what="decisions" />}
            {chosen.length > 1 && (
              <Button size="xs" onClick={() => open(chosen)} style={{ marginTop: 8 }}>
                Decide {formatCount(chosen.length)} together
              </Button>
            )}
          </>
        )}
      </Await>
    </Card>
  );
}

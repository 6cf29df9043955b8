import './todo.css';
import { Page } from '../../app/page.js';
import { Await, Nothing } from '../../app/states.js';
import { itemKeys } from './item-keys.js';
import { Queue } from './queue.js';
import { useTodo } from './todo.query.js';
import { unitsInWords } from './todo.words.js';

/** Every queue that waits for this reader, what moves most coverage first. */
export function TodoPage() {
  return (
    <Page title="To do" lead="What waits for your decision, first what moves most coverage; what moves nothing comes last, the oldest first. Nothing is decided before you have seen its effect, and everything can be undone.">
      <Await query={useTodo()} what="what waits for you" rows={6}>
        {({ queues, units }) =>
          queues.length === 0 ? (
            <Nothing title="Nothing waits for you">What needs your decision comes here by itself, in the role you act in.</Nothing>
          ) : (
            <div className="stack" onKeyDown={itemKeys}>
              {unitsInWords(units) && <p>{unitsInWords(units)}</p>}
              <p className="second small">
                By keyboard: <kbd>↑</kbd> <kbd>↓</kbd> go through the list, <kbd>Enter</kbd> opens, <kbd>x</kbd> selects where several can be decided together.
              </p>
              {queues.map((queue) => (
                <Queue key={queue.kind} queue={queue} units={units} />
              ))}
            </div>
          )
        }
      </Await>
    </Page>
  );
}

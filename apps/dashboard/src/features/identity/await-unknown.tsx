import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Await } from '../../app/states.js';
import type { Unknown } from './identity.query.js';

interface AwaitUnknownProps {
  /** What is decided together. */
  ids: readonly string[];
  query: UseQueryResult<Unknown | null>;
  /** Called without what is known of it where several are decided together: suggestions for each would be guesses of their own. */
  children: (unknown: Unknown | null) => ReactNode;
}

/** What is known of the name that is decided, if it still waits. */
export function AwaitUnknown({ ids, query, children }: AwaitUnknownProps) {
  if (ids.length > 1) return children(null);
  return (
    <Await query={query} what="candidates">
      {(unknown) => (unknown === null ? <p>Nothing waits for {ids[0]} any more: somebody decided it a moment ago.</p> : children(unknown))}
    </Await>
  );
}

/** The names that are decided, as files write them. */
export function Names({ ids, unknown }: { ids: readonly string[]; unknown: Unknown | null }) {
  return (
    <ul className="plain">
      {ids.map((id) => (
        <li key={id}>{unknown?.written ?? id}</li>
      ))}
    </ul>
  );
}

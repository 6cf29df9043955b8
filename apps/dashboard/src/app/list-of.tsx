import type { ReactNode } from 'react';
import { More } from './more.js';
import { Await, type Asked } from './states.js';

interface ListOfProps<T> {
  list: Asked<{ readonly nodes: readonly T[]; readonly totalCount: number }> & { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  /** What is listed, as in "50 of 240 people". */
  what: string;
  /** Why there are none, and what would bring some; in words, or told from how many there are that this reader may not see. */
  nothing: ReactNode | ((totalCount: number) => ReactNode);
  children: (nodes: readonly T[]) => ReactNode;
  /** The ways to take all of it out, told how many there are. */
  files?: (totalCount: number) => ReactNode;
}

/** A list that grows page by page: waiting, failed, nothing, or its rows with the way to more of them. */
export function ListOf<T>({ list, what, nothing, children, files }: ListOfProps<T>) {
  return (
    <Await query={list} what={what}>
      {({ nodes, totalCount }) =>
        nodes.length === 0 ? (
          <p className="second">{typeof nothing === 'function' ? nothing(totalCount) : nothing}</p>
        ) : (
          <>
            {children(nodes)}
            <More list={list} shown={nodes.length} total={totalCount} what={what}>
              {files?.(totalCount)}
            </More>
          </>
        )
      }
    </Await>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatCount, formatCountOf } from './format.js';

interface MoreProps {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  shown: number;
  total: number;
  /** What is counted, as in "50 of 240 people". */
  what: string;
  /** What else can be done with the whole of it. */
  children?: ReactNode;
}

/** How much of a list is shown, and the way to more of it. */
export function More({ list, shown, total, what, children }: MoreProps) {
  return (
    <div className="row" style={{ marginTop: 12 }}>
      <span className="second small" aria-live="polite">
        {shown < total ? `${formatCount(shown)} of ${formatCountOf(total, what)}` : formatCountOf(total, what)}
      </span>
      {list.hasNextPage && (
        <Button variant="default" size="xs" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more
        </Button>
      )}
      {children}
    </div>
  );
}

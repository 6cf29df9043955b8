import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { capital } from './format.js';

/** Waiting: the shape of what comes, and a name for those who listen. */
export function Waiting({ what, rows = 4 }: { what: string; rows?: number }) {
  return (
    <div role="status" aria-label={`Loading ${what}`} className="waiting">
      <span className="sr-only">Loading {what}</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={row === 0 ? 28 : 18} width={row === 0 ? '40%' : `${90 - row * 7}%`} radius="sm" />
      ))}
    </div>
  );
}

/** Failed: what happened, what to do, and the way to try again. */
export function Failed({ what, error, retry }: { what: string; error: Error; retry?: () => unknown }) {
  return (
    <div role="alert" className="notice warn">
      <p>
        <strong>{what} could not be loaded.</strong> {error.message}
      </p>
      {retry && (
        <Button variant="default" size="xs" onClick={() => void retry()}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** Nothing: why, and the action that fills it. */
export function Nothing({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="nothing">
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** What a page needs to know of a query or a list. */
export interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface AwaitProps<T> {
  query: Asked<T>;
  /** Names what is loaded, as in "Loading people". */
  what: string;
  rows?: number;
  children: (data: NoInfer<T>) => ReactNode;
}

/** Waiting, failed, or what the children make of the answer. What was shown stays when a later load fails. */
export function Await<T>({ query, what, rows = 4, children }: AwaitProps<T>) {
  const failed = query.error && <Failed what={capital(what)} error={query.error} retry={() => query.refetch()} />;
  if (query.data === undefined) return failed ?? <Waiting what={what} rows={rows} />;
  return (
    <>
      {failed}
      {children(query.data)}
    </>
  );
}

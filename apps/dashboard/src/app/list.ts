import { useInfiniteQuery } from '@tanstack/react-query';

export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

interface ListOptions {
  readonly enabled?: boolean;
  /** Asked again this often while it is under way, in milliseconds. */
  readonly every?: number | false;
}

/** A list that grows page by page. */
export const useList = <T>(queryKey: readonly unknown[], load: (after: string | null, signal: AbortSignal) => Promise<Connection<T>>, { enabled = true, every = false }: ListOptions = {}) =>
  useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    select: ({ pages }) => ({ nodes: pages.flatMap(({ nodes }) => nodes), totalCount: pages[0]?.totalCount ?? 0 }),
    refetchInterval: every,
    enabled,
  });

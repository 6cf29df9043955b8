import { QueryCache, QueryClient } from '@tanstack/react-query';
import { RequestError } from './request.js';

const isPassing = (error: unknown): boolean => error instanceof RequestError && (error.trouble === 'offline' || error.trouble === 'server');

/** One cache for the page. Who is signed out anywhere is signed out everywhere. */
export function createQueryClient(retries = 2): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof RequestError && error.trouble === 'signed-out') client.setQueryData(['session'], null);
      },
    }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => isPassing(error) && count < retries, refetchOnWindowFocus: false },
    },
  });
  return client;
}

import { useQuery } from '@tanstack/react-query';
import { formatCount } from './format.js';
import { graphql } from './graphql.js';
import { request } from './request.js';

const countDocument = graphql(`
  query TodoCount {
    todo { count }
  }
`);

/** How much waits for this reader; nothing is said until it is known, and where nothing waits. */
export function TodoCount() {
  const { data } = useQuery({ queryKey: ['todo', 'count'], queryFn: async ({ signal }) => (await request(countDocument, {}, signal)).todo.count, staleTime: 60_000 });
  if (!data) return null;
  return (
    <>
      {' '}
      <span className="badge" style={{ marginLeft: 8 }}>
        {formatCount(data)}
      </span>
      <span className="sr-only"> waiting</span>
    </>
  );
}

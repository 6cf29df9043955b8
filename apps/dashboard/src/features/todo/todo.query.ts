import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';

const todoDocument = graphql(`
  query Todo {
    todo { units { required open } queues { kind count moves } }
  }
`);

const itemsDocument = graphql(`
  query TodoItems($kind: TodoKind!, $after: String) {
    todo(kind: $kind) {
      queues {
        items(first: 20, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { id title detail waits moves dueOn since targetId }
        }
      }
    }
  }
`);

export type TodoUnits = ResultOf<typeof todoDocument>['todo']['units'];
export type TodoQueue = ResultOf<typeof todoDocument>['todo']['queues'][number];
export type TodoKind = TodoQueue['kind'];
export type TodoItem = ResultOf<typeof itemsDocument>['todo']['queues'][number]['items']['nodes'][number];

/** The queues in which something waits for this reader, and the units that they are about. */
export const useTodo = () => useQuery({ queryKey: ['todo'], queryFn: async ({ signal }) => (await request(todoDocument, {}, signal)).todo });

const NOTHING = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

/** The decisions of one queue; none where the last of them was taken meanwhile. */
export const useTodoItems = (kind: TodoKind) =>
  useList<TodoItem>(['todo', kind], async (after, signal) => (await request(itemsDocument, { kind, after }, signal)).todo.queues[0]?.items ?? NOTHING);

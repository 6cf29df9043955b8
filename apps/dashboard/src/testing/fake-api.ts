import { readFileSync } from 'node:fs';
import { buildSchema, graphql, GraphQLError } from 'graphql';
import { world, type Resolver } from './world.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

interface Behaviour {
  role?: string;
  /** Replaces the answers of single fields of Query and Mutation. */
  answers?: Record<string, Resolver>;
  /** Operations that never answer. */
  hold?: readonly string[];
  /** Operations that fail with the given code. */
  fail?: Record<string, string>;
  /** Answers of the routes beside GraphQL, by method and path. */
  routes?: Record<string, { status: number; body?: unknown }>;
}

export interface Sent {
  readonly operation: string;
  readonly variables: Record<string, unknown>;
}

/** Takes the place of the network: executes each query on the real schema, so that a wrong query fails the test. */
export function fakeApi({ role = 'HR', answers = {}, hold = [], fail = {}, routes = {} }: Behaviour = {}): Sent[] {
  const sent: Sent[] = [];
  const root = { ...world(role), ...answers };
  const overGraphQL = async (body: string): Promise<Response> => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const operation = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
    sent.push({ operation, variables });
    if (hold.includes(operation)) return new Promise(() => undefined);
    const code = fail[operation];
    if (code) return respond(200, { errors: [new GraphQLError('Said by the api', { extensions: { code, reason: 'SOME_REASON' } })] });
    const result = await graphql({ schema, source: query, rootValue: root, variableValues: variables });
    if (result.errors?.[0]) throw new Error(`${operation}: ${result.errors[0].message}`);
    return respond(200, result);
  };
  const byRoute = (operation: string, body: string): Response => {
    sent.push({ operation, variables: JSON.parse(body) as Record<string, unknown> });
    const { status, body: answer } = routes[operation] ?? { status: 404 };
    return respond(status, answer);
  };
  globalThis.fetch = async (input, { method = 'GET', body } = {}) => {
    const path = input as string;
    const text = typeof body === 'string' ? body : '{}';
    return path === '/graphql' ? overGraphQL(text) : byRoute(`${method} ${path}`, text);
  };
  globalThis.XMLHttpRequest = uploading(byRoute);
  globalThis.WebSocket = SilentSocket as unknown as typeof WebSocket;
  return sent;
}

const respond = (status: number, body: unknown) => ({ ok: status < 400, status, json: async () => JSON.parse(JSON.stringify(body ?? null)) as unknown }) as Response;

/** Sends at once: half of the bytes, then all, then the answer of the route. */
function uploading(byRoute: (operation: string, body: string) => Response): typeof XMLHttpRequest {
  class Upload {
    status = 0;
    responseText = '';
    upload: { onprogress?: (event: { loaded: number }) => void } = {};
    onload?: () => void;
    private operation = '';

    open(method: string, path: string): void {
      this.operation = `${method} ${path}`;
    }

    setRequestHeader(): void {
      // Headers are not looked at.
    }

    send(file: File): void {
      const answer = byRoute(this.operation, '{}');
      for (const loaded of [file.size / 2, file.size]) this.upload.onprogress?.({ loaded });
      void answer.json().then((body) => {
        this.status = answer.status;
        this.responseText = JSON.stringify(body);
        this.onload?.();
      });
    }
  }
  return Upload as unknown as typeof XMLHttpRequest;
}

/** A line that never comes to stand. */
class SilentSocket {
  close(): void {
    // Nothing was opened.
  }
}

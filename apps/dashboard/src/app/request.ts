import { print } from 'graphql';
import type { TadaDocumentNode } from './graphql.js';
import { sentenceFor } from './trouble.words.js';

/** What went wrong, as far as a reader can do something about it. */
export type Trouble = 'signed-out' | 'forbidden' | 'not-found' | 'refused' | 'conflict' | 'too-much' | 'offline' | 'server';

/** The only error that pages see; its message is a sentence for the reader. */
export class RequestError extends Error {
  constructor(
    readonly trouble: Trouble,
    readonly code: string | null,
    message: string,
  ) {
    super(message);
    this.name = 'RequestError';
  }
}

/** Asks the GraphQL api. This file alone translates errors. */
export async function request<R, V>(document: TadaDocumentNode<R, V>, variables: V, signal?: AbortSignal): Promise<R> {
  const answer = await reach('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
    ...(signal ? { signal } : {}),
  });
  const { data, errors } = await bodyOf(answer);
  if (errors?.[0]) throw fromGraphQL(errors[0]);
  if (!answer.ok || !data) throw fromStatus(answer.status, null);
  return data as R;
}

/** Calls one of the routes beside GraphQL; gives the parsed body, or null when there is none. */
export async function call(method: string, path: string, init: { json?: unknown; body?: BodyInit; headers?: Record<string, string> } = {}): Promise<unknown> {
  const json = init.json === undefined ? {} : { 'content-type': 'application/json' };
  const body = init.json === undefined ? init.body : JSON.stringify(init.json);
  const answer = await reach(path, { method, headers: { ...json, ...init.headers }, ...(body === undefined ? {} : { body }) });
  const content = answer.status === 204 ? null : await bodyOf(answer);
  if (!answer.ok) throw fromStatus(answer.status, content);
  return content;
}

interface Body {
  data?: unknown;
  errors?: GraphQLTrouble[];
  code?: string;
  message?: string;
}

interface GraphQLTrouble {
  message: string;
  extensions?: { code?: string; reason?: string };
}

interface Init extends Omit<RequestInit, 'headers'> {
  headers: Record<string, string>;
}

async function reach(path: string, init: Init): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init, headers: { accept: 'application/json', 'x-tessera': '1', ...init.headers } });
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'AbortError') throw thrown;
    throw new RequestError('offline', null, sentenceFor('offline'));
  }
}

/** A proxy's HTML page or an empty answer counts as no body. */
const bodyOf = (answer: Response): Promise<Body> => answer.json().then((body) => body as Body, () => ({}));

const BY_CODE: Record<string, Trouble> = {
  UNAUTHENTICATED: 'signed-out',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  BAD_USER_INPUT: 'refused',
  CONFLICT: 'conflict',
  TOO_MANY_REQUESTS: 'too-much',
};

const BY_STATUS: Record<number, Trouble> = { 400: 'refused', 401: 'signed-out', 403: 'forbidden', 404: 'not-found', 409: 'conflict', 413: 'refused', 415: 'refused', 422: 'refused', 429: 'too-much' };

function fromGraphQL({ message, extensions }: GraphQLTrouble): RequestError {
  const trouble = BY_CODE[extensions?.code ?? ''] ?? 'server';
  return withWords(trouble, extensions?.reason ?? null, message);
}

/** What a refused request says, for the reader. */
export function fromStatus(status: number, body: unknown): RequestError {
  const { code, message } = (body ?? {}) as Body;
  return withWords(BY_STATUS[status] ?? 'server', code ?? null, message ?? '');
}

/** What the api says about a caller's mistake is written for the reader; everything else gets our own sentence. */
function withWords(trouble: Trouble, code: string | null, message: string): RequestError {
  const said = trouble === 'refused' || trouble === 'conflict' || trouble === 'too-much' || trouble === 'signed-out' ? message : '';
  return new RequestError(trouble, code, said || sentenceFor(trouble));
}

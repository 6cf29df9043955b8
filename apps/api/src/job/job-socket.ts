import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError, type GraphQLSchema, Kind, OperationTypeNode, validate, type DocumentNode } from 'graphql';
import type { ServerOptions, SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

import { parseWithinLimits } from '../limits/check-document.js';
import { checkTexts } from '../limits/check-text.js';
import { checkCost, costOf } from '../limits/cost.js';
import { LIMITS } from '../limits/limits.js';
import { NOT_UNDERSTOOD } from '../operation/format-error.js';
import { Places } from '../operation/places.js';
import { problem } from '../operation/problem.js';
import type { Viewer } from '../operation/viewer.js';
import type { Refusals } from '../refusal/refusals.js';
import type { Sessions } from '../session/sessions.js';
import { tokenOf } from '../session/token.js';

export interface SocketSetting {
  readonly schema: GraphQLSchema;
  readonly sessions: Sessions;
  readonly refusals: Refusals;
  /** The one `formatError` of the api. */
  readonly format: (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;
  /** Whether the page that opens the socket is one of ours. */
  readonly isOurs: (request: IncomingMessage) => boolean;
}

/** GraphQL over WebSocket carries subscriptions and nothing else, under the same limits and the same masking as HTTP. Answers how to close it. */
export function openJobSocket(server: Server, setting: SocketSetting): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.bodyBytes, perMessageDeflate: false });
  const service = useServer<undefined>({ ...serverOptions(setting), isProd: true }, sockets);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Nobody else listens on a socket that is being upgraded: without this, a caller who hangs up now would end the process.
    socket.on('error', () => socket.destroy());
    const [path] = (request.url ?? '').split('?');
    if (path !== '/graphql' || !setting.isOurs(request)) {
      setting.refusals.tell({ door: 'socket', reason: 'FOREIGN_PAGE', token: tokenOf(request.headers) });
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n', () => socket.destroy());
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  });
  return async () => {
    await service.dispose();
    sockets.close();
  };
}

function serverOptions({ schema, sessions, refusals, format }: SocketSetting): ServerOptions<undefined, Extra> {
  const places = new Places();
  const refused = ({ request }: Extra, reason: string): void => refusals.tell({ door: 'socket', reason, token: tokenOf(request.headers) });
  return {
    connectionInitWaitTimeout: 3_000,
    onConnect: async ({ extra }) => {
      const token = tokenOf(extra.request.headers);
      const trouble = takePlace(extra, token && (await sessions.find(token)), places);
      if (trouble) refused(extra, trouble);
      return trouble === null;
    },
    onSubscribe: ({ extra, subscriptions }, _id, payload) => {
      const answer = Object.keys(subscriptions).length > LIMITS.subscriptionsPerSession ? [TOO_MANY] : admitted(schema, payload, { token: tokenOf(extra.request.headers) });
      if (isRefusal(answer)) refused(extra, String(answer[0]?.extensions['reason']));
      return answer;
    },
    onError: (_context, _id, _payload, errors) => errors.map((error) => format(plain(error), error)),
    onNext: (...[, , , , { data, errors }]) => (errors ? { data: data ?? null, errors: errors.map((error) => format(plain(error), error)) } : undefined),
  };
}

const TOO_MANY = problem('LIMIT_EXCEEDED', 'LIMIT_SUBSCRIPTIONS', 'Too many subscriptions at once.');

const isRefusal = (answer: ExecutionArgs | readonly GraphQLError[]): answer is readonly GraphQLError[] => Array.isArray(answer);

/** Null where the socket may stay; its place is given back when it closes. */
function takePlace({ socket }: Extra, viewer: Viewer | null, places: Places): string | null {
  if (!viewer) return 'NOT_SIGNED_IN';
  const give = places.take(viewer.sessionId, LIMITS.subscriptionsPerSession);
  if (give === null) return 'LIMIT_SUBSCRIPTIONS';
  socket.once('close', give);
  return null;
}

/** The error's own message and place, marked as internal, so that `format` decides what of it may be said. */
const plain = (error: GraphQLError): GraphQLFormattedError => ({
  message: error.message,
  ...(error.path ? { path: error.path } : {}),
  extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions },
});

function admitted(schema: GraphQLSchema, { query, variables, operationName }: SubscribePayload, contextValue: unknown): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parseWithinLimits(query);
    const variableValues = variables ?? {};
    const trouble = notSubscription(document) ?? validate(schema, document).map(() => NOT_OURS)[0];
    if (trouble) return [trouble];
    checkTexts(document, variableValues);
    checkCost(costOf(schema, document, variableValues));
    return { schema, document, variableValues, operationName: operationName ?? null, contextValue };
  } catch (error) {
    return [error instanceof GraphQLError && error.extensions['reason'] ? error : NOT_OURS];
  }
}

const NOT_OURS = new GraphQLError(NOT_UNDERSTOOD.message, { extensions: { code: 'BAD_REQUEST', reason: 'NOT_UNDERSTOOD' } });

function notSubscription(document: DocumentNode): GraphQLError | null {
  const isSubscription = document.definitions.every((node) => node.kind !== Kind.OPERATION_DEFINITION || node.operation === OperationTypeNode.SUBSCRIPTION);
  return isSubscription ? null : problem('BAD_USER_INPUT', 'SUBSCRIPTIONS_ONLY', 'Queries and mutations come over HTTP.');
}

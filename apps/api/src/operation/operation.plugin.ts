import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server';
import { type FormattedExecutionResult, Kind, OperationTypeNode } from 'graphql';

import { checkTexts } from '../limits/check-text.js';
import { checkCost, costOf } from '../limits/cost.js';
import { LIMITS } from '../limits/limits.js';
import type { Log } from '../server/log.js';
import { NOT_UNDERSTOOD } from './format-error.js';
import type { Operation } from './operation.js';
import { problem, unauthenticated } from './problem.js';

export interface OperationContext {
  readonly operation: Operation;
  readonly requestId: string;
  /** To be told why this is not answered. */
  readonly refused: (reason: string) => void;
}

/** What may be asked without being signed in. */
const OPEN_FIELDS = new Set(['session', '__typename']);

/** Every operation passes here: limits before it runs, its unit of work closed after it, its outcome in the log. */
export function operationPlugin(log: Log, { explore }: { readonly explore: boolean }): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: async ({ contextValue: { operation, requestId, refused } }): Promise<GraphQLRequestListener<OperationContext>> => {
      const begun = performance.now();
      const clock = setTimeout(() => operation.abort(problem('TIMEOUT', 'OPERATION_TIMEOUT', 'This took too long.')), LIMITS.operationMs);
      return {
        didResolveOperation: async (context) => admit(context),
        willSendResponse: async (context) => {
          clearTimeout(clock);
          await finish(context, explore);
          const refusal = refusalOf(context);
          if (typeof refusal === 'string') refused(refusal);
          if (isOurRefusal(context)) context.response.http.status = 400;
          log.info({ requestId, operation: kindOf(context), ms: Math.round(performance.now() - begun), refusal }, 'operation');
        },
      };
    },
  };
}

type Answered = GraphQLRequestContextWillSendResponse<OperationContext>;
type Resolved = GraphQLRequestContextDidResolveOperation<OperationContext>;

function admit({ document, operation, request, schema, contextValue }: Resolved): void {
  if (!operation) return;
  const open = operation.selectionSet.selections.every((node) => node.kind === Kind.FIELD && OPEN_FIELDS.has(node.name.value));
  if (!open && !contextValue.operation.viewerOrNobody) throw unauthenticated();
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw problem('BAD_USER_INPUT', 'SUBSCRIPTION_OVER_HTTP', 'Subscriptions come over the WebSocket.');
  checkTexts(document, request.variables);
  checkCost(costOf(schema, document, request.variables ?? {}));
  contextValue.operation.write = operation.operation === OperationTypeNode.MUTATION;
  // A change is made to what is there by then, not to what was there when it began: the second of two clicks finds what the first has done.
  contextValue.operation.latest = contextValue.operation.write;
}

/** A mutation that failed anywhere leaves nothing behind; one that cannot be committed says so. */
async function finish(context: Answered, explore: boolean): Promise<void> {
  const { operation } = context.contextValue;
  const result = resultOf(context);
  try {
    await operation.end(operation.write && result.errors?.length ? 'rollBack' : 'commit');
  } catch {
    Object.assign(result, { data: null, errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  }
  if (!explore) tellOnce(result);
}

/** Apollo calls a document that was refused before it ran a failure of the server. */
function isOurRefusal(context: Answered): boolean {
  const [first] = resultOf(context).errors ?? [];
  return context.response.http.status === 500 && first?.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR';
}

/** Nothing here is answered in parts. */
const resultOf = ({ response: { body } }: Answered): FormattedExecutionResult => (body.kind === 'single' ? body.singleResult : body.initialResult);

/** However many things are wrong with a document, the answer is the same single one. */
function tellOnce(result: FormattedExecutionResult): void {
  if (result.errors?.some(({ message }) => message === NOT_UNDERSTOOD.message)) Object.assign(result, { errors: [NOT_UNDERSTOOD] });
}

const kindOf = ({ operation }: Answered): string => operation?.operation ?? 'none';

function refusalOf(context: Answered): unknown {
  const [first] = resultOf(context).errors ?? [];
  return first?.extensions?.['reason'] ?? first?.extensions?.['code'];
}

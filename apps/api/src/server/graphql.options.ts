import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloDriver } from '@nestjs/apollo';

import { LIMITS } from '../limits/limits.js';
import { errorFormatter } from '../operation/format-error.js';
import type { OperationContexts } from '../operation/context.js';
import { operationPlugin } from '../operation/operation.plugin.js';
import type { ApiConfig } from './config.js';
import type { Log } from './log.js';

/** HTTP alone: subscriptions have a server of their own, see `job/job-socket.ts`. */
export function graphqlOptions(contexts: OperationContexts, log: Log, { explore }: ApiConfig): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: { numberScalarMode: 'float' },
    graphiql: false,
    introspection: explore,
    hideSchemaDetailsFromClientErrors: !explore,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    autoTransformHttpErrors: false,
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    context: (http: Parameters<OperationContexts['of']>[0]) => contexts.of(http),
    formatError: errorFormatter({ explore, report: (thrown) => log.error({ err: thrown }, 'operation failed') }),
    plugins: [operationPlugin(log, { explore })],
  };
}

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';

import { bodyTrouble } from '../http/body-trouble.js';
import { documentGate } from '../http/document-gate.js';
import { guardRequest, nameRequest } from '../http/guard-request.js';
import { hurry } from '../http/hurry.js';
import { isOurPage, type TrustProxy } from '../http/socket-origin.js';
import { securityHeaders } from '../http/security-headers.js';
import { LIMITS } from '../limits/limits.js';
import { openJobSocket, type SocketSetting } from '../job/job-socket.js';
import { errorFormatter } from '../operation/format-error.js';
import { Refusals } from '../refusal/refusals.js';
import { tellRefusals } from '../refusal/tell-refusals.js';
import { Sessions } from '../session/sessions.js';
import { AppModule } from './app.module.js';
import type { ApiConfig } from './config.js';
import { dashboardFiles } from './dashboard-files.js';
import { LOG, type Log } from './log.js';

/** A running api. */
export interface Api {
  readonly url: string;
  readonly port: number;
  /** Everything that Nest has put together, for tests that look at the schema. */
  readonly app: NestExpressApplication;
  close(): Promise<void>;
}

/** Listens when it resolves; port 0 takes a free one. */
export async function createApi(config: ApiConfig): Promise<Api> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class, without a constructor to use.
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(config), { bodyParser: false, logger: false, abortOnError: false });
  app.set('trust proxy', [...config.trustedProxies]);
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(nameRequest, tellRefusals(app.get(Refusals, { strict: false })), securityHeaders, hurry(config.patience), guardRequest, dashboardFiles(config.dashboardDir));
  app.useBodyParser('json', { limit: LIMITS.bodyBytes, inflate: false });
  app.use(bodyTrouble);
  app.use('/graphql', documentGate(config));
  const server: Server = app.getHttpServer();
  unhurried(server, config);
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  const closeSocket = openJobSocket(server, socketSetting(app, config));
  const { port } = server.address() as AddressInfo;
  return { url: `http://${config.host}:${port}`, port, app, close: () => closeSocket().then(() => close(app, server)) };
}

function socketSetting(app: NestExpressApplication, { explore }: ApiConfig): SocketSetting {
  const log: Log = app.get(LOG);
  const express = app.getHttpAdapter().getInstance() as { get(name: 'trust proxy fn'): TrustProxy };
  return {
    schema: app.get(GraphQLSchemaHost).schema,
    sessions: app.get(Sessions, { strict: false }),
    refusals: app.get(Refusals, { strict: false }),
    format: errorFormatter({ explore, report: (thrown) => log.error({ err: thrown }, 'subscription failed') }),
    isOurs: (request) => isOurPage(request, express.get('trust proxy fn')),
  };
}

/** Half a head, then silence: freed after this. Bodies are timed by `hurry`, uploads by themselves; silence in an answer ends it too. */
function unhurried(server: Server, { patience: { headMs, uploadIdleMs } }: ApiConfig): void {
  // How often Node looks; it is read when listening begins, and Nest takes no options for the server it makes.
  Object.assign(server, { connectionsCheckingInterval: Math.ceil(headMs / 5) });
  server.headersTimeout = headMs;
  server.requestTimeout = 15 * 60_000;
  server.keepAliveTimeout = 5_000;
  server.timeout = 2 * uploadIdleMs;
  server.maxHeadersCount = 100;
}

async function close(app: NestExpressApplication, server: Server): Promise<void> {
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), 5_000);
  await app.close();
  clearTimeout(impatient);
}

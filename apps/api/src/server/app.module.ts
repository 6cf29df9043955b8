import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';

import { OperationContexts } from '../operation/context.js';
import { GraphModule } from './graph.module.js';
import { SessionModule } from '../session/session.module.js';
import { UploadModule } from '../upload/upload.module.js';
import { API_CONFIG, type ApiConfig } from './config.js';
import { ConfigModule } from './config.module.js';
import { DatabaseModule } from './database.module.js';
import { graphqlOptions } from './graphql.options.js';
import { HealthController } from './health.controller.js';
import { LOG } from './log.js';
import { SCALARS } from './scalars.js';

@Module({})
export class AppModule {
  static of(config: ApiConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule,
        SessionModule,
        GraphModule,
        UploadModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [SessionModule],
          inject: [OperationContexts, LOG, API_CONFIG],
          useFactory: graphqlOptions,
        }),
      ],
      controllers: [HealthController],
      providers: SCALARS,
    };
  }
}

import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

import { RESOLVERS } from './resolvers.js';
import { SCALARS } from './scalars.js';

const HEAD = '# Made from the code of apps/api by `node apps/api/dist/server/write-schema.js`. Do not edit.\n\n';

/** The schema as `schema.graphql` at the root of the repository has it. Needs no database. */
export async function schemaText(): Promise<string> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class, without a constructor to use.
  const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create([...RESOLVERS], SCALARS, { numberScalarMode: 'float' });
  await app.close();
  return `${HEAD}${printSchema(lexicographicSortSchema(schema))}\n`;
}

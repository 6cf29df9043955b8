import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType, isInputObjectType, isIntrospectionType, isObjectType } from 'graphql';

import { schemaText } from './print-schema.js';

describe('the schema', () => {
  it('is current: schema.graphql is what the code makes', async () => {
    expect(await readFile(path.resolve('schema.graphql'), 'utf8')).toBe(await schemaText());
  });

  it('says of every type and field what it is', async () => {
    const types = Object.values(buildSchema(await schemaText()).getTypeMap()).filter((type) => !isIntrospectionType(type));
    const silent = types.flatMap((type) => {
      if (isEnumType(type)) return type.getValues().filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`);
      if (!isObjectType(type) && !isInputObjectType(type)) return [];
      const fields = Object.values(type.getFields()).filter(({ description }) => !description);
      return [...(type.description || ['Query', 'Mutation', 'Subscription'].includes(type.name) ? [] : [type.name]), ...fields.map(({ name }) => `${type.name}.${name}`)];
    });
    expect(silent).toEqual([]);
  });
});

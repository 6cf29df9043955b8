import 'reflect-metadata';

import { writeFile } from 'node:fs/promises';

import { schemaText } from './print-schema.js';

await writeFile(new URL('../../../../schema.graphql', import.meta.url), await schemaText());

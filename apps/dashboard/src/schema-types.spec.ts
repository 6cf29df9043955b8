import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';

it('the committed types of the schema are those of schema.graphql', () => {
  const made = path.join(mkdtempSync(path.join(tmpdir(), 'tessera-schema-')), 'schema-types.d.ts');
  execFileSync(process.execPath, ['node_modules/gql.tada/bin/cli.js', 'generate-output', '-c', 'apps/dashboard/tsconfig.json', '--output', made], { stdio: 'pipe' });
  expect(readFileSync(made, 'utf8') === readFileSync('apps/dashboard/src/schema-types.d.ts', 'utf8')).toBe(true);
}, 60_000);

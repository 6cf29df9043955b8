import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

/** The way of the data. A step may import a step on its left, never one on its right. */
const WAY = ['ingest', 'verify', 'normalise', 'evidence', 'coverage', 'gap', 'plan', 'roi'];

const NEST = ['@nestjs/.+', 'rxjs', 'bullmq', 'ioredis', 'typeorm', 'pg', 'pino', 'zod'];

/** What each layer may import: our packages, then theirs. Nothing else resolves. */
const LAYERS = {
  'libs/domain': [[], []],
  'libs/sources': [['domain'], ['csv-parse', 'csv-parse/.+']],
  'libs/proof': [['domain'], ['jsonld', 'rdf-canonize', 'canonicalize', 'ipaddr\\.js', 'saxes', '@digitalbazaar/.+', '@digitalcredentials/.+', 'ed25519-signature-2020-context', 'vc-revocation-list-context']],
  'libs/pipeline': [['domain'], []],
  'libs/persistence': [['domain', 'pipeline'], ['typeorm', 'pg']],
  'apps/worker': [['domain', 'sources', 'proof', 'pipeline', 'persistence'], NEST],
  'apps/api': [
    ['domain', 'pipeline', 'persistence'],
    [...NEST, '@apollo/.+', 'graphql', 'graphql-ws(/.+)?', 'ws', 'graphql-query-complexity', '@node-rs/argon2', 'dataloader', 'prom-client', 'class-validator', 'class-transformer', 'express', 'write-excel-file/node'],
  ],
  'apps/cli': [['domain', 'sources', 'proof', 'pipeline', 'persistence', 'api', 'worker'], ['commander', 'pg', 'zod', 'typeorm', 'bullmq', 'ioredis']],
  'apps/dashboard': [
    [],
    ['react', 'react-dom(/.+)?', 'recharts', 'gql\\.tada', 'graphql', 'graphql-ws', '@mantine/.+', '@tanstack/.+', '@fontsource-variable/.+', '@testing-library/.+', 'dayjs(/.+)?', 'pdfjs-dist', 'vite', '@vitejs/plugin-react'],
  ],
};

const boundaries = Object.entries(LAYERS).flatMap(([root, [ours, theirs]]) => {
  const allowed = [...ours.map((name) => `@tessera/${name}`), ...(ours.includes('persistence') ? ['@tessera/persistence/testing'] : []), ...theirs, 'node:.+', '@jest/globals', 'fast-check', 'reflect-metadata', '\\.(?!.*/src/).*'];
  const layer = { regex: `^(?!(${allowed.join('|')})$)`, message: `Not in the list of ${root}; see LAYERS.` };
  const later = (step) => WAY.slice(WAY.indexOf(step) + 1).join('|');
  return [
    { files: [`${root}/**/*.{ts,tsx}`], rules: { 'no-restricted-imports': ['error', { patterns: [layer] }] } },
    ...WAY.slice(0, -1).map((step) => ({
      files: [`${root}/src/**/${step}/**/*.{ts,tsx}`],
      rules: { 'no-restricted-imports': ['error', { patterns: [layer, { regex: `^\\.\\./(${later(step)})/`, message: `${step} comes earlier on the way.` }] }] },
    })),
  ];
});

const only = ['it', 'test', 'describe'].map((object) => ({ object, property: 'only', message: 'Run all tests.' }));

export default ts.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'apps/dashboard/src/schema-types.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      complexity: ['error', 10],
      'no-restricted-properties': ['error', ...only],
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }, { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
    },
  },
  { files: ['apps/dashboard/**/*.tsx'], plugins: { 'react-hooks': hooks }, rules: { ...hooks.configs.recommended.rules, 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] } },
  { files: ['**/*.spec.{ts,tsx}', 'test/**/*.ts'], rules: { 'max-lines': ['error', { max: 400 }], 'max-lines-per-function': 'off' } },
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', fetch: 'readonly', globalThis: 'readonly' } } },
  ...boundaries,
);

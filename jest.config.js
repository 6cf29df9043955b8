/** Jest runs TypeScript as native ES modules: NestJS 12 ships no CommonJS build. */
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

const shared = {
  rootDir: import.meta.dirname,
  setupFiles: ['reflect-metadata'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@tessera/persistence/testing$': '<rootDir>/libs/persistence/src/testing.ts',
    '^@tessera/(domain|sources|proof|pipeline|persistence)$': '<rootDir>/libs/$1/src/index.ts',
    '^@tessera/(api|worker|cli)$': '<rootDir>/apps/$1/src/index.ts',
    '\\.css$': '<rootDir>/test/harness/empty.js',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

/** Real PostgreSQL for the last two projects; see test/harness/global-setup.js. */
const database = { globalSetup: '<rootDir>/test/harness/global-setup.js', globalTeardown: '<rootDir>/test/harness/global-teardown.js' };

export default {
  /** Milliseconds. A machine of two cores may be busy with a build beside the tests. */
  testTimeout: 30_000,
  /** Most of them wait for a server or a page: two at a time end in two thirds of the time. */
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/harness/sequencer.js',
  /** Milliseconds. Half a second, as it is by default, is too short for a worker to end on a busy machine: what is told then as a handle left open is none. */
  workerGracefulExitTimeout: 10_000,
  projects: [
    {
      ...shared,
      displayName: 'small',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{apps,libs}/**/src/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.store\\.spec\\.ts$', '/node_modules/', '/dist/'],
    },
    {
      ...shared,
      displayName: 'screen',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/apps/dashboard/src/**/*.spec.tsx'],
      setupFilesAfterEnv: ['<rootDir>/test/harness/jsdom.js'],
    },
    { ...shared, ...database, displayName: 'store', testEnvironment: 'node', testMatch: ['<rootDir>/{apps,libs}/**/src/**/*.store.spec.ts'] },
    { ...shared, ...database, displayName: 'whole way', testEnvironment: 'node', testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'] },
  ],
};

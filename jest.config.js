/**
 * One project per layer, so that `npm test -- --selectProjects domain` starts no server: jest runs a project's
 * globalSetup only when at least one of its tests runs, and a set-up file shared by two layers once.
 */
const layers = {
  domain: {},
  workflow: { globalSetup: 'time-skipping' },
  replay: { globalSetup: 'run' },
  db: { globalSetup: 'postgres' },
  api: { globalSetup: 'everything' },
  system: { globalSetup: 'everything' },
  chaos: { globalSetup: 'run' },
  e2e: { globalSetup: 'browser' },
};

const swc = {
  jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** @type {import('jest').Config} */
export default {
  // The machine CI runs on has two cores; jest's own default would leave one of them idle.
  maxWorkers: 2,
  // Only bounds a test that hangs; jest takes it for all projects or none.
  testTimeout: 60_000,
  projects: Object.entries(layers).map(([layer, { globalSetup }]) => ({
    displayName: layer,
    testMatch: [`<rootDir>/test/${layer}/**/*.test.ts`],
    testEnvironment: 'node',
    extensionsToTreatAsEsm: ['.ts'],
    transform: { '^.+\\.ts$': ['@swc/jest', swc] },
    modulePathIgnorePatterns: ['<rootDir>/.data/', '<rootDir>/dist/'],
    ...(globalSetup && {
      globalSetup: `<rootDir>/test/support/setup-${globalSetup}.ts`,
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    }),
  })),
};

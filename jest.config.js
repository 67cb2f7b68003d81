/**
 * One project per layer, so that `npm test -- --selectProjects domain` starts no server: jest runs a project's
 * globalSetup only when at least one of its tests runs, and a set-up file shared by two layers once.
 */
const layers = {
  domain: { tests: ['domain/**/*', 'cases/*'] },
  workflow: { globalSetup: 'time-skipping' },
  replay: { globalSetup: 'run' },
  db: { globalSetup: 'postgres' },
  api: { globalSetup: 'everything' },
  system: { globalSetup: 'everything' },
  chaos: { globalSetup: 'run' },
  e2e: { globalSetup: 'browser' },
};

/** Days on which dates go wrong most often. Each is a project of its own that runs the tests below as if it were that day. */
const days = {
  '2026-12-31': 'the last day of a year',
  '2027-02-06': 'the first day of Tết, a Saturday',
  '2028-02-29': 'a leap day, and a plain Tuesday',
};

/** Tests whose outcome could depend on the day: procedures, what the API reads and accepts, and every example it shows. */
const dated = ['workflow/{deadlines,effects}', 'api/{commands,overview,fees,looking-back,administration}', 'days/*'];

/** TEST_DAY=2028-02-29 runs all layers as if it were that day. */
const wholeRunOn = process.env.TEST_DAY;

/** Half past nine of a day in Viet Nam, as milliseconds from now. Jest hands it to the tests as a global. */
const shiftTo = (day) => ({ clockShiftMs: Date.parse(`${day}T09:30:00+07:00`) - Date.now() });

const swc = {
  jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** One project: a layer today, or the dated tests on another day. */
const project = (displayName, tests, globalSetup, day) => ({
  displayName,
  testMatch: tests.map((pattern) => `<rootDir>/test/${pattern}.test.ts`),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  modulePathIgnorePatterns: ['<rootDir>/.data/', '<rootDir>/dist/'],
  ...(day && { globals: shiftTo(day), setupFiles: ['<rootDir>/test/support/shift-clock.mjs'] }),
  ...(globalSetup && {
    globalSetup: `<rootDir>/test/support/setup-${globalSetup}.ts`,
    globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  }),
});

/** @type {import('jest').Config} */
export default {
  // The machine CI runs on has two cores; jest's own default would leave one of them idle.
  maxWorkers: 2,
  // A worker never frees the modules of the files it has run. Between two files it starts anew once it holds this much.
  workerIdleMemoryLimit: '1200MB',
  // Only bounds a test that hangs; jest takes it for all projects or none.
  testTimeout: 60_000,
  projects: [
    ...Object.entries(layers).map(([layer, { globalSetup, tests }]) => project(layer, tests ?? [`${layer}/**/*`], globalSetup, wholeRunOn)),
    ...(wholeRunOn ? [] : Object.keys(days).map((day) => project(day, dated, 'dated', day))),
  ],
};

import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Clock and chance: a workflow that replays must see what it saw the first time; `now` comes in through the case file. */
const ambient = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Take `now` as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now` as an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Domain and workflows are deterministic.' },
];

/** Ways to ask the person's machine which day it is. */
const todayIsTheServers = 'Today is the server\u2019s: take `today()` or `useToday()` of web/days.ts.';
const machineClock = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: todayIsTheServers },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: todayIsTheServers },
  { selector: "CallExpression[callee.name='Date']", message: todayIsTheServers },
  { selector: "CallExpression[callee.name='dayjs'][arguments.length=0]", message: todayIsTheServers },
];

export default tseslint.config(
  { ignores: ['node_modules/', '.data/', 'dist/', 'coverage/', 'web/dist/', 'web/api/schema.d.ts', 'test/support/pure-canary.ts'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in messages and ids are what we mean; the rule would wrap each in String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Fastify, kysely and Temporal take async functions where their types say void.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      // An activity or a port that need not wait today keeps its asynchronous shape.
      '@typescript-eslint/require-await': 'off',
      // `noUncheckedIndexedAccess` makes us say it where an index is known to be there; `!` says it shortest.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `.catch(() => undefined)` and callbacks that pass a call on say what they mean without braces.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // The case file is where a workflow's clock comes in, by the design.
  {
    files: ['domain/**', 'workflows/**'],
    ignores: ['workflows/case-file.ts', 'workflows/case-clock.ts', 'workflows/trace.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ambient] },
  },
  // The page's machine may show any day: today is what the API said last.
  {
    files: ['web/**'],
    rules: { 'no-restricted-syntax': ['error', ...machineClock] },
  },
  {
    files: ['web/**'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...reactHooks.configs['recommended-latest'].rules,
      ...jsxA11y.flatConfigs.strict.rules,
      // What scrolls by itself takes the focus: a keyboard could not scroll it otherwise.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['aside'], roles: ['region', 'group'] }],
      // A table that becomes cards on a phone changes `display`, which would take its roles from those who do not see it.
      'jsx-a11y/no-redundant-roles': [
        'error',
        { table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'], tfoot: ['rowgroup'], tr: ['row'], th: ['columnheader'] },
      ],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { td: ['cell'] }],
    },
  },
  {
    // Tests hold tables of cases and look into answers whose shape is what they test.
    files: ['test/**', 'bench/**'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // What the API answered is looked into as it came, without a type that would hide what is wrong with it.
    files: ['test/api/**'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
  // dependency-cruiser loads its configuration as CommonJS.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);

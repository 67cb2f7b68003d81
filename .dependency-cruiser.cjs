/**
 * The table of docs/architecture.md ("who may import whom") as rules: each layer names what it may reach inside the
 * repository and which packages it may use; all else is an error.
 */
const path = require('node:path');

/**
 * Pure rules of the domain that the page shares with the procedure. At run time they import each other and nothing else, so that neither zod
 * nor the schemas of commands come into the page.
 */
const sharedWithTheWeb = [
  'domain/body-kinds[.]ts',
  'domain/calendar/',
  'domain/money/',
  'domain/text/',
  'domain/case/capabilities[.]ts',
  'domain/commission/acts[.]ts',
  'domain/commission/areas[.]ts',
  'domain/commission/beginning[.]ts',
  'domain/commission/course-length[.]ts',
  'domain/commission/duty-kinds[.]ts',
  'domain/commission/fee-key[.]ts',
  'domain/commission/judged-bodies[.]ts',
  'domain/commission/names[.]ts',
  'domain/commission/organisation[.]ts',
  'domain/commission/right[.]ts',
  'domain/commission/rule-set[.]ts',
  'domain/commission/sections[.]ts',
  'domain/commission/stages/[a-z-]+/(acts|state)[.]ts',
  'domain/commission/stages/meeting/quorum[.]ts',
  'domain/commission/stages/panel/requirements[.]ts',
  'domain/obstacle/beginning[.]ts',
  'domain/obstacle/duty-kinds[.]ts',
  'domain/obstacle/names[.]ts',
  'domain/rights[.]ts',
];

/** Reading a rule: files under `from` may reach only these folders of ours and these packages (null: any package). */
const layers = {
  domain: { ours: ['domain'], packages: ['zod'], node: false },
  workflows: {
    ours: ['workflows', 'domain', 'signing'],
    packages: ['@temporalio/workflow', '@temporalio/common'],
    node: false,
    typesOf: ['activities'],
  },
  db: { ours: ['db', 'domain'], packages: ['pg', 'kysely'], node: true },
  activities: { ours: ['activities', 'domain', 'db', 'locale', 'signing', 'workflows/messages[.]ts'], packages: null, node: true },
  signing: { ours: ['signing', 'domain'], packages: ['@noble/hashes', 'uuid'], node: false },
  encryption: { ours: ['encryption'], typesOf: ['signing'], packages: ['@temporalio/common', '@temporalio/proto'], node: true },
  telemetry: {
    ours: ['telemetry', 'db'],
    typesOf: ['workflows'],
    packages: ['pino', 'prom-client', '@opentelemetry', '@temporalio'],
    node: true,
  },
  worker: {
    ours: ['worker', 'domain', 'activities', 'db', 'encryption', 'telemetry'],
    typesOf: ['workflows', 'signing'],
    packages: ['@temporalio/worker', '@temporalio/client', '@temporalio/activity', '@temporalio/common', 'pino', 'prom-client'],
    node: true,
  },
  api: {
    ours: ['api', 'domain', 'db', 'locale', 'encryption', 'signing', 'telemetry', 'workflows/messages[.]ts'],
    packages: null,
    forbidden: ['pg', 'kysely', '@temporalio/worker', '@temporalio/workflow', '@temporalio/activity'],
    node: true,
  },
  locale: { ours: ['locale'], packages: [], node: false, typesOf: ['domain'] },
  web: { ours: ['web', 'locale', ...sharedWithTheWeb], packages: null, node: true, typesOf: ['api'] },
};

/**
 * The floors of web/, lowest first: a floor imports only itself and what is below it. Every other folder is a feature (the screens of one
 * part of the work): it imports floors and itself, never another feature. Only the files at the top of web/ bring features together.
 */
const webFloors = [
  'days[.]ts',
  'language/',
  'typed/',
  'api/',
  'shell/',
  'documents/',
  'case/',
  'acts/',
  'money/',
  'fields/',
  'drafts/',
  'duties/',
  'register-forms/',
];
const floorsUpTo = (n) => webFloors.slice(0, n).join('|');
const webRules = [
  ...webFloors.map((floor, n) => ({
    name: `web-floor-${floor.replace(/[^a-z-]/g, '')}-reaches-only-lower-floors`,
    severity: 'error',
    from: { path: `^web/${floor}` },
    to: { path: '^web/', pathNot: `^web/(${floorsUpTo(n + 1)})` },
  })),
  {
    name: 'web-features-reach-only-floors',
    severity: 'error',
    from: { path: '^web/([^/]+)/', pathNot: `^web/(${floorsUpTo(webFloors.length)})` },
    to: { path: '^web/', pathNot: [`^web/(${floorsUpTo(webFloors.length)})`, '^web/$1/'] },
  },
];

/** Each procedure's own folder under domain/, with its own folder under db/. All else in db/ serves any procedure. */
const proceduresInDb = { commission: 'commissions', obstacle: 'obstacles' };
const procedureRules = Object.entries(proceduresInDb).map(([procedure, folder]) => ({
  name: `db-knows-${procedure}-in-its-own-folder-only`,
  severity: 'error',
  from: { path: '^db/', pathNot: [`^db/${folder}/`, '^db/procedures[.]ts$'] },
  to: { path: [`^domain/${procedure}/`, `^db/${folder}/`] },
}));

const shared = `^(${sharedWithTheWeb.join('|')})`;
const sharedRules = [
  {
    name: 'what-the-web-shares-imports-only-itself',
    severity: 'error',
    from: { path: shared },
    to: { pathNot: shared, dependencyTypesNot: ['type-only'] },
  },
];

/** The schemas of commands: zod and a thousand of its objects. A workflow's code would run all of that again for each case. */
const schemas = '^domain/([^/]+/commands([.]ts|/)|case/values[.]ts)';
const schemaRules = [
  {
    name: 'what-workflows-run-takes-only-types-from-schemas',
    severity: 'error',
    from: { path: '^(domain|workflows|signing)/', pathNot: schemas },
    to: { path: [schemas, 'node_modules/zod/'], dependencyTypesNot: ['type-only'] },
  },
];

const folders = 'domain|workflows|db|activities|signing|encryption|telemetry|worker|api|locale|web|local|test|bench';

const starts = (names) => names.map((name) => (name.includes('[') ? `^${name}$` : `^${name.replace(/\/$/, '')}/`));

const rulesOf = ([layer, { ours, packages, node, typesOf = [], forbidden = [] }]) => [
  {
    name: `${layer}-reaches-only-its-own`,
    severity: 'error',
    from: { path: `^${layer}/` },
    to: { path: `^(${folders})/`, pathNot: starts([...ours, ...typesOf]) },
  },
  ...typesOf.map((other) => ({
    name: `${layer}-takes-only-types-from-${other}`,
    severity: 'error',
    from: { path: `^${layer}/` },
    to: { path: `^${other}/`, dependencyTypesNot: ['type-only'] },
  })),
  ...(packages === null
    ? []
    : [
        {
          name: `${layer}-uses-only-its-packages`,
          severity: 'error',
          from: { path: `^${layer}/` },
          to: {
            dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
            pathNot: packages.map((name) => `node_modules/(@types/)?${name}(/|$)`),
          },
        },
      ]),
  ...(forbidden.length === 0
    ? []
    : [
        {
          name: `${layer}-leaves-these-packages-to-others`,
          severity: 'error',
          from: { path: `^${layer}/` },
          to: { path: forbidden.map((name) => `node_modules/(@types/)?${name}/`) },
        },
      ]),
  ...(node
    ? []
    : [{ name: `${layer}-knows-no-machine`, severity: 'error', from: { path: `^${layer}/` }, to: { dependencyTypes: ['core'] } }]),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(layers).flatMap(rulesOf),
    ...webRules,
    ...procedureRules,
    ...sharedRules,
    ...schemaRules,
    // A circle of types is a circle too.
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    // `virtual:` modules are made by web/vite.config.ts.
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    {
      name: 'a-running-system-uses-no-development-package',
      severity: 'error',
      from: { path: `^(${folders.replace('|web', '').replace('|local|test|bench', '')})/` },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'nothing-imports-tests-or-the-local-run',
      severity: 'error',
      from: { path: `^(${folders.replace('|local|test|bench', '')})/` },
      to: { path: '^(local|test|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(web/dist|dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { taskQueue } from '../../domain/installation.ts';
import { composeOf, formFaults, interpolated, type Compose, type Service } from '../support/compose-rules.ts';
import { dockerfileFaults, instructionsOf } from '../support/dockerfile-rules.ts';

/** Checks the files that install a province, without Docker, which our machines lack. */

const read = (file: string) => readFileSync(file, 'utf8');
const text = read('docker-compose.yml');
const compose = composeOf(text);
const services = Object.entries(compose.services);
const dockerfile = read('Dockerfile');
const example = read('.env.example');

const isOurs = ({ build }: Service) => build !== undefined;
const jobs = new Set(
  services.flatMap(([, { depends_on = {} }]) =>
    Object.entries(depends_on).flatMap(([name, { condition }]) => (condition === 'service_completed_successfully' ? [name] : [])),
  ),
);
const where = (holds: (service: Service, name: string) => boolean) =>
  services.filter(([name, service]) => holds(service, name)).map(([name]) => name);

describe('docker-compose.yml', () => {
  it('believes no proxy unless the province says how many there are, and takes cookies over HTTPS only', () => {
    const { environment = {} } = compose.services['api']!;
    expect(environment).toMatchObject({ TRUST_PROXY: '${TRUST_PROXY:-}', SECURE_COOKIES: 'true' });
    expect(example).toMatch(/^#TRUST_PROXY=$/m);
  });

  it('has the form that the compose specification asks for', () => {
    expect(formFaults(compose)).toEqual([]);
  });

  it.each<[string, (broken: Compose) => void]>([
    ['a mistyped key', (c) => Object.assign(c.services['api']!, { restrat: 'always' })],
    ['no such restart policy', (c) => (c.services['api']!.restart = 'sometimes')],
    ['a network that is not declared', (c) => c.services['api']!.networks!.push('elsewhere')],
    ['a volume that is not declared', (c) => (c.services['api']!.volumes = ['papers:/data'])],
    ['waiting for what is not there', (c) => (c.services['api']!.depends_on = { nobody: { condition: 'service_healthy' } })],
    [
      'waiting for the health of what has no check',
      (c) => (c.services['worker']!.depends_on = { migrate: { condition: 'service_healthy' } }),
    ],
    ['a number where a text should be', (c) => Object.assign(c.services['api']!.environment!, { PORT: 3000 })],
    ['memory without a unit', (c) => (c.services['api']!.deploy!.resources.limits.memory = '1 gig')],
  ])('and the check of its form notices %s', (_, breakIt) => {
    const broken = composeOf(text);
    breakIt(broken);
    expect(formFaults(broken)).not.toEqual([]);
  });

  it('has every part of a province, and the jobs that make them ready', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      [
        'api',
        'migrate',
        'postgres',
        'temporal',
        'temporal-namespace',
        'temporal-postgres',
        'temporal-schema',
        'temporal-ui',
        'worker',
      ].sort(),
    );
    expect([...jobs].sort()).toEqual(['migrate', 'temporal-namespace', 'temporal-schema']);
  });

  it('starts again what ends by itself, and a job only when it failed', () => {
    expect(where(({ restart = '' }, name) => (jobs.has(name) ? !/^on-failure:\d+$/.test(restart) : restart !== 'unless-stopped'))).toEqual(
      [],
    );
  });

  it('asks each part that stays whether it is well', () => {
    const fromImage = instructionsOf(dockerfile).some(({ name }) => name === 'HEALTHCHECK');
    expect(where(({ healthcheck }, name) => !jobs.has(name) && healthcheck?.test === undefined && !(fromImage && name === 'api'))).toEqual(
      [],
    );
  });

  it('limits what each may take of the machine', () => {
    expect(where(({ deploy }) => deploy?.resources.limits.cpus === undefined || !deploy.resources.limits.memory)).toEqual([]);
  });

  it('pins every image to one release', () => {
    expect(where(({ image, build }) => build === undefined && !/^[\w./-]+:\d+\.\d+(\.\d+)?(-[\w.]+)?$/.test(image))).toEqual([]);
  });

  it("sets the schemas up with the tools of the server's own version", () => {
    const tag = (name: string) => compose.services[name]!.image.split(':')[1];
    expect([tag('temporal-schema'), tag('temporal-namespace')]).toEqual([tag('temporal'), tag('temporal')]);
  });

  it('runs nothing with privileges, and our own image with none and nothing to write', () => {
    expect(where(({ privileged, network_mode }) => privileged === true || network_mode !== undefined)).toEqual([]);
    expect(where(({ security_opt = [] }) => !security_opt.includes('no-new-privileges:true'))).toEqual([]);
    expect(where((service) => isOurs(service) && !(service.read_only && service.cap_drop?.includes('ALL')))).toEqual([]);
  });

  it('lets in only what people and operators reach, and on this machine only unless told otherwise', () => {
    expect(where(({ ports }) => ports !== undefined)).toEqual(['temporal-ui', 'api']);
    for (const port of services.flatMap(([, { ports = [] }]) => ports)) expect(port).toMatch(/^\$\{[A-Z_]+:-127\.0\.0\.1:\d+\}:\d+$/);
    const internal = (network: string) => compose.networks[network]?.internal === true;
    expect(where(({ networks = [] }) => !networks.every(internal))).toEqual(['temporal-ui', 'api']);
  });

  it('keeps the record where Temporal cannot reach it', () => {
    expect(where(({ networks = [] }) => networks.includes('record'))).toEqual(['postgres', 'migrate', 'worker', 'api']);
    // The Temporal server fails when it has two addresses of its own.
    expect(compose.services['temporal']!.networks).toHaveLength(1);
  });

  it('keeps in named volumes what must survive, where the images of PostgreSQL 18 keep it', () => {
    expect(Object.keys(compose.volumes).sort()).toEqual(['documents', 'postgres', 'published', 'signing', 'temporal-postgres']);
    for (const name of ['postgres', 'temporal-postgres']) {
      expect(compose.services[name]!.image).toMatch(/^postgres:18\./);
      expect(compose.services[name]!.volumes).toContain(`${name}:/var/lib/postgresql`);
    }
    expect(compose.services['api']!.volumes).toEqual(['documents:/data']);
    expect(compose.services['api']!.environment!['DATA_DIR']).toBe('/data');
  });

  it('gives the key that signs the heads to the worker alone, and publishes them where an operator may mount another machine', () => {
    const { volumes = [], environment = {} } = compose.services['worker']!;
    expect(volumes).toEqual(['signing:/data', '${PUBLISHED_HEADS:-published}:/published', 'documents:/store:ro']);
    expect(environment).toMatchObject({ DATA_DIR: '/data', PHANBIEN_HEAD_FILE: '/published/heads.log' });
    expect(where(({ volumes: own = [] }) => own.some((volume) => volume.startsWith('signing:')))).toEqual(['worker']);
    // A new volume takes over the owner of the image's folder. Both folders must exist and belong to us.
    expect(dockerfile).toMatch(/^RUN install .*--owner=node .* \/data \/published$/m);
  });

  it('holds no secret: whatever opens something comes from outside, and must', () => {
    const secrets = services.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|PWD|SECRET|TOKEN|_KEYS?$/.test(name)),
    );
    expect(secrets.length).toBeGreaterThan(5);
    for (const [name, value] of secrets) expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{[A-Z_]+:\?\}$/)]);
    for (const [, credentials] of text.matchAll(/:\/\/([^@\s/]+)@/g)) expect(credentials).toMatch(/^[a-z_]+:\$\{[A-Z_]+:\?\}$/);
  });

  it('gives its databases connections enough', () => {
    const most = (name: string) => Number(/max_connections=(\d+)/.exec(String(compose.services[name]!.command))?.[1]);
    // Four services, each with SQL_MAX_CONNS 20 and SQL_VIS_MAX_CONNS 10 by default.
    expect(most('temporal-postgres')).toBeGreaterThanOrEqual(4 * (20 + 10));
    // openDatabase opens 10 for each process. There must be room for two more replicas of each process.
    expect(most('postgres')).toBeGreaterThanOrEqual(6 * 10 + 2);
  });

  it('mounts, runs and asks for files that are there', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) =>
      volumes.map((volume) => volume.split(':')[0]!).filter((v) => v.startsWith('.')),
    );
    const run = services.flatMap(([, { command = '', healthcheck }]) => [command, healthcheck?.test ?? []].flat());
    const ours = run.filter((word) => /^[\w/-]+\.(ts|mjs)$/.test(word));
    expect([mounted.length, ours.length].every((n) => n > 2)).toBe(true);
    expect([...mounted, ...ours].filter((file) => !existsSync(file))).toEqual([]);
    for (const [, script] of text.matchAll(/\/scripts\/([\w-]+\.sh)/g)) expect(existsSync(join('deploy/temporal', script!))).toBe(true);
  });
});

/** The variables that the images read by their own sources, limited to those that our installation may need. */
const documented: Record<string, string[]> = {
  // temporalio/temporal, common/config/config_template_embedded.yaml, and docker/scripts/sh/entrypoint.sh
  'temporalio/server': [
    'DB DB_PORT DBNAME POSTGRES_SEEDS POSTGRES_USER POSTGRES_PWD VISIBILITY_DBNAME NUM_HISTORY_SHARDS SQL_MAX_CONNS SQL_VIS_MAX_CONNS',
    'SQL_TLS_ENABLED SQL_CA SQL_HOST_VERIFICATION SQL_HOST_NAME BIND_ON_IP TEMPORAL_BROADCAST_ADDRESS DYNAMIC_CONFIG_FILE_PATH LOG_LEVEL',
    'PROMETHEUS_ENDPOINT',
  ],
  // temporalio/temporal, tools/sql/main.go (temporal-sql-tool); temporal --help (the CLI); RETENTION is our script's
  'temporalio/admin-tools': [
    'SQL_PLUGIN SQL_HOST SQL_PORT SQL_USER SQL_PASSWORD SQL_DATABASE SQL_TLS TEMPORAL_ADDRESS TEMPORAL_NAMESPACE RETENTION',
  ],
  // temporalio/ui, server/config/docker.yaml
  'temporalio/ui': [
    'TEMPORAL_ADDRESS TEMPORAL_UI_PORT TEMPORAL_UI_PUBLIC_PATH TEMPORAL_DEFAULT_NAMESPACE TEMPORAL_CORS_ORIGINS TEMPORAL_CODEC_ENDPOINT',
    'TEMPORAL_CODEC_INCLUDE_CREDENTIALS TEMPORAL_CODEC_PASS_ACCESS_TOKEN TEMPORAL_DISABLE_WRITE_ACTIONS TEMPORAL_DISABLE_NEWS_FETCH',
    'TEMPORAL_AUTH_ENABLED TEMPORAL_AUTH_PROVIDER_URL TEMPORAL_AUTH_CLIENT_ID TEMPORAL_AUTH_CLIENT_SECRET TEMPORAL_AUTH_CALLBACK_URL',
  ],
  // docker-library/postgres, docker-entrypoint.sh; PHANBIEN_… are read by deploy/postgres/10-roles.sql
  postgres: [
    'POSTGRES_USER POSTGRES_PASSWORD POSTGRES_DB POSTGRES_INITDB_ARGS PHANBIEN_OWNER_PASSWORD PHANBIEN_API_PASSWORD PHANBIEN_WORKER_PASSWORD',
  ],
};

/** Every variable that the code of a folder reads: by `env.X`, by `env['X']`, or as one of our names in quotes. */
function readBy(...folders: string[]): Set<string> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|mjs)$/.test(file))
      .map((file) => join(folder, file)),
  );
  const names = files.flatMap((file) => [
    ...read(file).matchAll(/\benv(?:\.|\[['"])([A-Z][A-Z0-9_]+)|'((?:PHANBIEN|TEMPORAL)_[A-Z0-9_]+)'/g),
  ]);
  const used = names.map(([, read, named]) => (read ?? named)!);
  // Keys may be in a file instead. Its variable has the same name with an ending.
  return new Set(used.flatMap((name) => (name.endsWith('_KEYS') ? [name, `${name}_FILE`] : [name])));
}
const folders = [
  'activities',
  'api',
  'db',
  'domain',
  'encryption',
  'local',
  'locale',
  'signing',
  'telemetry',
  'worker',
  'workflows',
].filter((folder) => existsSync(folder));
/** Variables of the machine, which we need not explain. */
const machines = new Set(['PATH', 'HOME', 'XDG_CACHE_HOME']);

describe('the variables', () => {
  it.each(services)('%s is given only what its image reads', (_, { image, build, environment = {} }) => {
    const known = build ? [...readBy(...folders), 'NODE_OPTIONS'] : documented[image.split(':')[0]!]!.flatMap((line) => line.split(' '));
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
  });

  const entries = new Map(
    [...example.matchAll(/^#?([A-Z][A-Z0-9_]+)=(.*)$/gm)].map(([line, name, value]) => [name!, { line, value: value! }]),
  );

  it('that the compose file asks for are all in .env.example: what must be given open, what may be with its value', () => {
    for (const [name, kind] of interpolated(text)) {
      const entry = entries.get(name);
      expect([name, kind, entry?.line.startsWith('#')]).toEqual([name, kind, kind === 'defaulted']);
      if (kind === 'defaulted') expect(text).toContain(`\${${name}:-${entry!.value}}`);
    }
  });

  it('that the code reads are all explained in .env.example, and no other', () => {
    const used = new Set([...readBy(...folders), ...interpolated(text).keys()]);
    expect([...used].filter((name) => !machines.has(name) && !entries.has(name))).toEqual([]);
    expect([...entries.keys()].filter((name) => !used.has(name))).toEqual([]);
  });

  it('are each explained by a comment above them, and no secret has a value there', () => {
    for (const block of example.split('\n\n').filter((b) => /^#?[A-Z]/m.test(b))) expect(block).toMatch(/^# /);
    for (const [name, { value }] of entries) if (/PASSWORD|KEYS?$/.test(name)) expect([name, value]).toEqual([name, '']);
  });
});

describe('the Dockerfile', () => {
  it('keeps to the rules of hadolint and to ours', () => {
    expect(dockerfileFaults(dockerfile)).toEqual([]);
  });

  it.each([
    ['a base that moves', (d: string) => d.replace(/node:[\d.]+-bookworm-slim/, 'node:latest')],
    ['a base without a tag', (d: string) => d.replace(/node:[\d.]+-bookworm-slim/, 'node')],
    ['root', (d: string) => d.replace('USER 1000:1000', 'USER root')],
    ['no user at all', (d: string) => d.replace('USER 1000:1000', '')],
    ['a download', (d: string) => d.replace('RUN ', 'RUN curl -O https://example.org/x && ')],
    ['ADD', (d: string) => d.replace('COPY . .', 'ADD https://example.org/x .')],
    ['a shell between the process and its signals', (d: string) => d.replace(/CMD \["node", "--import".*/, 'CMD node api/server.ts')],
    ['no health check', (d: string) => d.replace(/^HEALTHCHECK.*$/m, '')],
    ['a secret', (d: string) => d.replace('USER ', 'ENV DATABASE_PASSWORD=x\nUSER ')],
    ['an install that leaves the lock file', (d: string) => d.replace('npm ci', 'npm install')],
  ])('and the check notices %s', (_, breakIt) => {
    expect(dockerfileFaults(breakIt(dockerfile))).not.toEqual([]);
  });

  it('runs on a Node that package.json allows', () => {
    const [, major] = /FROM node:(\d+)\./.exec(dockerfile)!;
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    expect(Number(major)).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)![0]));
  });
});

describe('the image', () => {
  /** Docker lets the last matching line decide. Our lines are exact paths and folders. */
  const lines = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const isLetIn = (file: string) =>
    lines.reduce((isIn, line) => {
      const path = line.replace(/^!/, '');
      const matches = path === '*' || file === path || file.startsWith(`${path}/`);
      return matches ? line.startsWith('!') : isIn;
    }, true);

  /** All our files that a file imports, directly or indirectly. */
  function reached(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, path] of read(file).matchAll(/(?:from|import|import\(|new URL\()\s*'(\.{1,2}\/[^']+\.(?:ts|mjs|cjs))'/g)) {
      reached(join(dirname(file), path!), seen);
    }
    return seen;
  }

  it('holds everything that its processes import', () => {
    const started = services.flatMap(([, { command = [] }]) => [command].flat().filter((word) => /^[\w/-]+\.ts$/.test(word)));
    const entries = [...started, 'api/server.ts', 'worker/bundle-workflows.ts'];
    const needed = [...new Set(entries.flatMap((entry) => [...reached(entry)]))];
    expect(needed.length).toBeGreaterThan(150);
    expect(needed.filter((file) => !isLetIn(file))).toEqual([]);
    expect(
      ['package.json', 'package-lock.json', 'tsconfig.json', 'db/migrations/0001_journal.sql'].filter((file) => !isLetIn(file)),
    ).toEqual([]);
  });

  it('holds no secret, no test, no data of a developer', () => {
    const never = ['.env', '.git/config', '.data/run.json', 'node_modules/x', 'test/domain/x.test.ts', 'local/seed/people.ts', 'docs/x.md'];
    expect(never.filter(isLetIn)).toEqual([]);
  });
});

describe('what the containers run', () => {
  it.each(readdirSync('deploy/temporal').filter((file) => file.endsWith('.sh')))(
    '%s is a shell script that stops at the first failure',
    (file) => {
      expect(spawnSync('sh', ['-n', join('deploy/temporal', file)]).status).toBe(0);
      expect(read(join('deploy/temporal', file))).toContain('set -eu');
    },
  );

  it('fairness is switched on, for the task queue that is ours', () => {
    const config = parse(read('deploy/temporal/dynamic-config.yaml')) as Record<
      string,
      { value: unknown; constraints?: { taskQueueName: string } }[]
    >;
    expect(config['matching.enableFairness']).toEqual([{ value: true }]);
    for (const key of ['matching.numTaskqueueReadPartitions', 'matching.numTaskqueueWritePartitions']) {
      expect(config[key]).toEqual([{ value: 1, constraints: { taskQueueName: taskQueue } }]);
    }
  });

  it('one namespace for all who use it', () => {
    const named = services.flatMap(
      ([, { environment = {} }]) => environment['TEMPORAL_NAMESPACE'] ?? environment['TEMPORAL_DEFAULT_NAMESPACE'] ?? [],
    );
    expect([...new Set(named)]).toEqual(['phanbien']);
    expect(named).toHaveLength(4);
  });
});

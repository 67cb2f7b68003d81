import { parse } from 'yaml';

/** A container in docker-compose.yml, as far as our rules need it. */
export interface Service {
  image: string;
  build?: string;
  restart?: string;
  environment?: Record<string, string>;
  volumes?: string[];
  networks?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  deploy?: { resources: { limits: { cpus: string; memory: string } } };
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  privileged?: boolean;
  network_mode?: string;
  command?: string | string[];
}

export interface Compose {
  name: string;
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, { internal?: boolean } | null>;
}

/** Reads a compose file, merge keys (`<<`) resolved. Throws when it is not YAML. */
export function composeOf(text: string): Compose {
  return parse(text, { merge: true }) as Compose;
}

/** Keys the compose specification knows (compose-spec/compose-spec, schema/compose-spec.json, June 2026), those that we may use. */
const known = {
  file: ['name', 'services', 'volumes', 'networks', 'configs', 'secrets', 'include'],
  service: [
    'image build restart environment env_file volumes networks ports expose depends_on healthcheck deploy read_only tmpfs cap_drop',
    'cap_add security_opt command entrypoint init logging shm_size stop_grace_period stop_signal user working_dir ulimits secrets',
    'configs profiles labels hostname extra_hosts sysctls pid pids_limit mem_limit cpus privileged network_mode container_name',
  ].flatMap((line) => line.split(' ')),
  healthcheck: ['test', 'interval', 'timeout', 'retries', 'start_period', 'start_interval', 'disable'],
  conditions: ['service_started', 'service_healthy', 'service_completed_successfully'],
  restart: /^(no|always|unless-stopped|on-failure(:\d+)?)$/,
  duration: /^(\d+h)?(\d+m)?(\d+s)?$/,
  memory: /^\d+(b|k|m|g|kb|mb|gb)$/,
  volume: /^([\w-]+|\.{1,2}\/[\w./-]+|\$\{[A-Z_]+:-[\w-]+\}):\/[\w./-]+(:ro)?$/,
};

/** Everything about the file's form that Docker Compose would refuse or silently misread. */
export function formFaults(compose: Compose): string[] {
  const faults = unknown(compose, known.file, 'file');
  for (const [name, service] of Object.entries(compose.services)) {
    faults.push(...unknown(service, known.service, name), ...serviceFaults(name, service, compose));
  }
  return faults;
}

function unknown(thing: object, keys: readonly string[], place: string): string[] {
  return Object.keys(thing)
    .filter((key) => !keys.includes(key) && !key.startsWith('x-'))
    .map((key) => `${place}: unknown key ${key}`);
}

function serviceFaults(name: string, service: Service, compose: Compose): string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, what: string) => {
    if (!holds) faults.push(`${name}: ${what}`);
  };
  const environment = Object.entries(service.environment ?? {});
  expect(service.restart === undefined || known.restart.test(service.restart), 'no such restart policy');
  expect(
    environment.every(([key, value]) => /^[A-Z][A-Z0-9_]*$/.test(key) && typeof value === 'string'),
    'a variable that is no string: YAML would make something else of it',
  );
  for (const volume of service.volumes ?? []) {
    expect(known.volume.test(volume), `volume ${volume}`);
    // `${NAME:-volume}`: a folder of the operator's, or else the volume.
    const source = (/^\$\{[A-Z_]+:-([\w-]+)\}/.exec(volume)?.[1] ?? volume).split(':')[0]!;
    expect(source.startsWith('.') || source in compose.volumes, `volume ${source} is not declared`);
  }
  for (const network of service.networks ?? []) expect(network in compose.networks, `network ${network} is not declared`);
  for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
    expect(other in compose.services, `depends on ${other}, which is not there`);
    expect(known.conditions.includes(condition), `no such condition as ${condition}`);
    expect(condition !== 'service_healthy' || hasHealthcheck(compose.services[other]), `waits for ${other}, which has no health check`);
  }
  for (const [key, value] of Object.entries(service.healthcheck ?? {})) {
    expect(known.healthcheck.includes(key), `unknown key ${key} of its health check`);
    if (/interval|timeout|period/.test(key)) expect(known.duration.test(String(value)), `${key} ${String(value)} is no duration`);
  }
  const memory = service.deploy?.resources.limits.memory;
  expect(memory === undefined || known.memory.test(memory), `memory ${memory ?? ''}`);
  return faults;
}

function hasHealthcheck(service: Service | undefined): boolean {
  return service?.healthcheck?.test !== undefined;
}

/** The variables a text interpolates, with whether each is required (`${X:?}`) or has a value of its own (`${X:-…}`). */
export function interpolated(text: string): Map<string, 'required' | 'defaulted' | 'bare'> {
  const found = new Map<string, 'required' | 'defaulted' | 'bare'>();
  for (const [, name, operator] of text.matchAll(/(?<!\$)\$\{?([A-Za-z_]\w*)(:?[-?+])?/g)) {
    found.set(name!, operator === undefined ? 'bare' : operator.includes('?') ? 'required' : 'defaulted');
  }
  return found;
}

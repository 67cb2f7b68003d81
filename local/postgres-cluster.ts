import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, giveTo, ownFolder, reachableBy } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { beganAt, known, stopAll } from './processes.ts';

/** A PostgreSQL data directory and the password of its superuser `phanbien`. */
export interface Cluster {
  dataDirectory: string;
  password: string;
}

const run = promisify(execFile);
const major = '18';

/** The folder of the cluster of `directory`: there, or where the account can reach it. */
export function clusterHome(directory: string, account: Account): string {
  mkdirSync(directory, { recursive: true });
  if (reachableBy(account, directory)) return directory;
  const name = createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 12);
  const home = join('/var/tmp', `phanbien-${name}`);
  ownFolder(home);
  // `npm run reset` reads it.
  writeFileSync(join(directory, 'elsewhere'), home);
  return home;
}

/** Opens the cluster in `home`, or makes it first. Stops a server that an earlier start left running in it. */
export async function openCluster(home: string, binaries: PostgresBinaries, account: Account): Promise<Cluster> {
  const dataDirectory = join(home, 'data');
  const passwordFile = join(home, 'password');
  if (!existsSync(join(dataDirectory, 'PG_VERSION'))) await makeCluster(dataDirectory, passwordFile, binaries, account);
  const found = readFileSync(join(dataDirectory, 'PG_VERSION'), 'utf8').trim();
  if (found !== major)
    throw new Error(
      `${dataDirectory} belongs to PostgreSQL ${found}, this is ${major}: dump it with the old one, or run \`npm run reset\`.`,
    );
  await clearLeftOver(dataDirectory);
  return { dataDirectory, password: readFileSync(passwordFile, 'utf8') };
}

/** Makes the cluster in another place and moves it, so that a killed start leaves nothing that looks like a cluster. */
async function makeCluster(dataDirectory: string, passwordFile: string, binaries: PostgresBinaries, account: Account): Promise<void> {
  const unfinished = `${dataDirectory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(dataDirectory, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  giveTo(account, passwordFile);
  giveTo(account, unfinished);
  // ICU with vi-VN gives the Vietnamese order on every machine. The default would depend on the machine's locale.
  const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi-VN', '--locale=C'];
  const access = ['--username=phanbien', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const [command, ...args] = [...account.prefix, binaries.initdb, `--pgdata=${unfinished}`, '--no-sync', ...locale, ...access];
  await run(command!, args, { cwd: dirname(dataDirectory), uid: account.uid, gid: account.gid });
  renameSync(unfinished, dataDirectory);
}

/**
 * A killed start can leave a server, or only its lock file. PostgreSQL refuses to start while the process number in that file exists,
 * although after a restart of the machine another process may have it.
 */
async function clearLeftOver(dataDirectory: string): Promise<void> {
  const lock = join(dataDirectory, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || beganAt(pid) === undefined) return;
  if (await isServerOf(dataDirectory, pid)) await stopAll([known(pid)]);
  else rmSync(lock, { force: true });
}

async function isServerOf(dataDirectory: string, pid: number): Promise<boolean> {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDirectory);
  return (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout.includes(dataDirectory);
}

import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** The account that PostgreSQL runs under. PostgreSQL refuses to run as root. */
export interface Account {
  /** Put before the command. */
  prefix: readonly string[];
  uid?: number;
  gid?: number;
}

/** The number of `nobody` on Linux and most others. */
const nobody = 65534;

/**
 * The account is ours, unless we are root or, as in some containers, a number without a name; initdb refuses both. Then PostgreSQL runs
 * in a user namespace: it sees `nobody` while file access stays ours, so a checkout under /root works and no account is made. Most
 * containers allow no namespace. There it runs as `nobody`, who needs files that it can reach (see `reachableBy`).
 */
export function postgresAccount(): Account {
  const isRoot = process.geteuid?.() === 0;
  if (!isRoot && hasName()) return { prefix: [] };
  const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  const works = process.env['PHANBIEN_POSTGRES_AS'] !== 'nobody' && spawnSync(namespace[0]!, [...namespace.slice(1), 'true']).status === 0;
  if (works) return { prefix: namespace };
  return isRoot ? { prefix: [], uid: nobody, gid: nobody } : { prefix: [] };
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** Whether the account may enter every folder down to this path. Our own account and a namespace's always may. */
export function reachableBy(account: Account, path: string): boolean {
  if (account.uid === undefined) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** A folder below one that everybody may write to. It must be ours, or somebody else could place programs or data in it. */
export function ownFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o755 });
  if (statSync(path).uid !== process.geteuid?.()) throw new Error(`${path} belongs to somebody else; remove it.`);
}

/** Gives a directory and all in it to the account. */
export function giveTo(account: Account, path: string): void {
  if (account.uid === undefined || account.gid === undefined) return;
  chownSync(path, account.uid, account.gid);
  if (!statSync(path).isDirectory()) return;
  for (const entry of readdirSync(path)) giveTo(account, join(path, entry));
}

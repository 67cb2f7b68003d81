import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Under whose name PostgreSQL runs: it refuses to be root. */
export interface Account {
  /** Put before the command. */
  prefix: readonly string[];
  uid?: number;
  gid?: number;
}

/** The number of `nobody` on Linux and most others. */
const nobody = 65534;

/**
 * Ourselves, unless we are root. Then a user namespace, in which PostgreSQL sees a user that is not root while file
 * access stays ours, so a checkout under /root works and no account is made. Where namespaces are forbidden, as in most
 * containers: `nobody`, who needs files within reach (see `reachableBy`).
 */
export function postgresAccount(): Account {
  if (process.geteuid?.() !== 0) return { prefix: [] };
  const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  const works = process.env['PHANBIEN_POSTGRES_AS'] !== 'nobody' && spawnSync(namespace[0]!, [...namespace.slice(1), 'true']).status === 0;
  return works ? { prefix: namespace } : { prefix: [], uid: nobody, gid: nobody };
}

/** Whether the account may enter every folder down to this path. Our own and a namespace's may, since we made it. */
export function reachableBy(account: Account, path: string): boolean {
  if (account.uid === undefined) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Gives a directory and all in it to the account. */
export function giveTo(account: Account, path: string): void {
  if (account.uid === undefined || account.gid === undefined) return;
  chownSync(path, account.uid, account.gid);
  if (!statSync(path).isDirectory()) return;
  for (const entry of readdirSync(path)) giveTo(account, join(path, entry));
}

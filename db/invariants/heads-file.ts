import { firstForeignLine } from '../journal/heads-file.ts';
import { readRoots } from '../journal/read-roots.ts';
import type { Database } from '../open-database.ts';
import type { Checked } from './check-invariants.ts';

/** Whether the file of published lines, which is outside the database, agrees with the database. */
export async function checkHeadsFile(db: Database, path: string): Promise<Checked> {
  const roots = await readRoots(db);
  const foreign = await firstForeignLine(path, roots);
  return {
    name: 'heads-file',
    statement: 'The file of published lines says what the database has stored.',
    counted: 'published lines',
    checked: roots.length,
    violations: foreign === null ? [] : [{ where: `line ${foreign} of the file`, what: 'is not the stored one' }],
  };
}

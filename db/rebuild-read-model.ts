import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareReadModel } from './commissions/compare-read-model.ts';
import { type Database, openDatabase } from './open-database.ts';

export interface RebuildTotals {
  commissions: number;
  equal: number;
  differing: number;
  rewritten: number;
}

/** Folds every commission's journal, compares the read model with the result, says so line by line, and with `write` mends it. */
export async function rebuildReadModel(db: Database, options: { write: boolean; say: (line: string) => void }): Promise<RebuildTotals> {
  const totals: RebuildTotals = { commissions: 0, equal: 0, differing: 0, rewritten: 0 };
  for (const id of await everyCommission(db)) {
    const { code, revision, differences, unfoldable } = await compareReadModel(db, id, options.write);
    totals.commissions += 1;
    if (differences.length === 0) totals.equal += 1;
    else totals.differing += 1;
    const rewritten = differences.length > 0 && options.write && unfoldable === null;
    if (rewritten) totals.rewritten += 1;
    const verdict =
      differences.length === 0
        ? 'equal'
        : `DIFFERS in ${differences.join(', ')}${unfoldable === null ? '' : ` (${unfoldable})`}${rewritten ? ' (rewritten)' : ''}`;
    options.say(`${id} ${code ?? '-'} revision ${revision}: ${verdict}`);
  }
  options.say(`${totals.commissions} commissions: ${totals.equal} equal, ${totals.differing} differing, ${totals.rewritten} rewritten`);
  return totals;
}

/** Every id that has a journal or a row: one without the other is a difference too. */
async function everyCommission(db: Database): Promise<string[]> {
  const streams = await db.selectFrom('journalStreams').select('id').where('kind', '=', 'commission').where('revision', '>', 0).execute();
  const rows = await db.selectFrom('commissions').select('id').execute();
  return [...new Set([...streams, ...rows].map((one) => one.id))].sort();
}

/** DATABASE_URL, or else the running local system's. */
async function databaseUrl(): Promise<string> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) return given;
  const file = resolve(fileURLToPath(new URL('..', import.meta.url)), process.env['DATA_DIR'] ?? '.data', 'run.json');
  const run = await readFile(file, 'utf8').catch(() => undefined);
  if (run === undefined) throw new Error('DATABASE_URL is not set and no local system is running (npm start)');
  return (JSON.parse(run) as { databaseUrl: string }).databaseUrl;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const db = openDatabase(await databaseUrl(), { max: 2 });
  try {
    const totals = await rebuildReadModel(db, {
      write: process.argv.includes('--write'),
      say: (line) => void process.stdout.write(`${line}\n`),
    });
    process.exitCode = totals.differing > totals.rewritten ? 1 : 0;
  } finally {
    await db.destroy();
  }
}

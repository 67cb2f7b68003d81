import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { procedureNames } from '../domain/procedures.ts';
import { compareReadModel } from './cases/compare-read-model.ts';
import type { Stream } from './journal/streams.ts';
import { type Database, openDatabase } from './open-database.ts';

export interface RebuildTotals {
  cases: number;
  equal: number;
  differing: number;
  rewritten: number;
}

/** Folds every case's journal, compares the read model with the result, reports each difference as a line, and with `write` corrects it. */
export async function rebuildReadModel(db: Database, options: { write: boolean; say: (line: string) => void }): Promise<RebuildTotals> {
  const totals: RebuildTotals = { cases: 0, equal: 0, differing: 0, rewritten: 0 };
  for (const stream of await everyCase(db)) {
    const { kind, id } = stream;
    const { code, revision, differences, unfoldable } = await compareReadModel(db, stream, options.write);
    totals.cases += 1;
    if (differences.length === 0) totals.equal += 1;
    else totals.differing += 1;
    const rewritten = differences.length > 0 && options.write && unfoldable === null;
    if (rewritten) totals.rewritten += 1;
    const verdict =
      differences.length === 0
        ? 'equal'
        : `DIFFERS in ${differences.join(', ')}${unfoldable === null ? '' : ` (${unfoldable})`}${rewritten ? ' (rewritten)' : ''}`;
    options.say(`${kind} ${id} ${code ?? '-'} revision ${revision}: ${verdict}`);
  }
  options.say(`${totals.cases} cases: ${totals.equal} equal, ${totals.differing} differing, ${totals.rewritten} rewritten`);
  return totals;
}

/** Every case that has a journal or a row, as one without the other is a difference too. */
async function everyCase(db: Database): Promise<Stream[]> {
  const { rows } = await sql<Stream>`
    select kind, id from journal_streams where kind = any(${procedureNames}::text[]) and revision > 0
    union select procedure, id::text from cases order by id`.execute(db);
  return rows;
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

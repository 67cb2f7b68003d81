import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describeSchema } from './describe-schema.ts';
import { openDatabase } from './open-database.ts';

const run = promisify(execFile);
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Writes db/schema.ts (kysely's types) and db/schema.sql (for reading and comparing) from a migrated database. */
export async function generateSchema(databaseUrl: string): Promise<void> {
  const target = at('schema.ts');
  const options = ['--dialect=postgres', '--camel-case', '--date-parser=string', '--type-mapping={"int8":"number"}'];
  const places = ['--exclude-pattern=kysely_*', `--url=${databaseUrl}`, `--out-file=${target}`];
  await run(process.execPath, [at('../node_modules/kysely-codegen/dist/cli/bin.js'), ...options, ...places]);
  await writeFile(target, `/* eslint-disable max-lines -- generated: one interface a table */\n${await readFile(target, 'utf8')}`);
  const db = openDatabase(databaseUrl, { max: 1 });
  try {
    await writeFile(at('schema.sql'), await describeSchema(db));
  } finally {
    await db.destroy();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env['DATABASE_URL'];
  if (url === undefined) throw new Error('DATABASE_URL names the migrated database to describe');
  await generateSchema(url);
}

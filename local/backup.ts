import { join, resolve } from 'node:path';
import { backUp } from '../db/backup/back-up.ts';
import { installation } from './installations.ts';
import { inData } from './settings.ts';

/**
 * `npm run backup [-- <folder>]`: backs up PostgreSQL and the documents while the system runs, by default to
 * `.data/backups/<time>`. The database is DATABASE_URL's (or PROVINCES': then a folder each), else the running local system's.
 */
async function main(): Promise<void> {
  const given = process.argv[2];
  const target = given === undefined ? inData('backups', new Date().toISOString().slice(0, 19).replaceAll(':', '-')) : resolve(given);
  const { provinces } = installation();
  let isWhole = true;
  for (const { code, databaseUrl } of provinces) {
    const folder = provinces.length === 1 ? target : join(target, code);
    const began = Date.now();
    const say = (line: string) => console.log(`  ${line}`);
    console.log(`Backing up ${code} to ${folder}`);
    const { documents, journal } = await backUp({
      databaseUrl,
      province: code,
      documents: inData('documents'),
      target: folder,
      say,
    });
    console.log(
      `Done in ${((Date.now() - began) / 1000).toFixed(1)} s: ${journal.facts} facts in ${streams(journal.streams)} streams, root ${journal.root}`,
    );
    if (documents.missing.length > 0) isWhole = false;
  }
  console.log('It holds names, texts and password hashes: keep it as you keep the database. Keys are not in it.');
  if (!isWhole) {
    console.error('NOT WHOLE: contents of documents are missing, as said above. Look for them in an earlier backup.');
    process.exitCode = 1;
  }
}

function streams(byKind: Record<string, number>): number {
  return Object.values(byKind).reduce((sum, count) => sum + count, 0);
}

await main();

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { findCommissionByCode } from '../db/commissions/find-commission-by-code.ts';
import { type ExportScope, exportJournal } from '../db/journal/export-journal.ts';
import { type Database, openDatabase } from '../db/open-database.ts';
import { installation } from './installations.ts';

// npm run export-journal -- <code or id of a commission | --all> [file] [--province code]

async function scopeOf(db: Database, what: string): Promise<ExportScope> {
  if (what === '--all') return 'all';
  const found = what.includes('/') ? await findCommissionByCode(db, what) : { id: what };
  if (found === undefined) throw new Error(`there is no commission ${what}`);
  return [{ kind: 'commission', id: found.id }];
}

const words = process.argv.slice(2);
const option = words.indexOf('--province');
const province = option === -1 ? undefined : words.splice(option, 2)[1];
const [what, file = 'journal.jsonl'] = words;
if (what === undefined) throw new Error('say which: the code or id of a commission, or --all');
const { provinces } = installation();
const chosen = province === undefined ? provinces[0] : provinces.find((one) => one.code === province);
if (chosen === undefined || (province === undefined && provinces.length > 1)) throw new Error('say which province: --province <code>');

const db = openDatabase(chosen.databaseUrl, { max: 1, statementTimeoutMs: 0 });
const out = createWriteStream(file, { mode: 0o600 });
try {
  const scope = await scopeOf(db, what);
  const written = await exportJournal(db, { scope, at: new Date().toISOString() }, async (line) => {
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  });
  console.log(`${file}: ${written.facts} facts of ${written.streams} journals`);
} finally {
  out.end();
  await db.destroy();
}

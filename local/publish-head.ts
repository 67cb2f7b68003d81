import { publishHead } from '../db/journal/publish-head.ts';
import { rootLine } from '../db/journal/signed-root.ts';
import { signingKey } from '../db/journal/signing-key.ts';
import { openDatabase } from '../db/open-database.ts';
import { headFilePath, installation, signingKeyPath } from './installations.ts';

// Signs the heads of all journals and appends the line to the heads file, as the worker does every hour.

const target = installation();
const key = await signingKey(signingKeyPath());
if (key.isNew) {
  console.log(`A signing key was made in ${signingKeyPath()}: keep a copy where only you can read it.`);
  console.log(`Give auditors its id, by another way than the lines themselves: ${key.id}`);
}
console.log(`key ${key.id}, public key ${key.publicKey.toString('base64')}`);

for (const province of target.provinces) {
  const db = openDatabase(province.databaseUrl, { max: 1, statementTimeoutMs: 0 });
  try {
    const file = headFilePath(target, province);
    const root = await publishHead(db, key, file, new Date().toISOString());
    console.log(`${province.code}: line ${root.sequence} over ${root.streams} journals, appended to ${file}`);
    console.log(rootLine(root));
  } catch (error) {
    console.error(`${province.code}: NOT PUBLISHED: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    await db.destroy();
  }
}

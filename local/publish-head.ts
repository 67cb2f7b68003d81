import { appendHeads } from '../db/journal/heads-file.ts';
import { publishRoot } from '../db/journal/publish-root.ts';
import { readRoots } from '../db/journal/read-roots.ts';
import { rootLine } from '../db/journal/signed-root.ts';
import { signingKey } from '../db/journal/signing-key.ts';
import { openDatabase } from '../db/open-database.ts';
import { headFilePath, installation, signingKeyPath } from './installations.ts';

// Signs where every journal stands and appends the line to a file that is to leave the machine. Meant to run daily.

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
    // A line that an earlier, interrupted call stored goes out first, so that the file never has a hole.
    await appendHeads(file, await readRoots(db));
    const root = await publishRoot(db, key, new Date().toISOString());
    await appendHeads(file, await readRoots(db));
    console.log(`${province.code}: line ${root.sequence} over ${root.streams} journals, appended to ${file}`);
    console.log(rootLine(root));
  } catch (error) {
    console.error(`${province.code}: NOT PUBLISHED: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    await db.destroy();
  }
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { BackupRefused } from '../db/backup/manifest.ts';
import { restore } from './restoration/restore.ts';
import { sayRestored } from './restoration/say-restored.ts';

// Hide the log of the query worker.
Runtime.install({ logger: new DefaultLogger('ERROR') });

const usage = `npm run restore -- <backup> --into <empty folder> [--temporal-db <file>]

Restores a backup, verifies it, and lets its procedures go on in a folder that \`DATA_DIR=<folder> npm start\` takes over.
--temporal-db: the file of the Temporal server that has stopped, where it is at hand. What workflows recorded after the backup is
then put back. Without it they are recreated from their journals.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { into: { type: 'string' }, 'temporal-db': { type: 'string' } },
});
const [backup] = positionals;
if (backup === undefined || values.into === undefined || positionals.length > 1) {
  console.error(usage);
  process.exit(2);
}

const temporalDb = values['temporal-db'];
const order = {
  backup: resolve(backup),
  into: resolve(values.into),
  temporalDb: temporalDb === undefined ? undefined : resolve(temporalDb),
  say: (line: string) => console.log(`  ${line}`),
};
const began = Date.now();
try {
  const restored = await restore(order);
  process.exitCode = sayRestored(restored, order, Date.now() - began) ? 0 : 1;
} catch (error) {
  if (!(error instanceof BackupRefused)) throw error;
  console.error(`\n  ${error.message}\n`);
  process.exitCode = 1;
}

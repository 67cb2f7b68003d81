import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dataDirectory, inData } from './settings.ts';
import { isClaimed } from './single-instance.ts';
import { stopLeftOver } from './processes.ts';

if (isClaimed(dataDirectory)) {
  console.error('phanbien is running. Stop it first (Ctrl-C where it was started).');
  process.exit(1);
}
await stopLeftOver(inData('processes'));
// Where PostgreSQL could not reach the data directory, it keeps its files elsewhere (postgres-cluster.ts).
const elsewhere = inData('postgres', 'elsewhere');
if (existsSync(elsewhere)) rmSync(readFileSync(elsewhere, 'utf8'), { recursive: true, force: true });
rmSync(dataDirectory, { recursive: true, force: true });
console.log(`Removed ${dataDirectory}.`);

import { engineConnectionFrom } from '../encryption/engine-connection.ts';
import { Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { type Database, openDatabase } from '../db/open-database.ts';
import { nameOfCase } from '../domain/case/case-key.ts';
import { installation } from './installations.ts';
import { whileAsking } from './recreation/asking-worker.ts';
import { CaseWorkflows } from './recreation/case-workflows.ts';
import { engineFrom } from './recreation/engine.ts';
import { putBack, saidOfPutBack, unresolvedOf } from './recreation/put-back.ts';
import { recreateWorkflows } from './recreation/recreate.ts';

/**
 * `npm run recreate-workflows`: gives every open case without a workflow one that continues from its journal. A running workflow is
 * left alone, so the command may be repeated, also while the system runs.
 * `-- --put-back` is for a PostgreSQL that is older than the workflows. With every worker stopped, it first puts back what they recorded.
 */
async function main(): Promise<void> {
  const { provinces, temporalAddress } = installation();
  if (temporalAddress === undefined) throw new Error('TEMPORAL_ADDRESS is not set');
  const engine = engineFrom(process.env);
  const connection = await Connection.connect(engineConnectionFrom(process.env, temporalAddress));
  const work = process.argv.includes('--put-back') ? putAllBack : recreate;
  try {
    if (work === putAllBack) await refuseWorkers(new CaseWorkflows({ ...engine, connection, province: '' }));
    for (const { code, databaseUrl } of provinces) {
      const db = openDatabase(databaseUrl);
      const workflows = new CaseWorkflows({ ...engine, connection, province: code });
      const unresolved = await work(db, code, workflows, { ...engine, temporalAddress }).finally(() => db.destroy());
      for (const one of unresolved) console.error(`${code}: ${one}`);
      if (unresolved.length > 0) process.exitCode = 1;
    }
  } finally {
    await connection.close();
  }
}

async function recreate(db: Database, province: string, workflows: CaseWorkflows): Promise<string[]> {
  const { recreated, live, ended } = await recreateWorkflows(db, workflows);
  console.log(`${province}: ${recreated} recreated, ${live} left alone`);
  return ended.map(
    (key) => `${nameOfCase(key)} is open on record, but its workflow has ended: PostgreSQL lacks what it recorded (--put-back)`,
  );
}

/** Throws while a worker runs: it carries out effects, and could give a number twice. */
async function refuseWorkers(workflows: CaseWorkflows): Promise<void> {
  if (!(await workflows.haveWorkers())) return;
  console.error('A worker takes tasks, or did a moment ago: stop every worker, wait two minutes, and begin again.');
  process.exit(1);
}

async function putAllBack(
  db: Database,
  province: string,
  workflows: CaseWorkflows,
  engine: Parameters<typeof whileAsking>[0],
): Promise<string[]> {
  const done = await whileAsking(engine, () => putBack(db, province, workflows));
  console.log(`${province}: ${done.recreation.recreated} recreated, ${done.recreation.live} left alone`);
  for (const line of saidOfPutBack(done)) console.log(line);
  return unresolvedOf(done);
}

// Hide the log of the query worker.
Runtime.install({ logger: new DefaultLogger('ERROR') });
await main();

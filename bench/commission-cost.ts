import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { PlayOverHttp } from '../local/demo/client.ts';
import { scenarios } from '../local/demo/run-demonstration.ts';
import { Timeline } from '../local/demo/timeline.ts';
import { demonstrationPassword } from '../local/seed/seed-demonstration.ts';
import { env } from '../test/support/run.ts';
import { startSystem, type RunningSystem } from '../test/support/running-system.ts';

/**
 * Measures what one commission costs from letter to archive: events and bytes of its history in Temporal, rows and bytes in PostgreSQL.
 * Plays the four commissions of the demonstration over HTTP on servers of its own, with encrypted payloads (`--plain`: without). Prints
 * the table of docs/scaling.md. These are sizes and not times, so every machine prints the same.
 */

interface Cost {
  scenario: string;
  acts: number;
  workflowTasks: number;
  activities: number;
  events: number;
  historyBytes: number;
  facts: number;
  factBytes: number;
  rows: number;
  rowBytes: number;
  diskBytes: number;
  walBytes: number;
}

const isPlain = process.argv.includes('--plain');
const folder = (process.env[env.folder] = mkdtempSync(join(tmpdir(), 'phanbien-bench-')));
const keys = `bench:${randomBytes(32).toString('base64')}`;
const system = await startSystem('local/start.ts', { PROVINCE: 'bench', ...(isPlain ? {} : { PHANBIEN_PAYLOAD_KEYS: keys }) });
try {
  print(await costs(system));
} finally {
  await system.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function costs({ url, databaseUrl, temporalAddress }: RunningSystem): Promise<Cost[]> {
  const connection = await Connection.connect({ address: temporalAddress });
  const client = new Client({ connection });
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const play = new PlayOverHttp(url, demonstrationPassword, new Timeline(() => undefined));
  const measured: Cost[] = [];
  for (const [scenario, run] of Object.entries(scenarios)) {
    const before = await storage(db);
    const { id } = await run(play);
    const after = await storage(db);
    measured.push({
      scenario,
      ...(await history(client, `commission/bench/${id}`)),
      ...(await rows(db, id)),
      diskBytes: after.disk - before.disk,
      walBytes: after.wal - before.wal,
    });
  }
  await db.end();
  await connection.close();
  return measured;
}

/** Adds up all runs of a workflow: a long one continues in a new run with a history of its own. */
async function history(
  client: Client,
  workflowId: string,
): Promise<Pick<Cost, 'acts' | 'workflowTasks' | 'activities' | 'events' | 'historyBytes'>> {
  const total = { acts: 0, workflowTasks: 0, activities: 0, events: 0, historyBytes: 0 };
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = "${workflowId}"` })) {
    const handle = client.workflow.getHandle(workflowId, runId);
    const { historyLength, historySize } = await handle.describe();
    for (const event of (await handle.fetchHistory()).events ?? []) {
      if (event.workflowExecutionUpdateAcceptedEventAttributes) total.acts += 1;
      if (event.workflowTaskCompletedEventAttributes) total.workflowTasks += 1;
      if (event.activityTaskScheduledEventAttributes) total.activities += 1;
    }
    total.events += historyLength;
    total.historyBytes += historySize ?? 0;
  }
  if (total.events === 0) throw new Error(`Temporal knows no ${workflowId}`);
  return total;
}

/** Its rows in the journal and in every other table that names it, as PostgreSQL stores them (compressed where it does so). */
async function rows(db: pg.Client, id: string): Promise<Pick<Cost, 'facts' | 'factBytes' | 'rows' | 'rowBytes'>> {
  const facts = await count(db, 'journal_facts', `stream_kind = 'commission' and stream_id = $1::text`, id);
  const { rows: tables } = await db.query<{ name: string; type: string }>(
    `select table_name as name, data_type as type from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and column_name = 'case_id' and table_type = 'BASE TABLE'`,
  );
  const others = [await count(db, 'cases', 'id = $1::uuid', id)];
  for (const { name, type } of tables) others.push(await count(db, pg.escapeIdentifier(name), `case_id = $1::${type}`, id));
  return {
    facts: facts.rows,
    factBytes: facts.bytes,
    rows: others.reduce((sum, one) => sum + one.rows, 0),
    rowBytes: others.reduce((sum, one) => sum + one.bytes, 0),
  };
}

async function count(db: pg.Client, table: string, condition: string, id: string): Promise<{ rows: number; bytes: number }> {
  const { rows: found } = await db.query<{ rows: string; bytes: string }>(
    `select count(*) as rows, coalesce(sum(pg_column_size(t.*)), 0) as bytes from ${table} t where ${condition}`,
    [id],
  );
  return { rows: Number(found[0]!.rows), bytes: Number(found[0]!.bytes) };
}

/** Tables with their indexes, and the write-ahead log: what backups and replicas carry. */
async function storage(db: pg.Client): Promise<{ disk: number; wal: number }> {
  const { rows: found } = await db.query<{ disk: string; wal: string }>(
    `select pg_database_size(current_database()) as disk, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as wal`,
  );
  return { disk: Number(found[0]!.disk), wal: Number(found[0]!.wal) };
}

function print(measured: readonly Cost[]): void {
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
  const all = (of: (cost: Cost) => string) => measured.map(of).join(' | ');
  console.log(`
| per commission, letter to archive | ${all(({ scenario }) => scenario)} |
|---|${'---|'.repeat(measured.length)}
| accepted acts | ${all(({ acts }) => String(acts))} |
| workflow tasks | ${all(({ workflowTasks }) => String(workflowTasks))} |
| activities | ${all(({ activities }) => String(activities))} |
| history events | ${all(({ events }) => String(events))} |
| history events per act | ${all(({ acts, events }) => (events / acts).toFixed(1))} |
| history bytes | ${all(({ historyBytes }) => kib(historyBytes))} |
| journal rows | ${all(({ facts }) => String(facts))} |
| journal bytes | ${all(({ factBytes }) => kib(factBytes))} |
| other rows | ${all((cost) => String(cost.rows))} |
| other bytes | ${all(({ rowBytes }) => kib(rowBytes))} |
| growth on disk, with indexes | ${all(({ diskBytes }) => kib(diskBytes))} |
| write-ahead log | ${all(({ walBytes }) => kib(walBytes))} |

Payloads ${isPlain ? 'as they are' : 'encrypted'}. Node ${process.versions.node}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB.`);
}

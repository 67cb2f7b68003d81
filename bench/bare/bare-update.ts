import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { ensureDatabase } from '../../local/postgres.ts';
import type { MeasuredSystem } from '../measured-system.ts';
import { bareTaskQueue, commit } from './messages.ts';

/** The baseline for the product: a bare Update on the same servers, with a worker of its own. */
export interface Bare {
  /** One Update to the nth workflow; resolves when its row is committed and its result known. */
  commit(n: number): Promise<number>;
  close(): Promise<void>;
}

/** Starts the worker and as many workflows as clients will ask at once. */
export async function openBare(system: MeasuredSystem, workflows: number): Promise<Bare> {
  await ensureDatabase(system.postgres.url('postgres'), 'bare');
  const url = system.postgres.url('bare');
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  await db.query('create table bare (n integer generated always as identity primary key, note text not null)');
  await db.end();
  await system.startBeside('bench/bare/worker.ts', { BARE_DATABASE_URL: url });
  const connection = await Connection.connect({ address: system.temporalAddress });
  const client = new Client({ connection });
  const handles = await Promise.all(
    Array.from({ length: workflows }, (_, n) => client.workflow.start('bare', { workflowId: `bare/${n}`, taskQueue: bareTaskQueue })),
  );
  return {
    commit: (n) => handles[n]!.executeUpdate(commit, { args: ['Đã trao đổi với Sở về số liệu điều tra.'] }),
    close: () => connection.close(),
  };
}

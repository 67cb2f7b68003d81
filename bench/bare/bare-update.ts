import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { ensureDatabase } from '../../local/postgres.ts';
import type { Stand } from '../stand.ts';
import { bareTaskQueue, commit } from './messages.ts';

/** What the product is held against: on the same servers, with a worker of its own. */
export interface Bare {
  /** One Update to the nth workflow; resolves when its row is committed and its result known. */
  commit(n: number): Promise<number>;
  close(): Promise<void>;
}

/** Starts the worker and as many workflows as clients will ask at once. */
export async function openBare(stand: Stand, workflows: number): Promise<Bare> {
  await ensureDatabase(stand.postgres.url('postgres'), 'bare');
  const url = stand.postgres.url('bare');
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  await db.query('create table bare (n integer generated always as identity primary key, note text not null)');
  await db.end();
  await stand.startBeside('bench/bare/worker.ts', { BARE_DATABASE_URL: url });
  const connection = await Connection.connect({ address: stand.temporalAddress });
  const client = new Client({ connection });
  const handles = await Promise.all(
    Array.from({ length: workflows }, (_, n) => client.workflow.start('bare', { workflowId: `bare/${n}`, taskQueue: bareTaskQueue })),
  );
  return {
    commit: (n) => handles[n]!.executeUpdate(commit, { args: ['Đã trao đổi với Sở về số liệu điều tra.'] }),
    close: () => connection.close(),
  };
}

import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import pg from 'pg';
import { bareTaskQueue } from './messages.ts';

/** The worker of the bare Update, a process of its own as ours is. */

const pool = new pg.Pool({ connectionString: process.env['BARE_DATABASE_URL']!, max: 10 });
const activities = {
  async commitRow(note: string): Promise<number> {
    const { rows } = await pool.query<{ n: number }>({
      name: 'bare',
      text: 'insert into bare (note) values ($1) returning n',
      values: [note],
    });
    return rows[0]!.n;
  },
};
export type BareActivities = typeof activities;

const connection = await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS']! });
const worker = await Worker.create({
  connection,
  taskQueue: bareTaskQueue,
  workflowsPath: fileURLToPath(new URL('./workflow.ts', import.meta.url)),
  activities,
});
await worker.run();
await connection.close();
await pool.end();

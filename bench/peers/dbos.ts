import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { type Note, noteOnce } from './note-table.ts';
import { serveNotes } from './serve-notes.ts';

/** The same step as a workflow of DBOS with one step, whose id is the idempotency key. */
const url = process.env['PEER_DATABASE_URL'];
const pool = new pg.Pool({ connectionString: url, max: 20 });
const noteIn = DBOS.registerWorkflow((note: Note) => DBOS.runStep(() => noteOnce(pool, note), { name: 'noteOnce' }), { name: 'note' });
DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url!, logLevel: 'error' });
await DBOS.launch();
await serveNotes(Number(process.env['PEER_PORT']), async (note) => {
  const handle = await DBOS.startWorkflow(noteIn, { workflowID: note.key })(note);
  return handle.getResult();
});

import pg from 'pg';
import { noteOnce } from './note-table.ts';
import { serveNotes } from './serve-notes.ts';

/** A plain table behind Fastify: the least that a step could cost without an engine. */
const pool = new pg.Pool({ connectionString: process.env['PEER_DATABASE_URL'], max: 20 });
await serveNotes(Number(process.env['PEER_PORT']), (note) => noteOnce(pool, note));

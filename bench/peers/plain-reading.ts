import Fastify from 'fastify';
import pg from 'pg';

/** First pages of a list and of an inbox from plain tables, behind Fastify: the least that reading could cost. */
const pool = new pg.Pool({ connectionString: process.env['PEER_DATABASE_URL'], max: 20 });
const app = Fastify();

/** The session is looked up, and its body and person limit what is read. */
async function readFor(token: string | undefined, text: string, column: 'body' | 'person'): Promise<{ items: unknown[] } | null> {
  const session = await pool.query<{ body: string; person: string }>('select body, person from plain.sessions where token = $1', [token]);
  const [reader] = session.rows;
  if (!reader) return null;
  const { rows } = await pool.query(text, [reader[column]]);
  return { items: rows };
}

const list = 'select * from plain.cases where body = $1 order by opened_at desc, id desc limit 50';
const inbox = `
  select d.*, c.title, c.code, c.stage from plain.duties d join plain.cases c on c.id = d.case_id
   where d.owner = $1 order by d.due_on, d.case_id limit 50`;
app.get('/list', async (request, reply) => (await readFor(request.headers.authorization, list, 'body')) ?? reply.code(403).send());
app.get('/inbox', async (request, reply) => (await readFor(request.headers.authorization, inbox, 'person')) ?? reply.code(403).send());
await app.listen({ host: '127.0.0.1', port: Number(process.env['PEER_PORT']) });

import Fastify from 'fastify';
import type { Note } from './note-table.ts';

/** Serves `POST /cases/:id/notes` on 127.0.0.1. `note` returns the revision, or null for a person who may not. */
export async function serveNotes(port: number, note: (note: Note) => Promise<number | null>): Promise<void> {
  const app = Fastify();
  const body = { type: 'object', required: ['note'], properties: { note: { type: 'string', minLength: 1 } } };
  app.post<{ Params: { id: string }; Body: { note: string } }>('/cases/:id/notes', { schema: { body } }, async (request, reply) => {
    const { authorization: token = '', 'idempotency-key': key } = request.headers;
    const revision = await note({ token, caseId: request.params.id, note: request.body.note, key: String(key) });
    return revision === null ? reply.code(403).send() : { revision };
  });
  await app.listen({ host: '127.0.0.1', port });
}

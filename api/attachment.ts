import type { FastifyReply } from 'fastify';

/** RFC 6266: never shown in the browser; the name for old programs in ASCII, for the others in UTF-8. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Marks an answer as a file to be kept, of this type and no other, in nobody's cache. What is sent then is not JSON. */
export function asFile(reply: FastifyReply, name: string, mediaType: string): FastifyReply {
  return reply
    .header('content-disposition', attachment(name))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .type(mediaType)
    .serializer((payload: unknown) => payload as never);
}

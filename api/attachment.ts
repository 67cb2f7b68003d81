import type { FastifyReply } from 'fastify';

/** RFC 6266. The browser downloads the file and never shows it. The name is given in ASCII for old programs and in UTF-8 for the others. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Marks an answer as a download of exactly this media type that no cache keeps. The route then sends a file and not JSON. */
export function asFile(reply: FastifyReply, name: string, mediaType: string): FastifyReply {
  return reply
    .header('content-disposition', attachment(name))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .type(mediaType)
    .serializer((payload: unknown) => payload as never);
}

import { createHash } from 'node:crypto';

/**
 * The ETag of an answer: a digest of all that it says, the day, the names and the language included, so that a copy that is no longer true
 * is never taken for the answer. With a revision or a row's version before it, `If-Match` may send it back as it came.
 */
export function etagOf(answer: unknown, revision?: number): string {
  const digest = createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 27);
  return revision === undefined ? `"${digest}"` : `"${revision}.${digest}"`;
}

/** `If-Match`: a revision or a version in quotation marks, alone or as it stands in an ETag. */
export const ifMatchForm = /^(?:W\/)?"\d{1,16}(?:\.[\w-]{1,64})?"$/;

/** The revision or version in an `If-Match`; undefined without one. */
export function revisionIn(header: string | undefined): number | undefined {
  return header === undefined ? undefined : Number(/\d+/.exec(header)?.[0]);
}

/** Whether one of the copies that the caller holds (`If-None-Match`) is this answer. */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

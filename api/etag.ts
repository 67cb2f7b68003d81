import { createHash } from 'node:crypto';

/**
 * The ETag of an answer: a digest of everything in it, including the day, the names and the language. A copy that is out of date is
 * therefore never taken for the present answer. A revision or row version may precede the digest, so that `If-Match` can send the ETag back
 * unchanged.
 */
export function etagOf(answer: unknown, revision?: number): string {
  const digest = createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 27);
  return revision === undefined ? `"${digest}"` : `"${revision}.${digest}"`;
}

/** `If-Match`: a revision or a version in quotation marks, alone or at the start of an ETag. */
export const ifMatchForm = /^(?:W\/)?"\d{1,16}(?:\.[\w-]{1,64})?"$/;

/** The revision or version in an `If-Match`; undefined without one. */
export function revisionIn(header: string | undefined): number | undefined {
  return header === undefined ? undefined : Number(/\d+/.exec(header)?.[0]);
}

/** Whether one of the caller's copies (`If-None-Match`) equals this answer. */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

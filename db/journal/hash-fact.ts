import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/text/canonical.ts';
import type { RecordedFact, Stream } from './streams.ts';

/** The hash before the first fact of a stream. */
export const noHash = Buffer.alloc(32);

/** A fact in the form that is hashed and stored. */
export interface JournalEntry {
  revision: number;
  at: string;
  actor: Record<string, unknown>;
  kind: string;
  fact: Record<string, unknown>;
}

/**
 * Splits a recorded fact into the journal's columns, in the form that jsonb gives back (NFC, no undefined).
 * Throws TypeError for a value that JSON cannot hold, RangeError for an invalid time.
 */
export function journalEntry(recorded: RecordedFact): JournalEntry {
  const { revision, at, kind, actor, ...fact } = JSON.parse(canonicalJson(recorded)) as RecordedFact;
  return { revision, at: new Date(at).toISOString(), kind, actor: actor as Record<string, unknown>, fact };
}

/** sha256(previous ‖ canonicalJson({stream, revision, at, actor, kind, fact})). */
export function hashFact(previous: Buffer, stream: Stream, entry: JournalEntry): Buffer {
  const { revision, at, actor, kind, fact } = entry;
  const text = canonicalJson({ stream: { kind: stream.kind, id: stream.id }, revision, at, actor, kind, fact });
  return createHash('sha256').update(previous).update(text, 'utf8').digest();
}

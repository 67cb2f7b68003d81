import type { SourceStatus } from '../../domain/calendar/deadline.ts';

/** Where a row comes from, as it stands in its `source` and `source_status` columns. */
export interface Provenance {
  source: string;
  sourceStatus: SourceStatus;
}

/** The five real documents the demonstration province is made from (local/seed/documents). */
export type SeedNumber = '000' | '001' | '002' | '003' | '004';

/** The words of a seed document, in the form in which they stand in `source`. */
export const quoted = (seed: SeedNumber, phrase: string): string => `Văn bản mẫu ${seed}: «${phrase}»`;

/**
 * Taken from a seed document by these words. Never more than an analogue: each of them speaks of another province, not of the
 * fictional one. A test holds every phrase against the document.
 */
export function fromSeed(seed: SeedNumber, phrase: string): Provenance {
  return { source: quoted(seed, phrase), sourceStatus: 'analogue' };
}

/** Made up so that the demonstration is whole. */
export function invented(why: string): Provenance {
  return { source: `Hư cấu cho tỉnh trình diễn: ${why}`, sourceStatus: 'proposed' };
}

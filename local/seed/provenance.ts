import type { SourceStatus } from '../../domain/calendar/deadline.ts';

/** Where a row comes from, as it stands in its `source` and `source_status` columns. */
export interface Provenance {
  source: string;
  sourceStatus: SourceStatus;
}

/** The five real documents the demonstration province is made from (local/seed/documents). */
export type SeedNumber = '000' | '001' | '002' | '003' | '004';

/** What each of them is, with its number and day where it has them: a reader of a screen knows no seed by ours. */
export const seedTitles: Readonly<Record<SeedNumber, string>> = {
  '000': 'Tin của Liên hiệp hội tỉnh Quảng Ngãi, ngày 07/11/2021',
  '001': 'Công văn số 186-CV/TU ngày 04/01/2021 của Tỉnh ủy Quảng Ngãi',
  '002': 'Kế hoạch của UBND tỉnh Bình Thuận thực hiện Kế hoạch số 15-KH/TU ngày 05/4/2021',
  '003': 'Tin về hội thảo của Liên hiệp hội tỉnh Bắc Giang, ngày 16/11/2023',
  '004': 'Bài của Chủ tịch Liên hiệp hội tỉnh Sơn La về thực hiện Kết luận số 93-KL/TW',
};

/** News and articles are no texts that anything can rest on. */
const isNoText: ReadonlySet<SeedNumber> = new Set<SeedNumber>(['000', '003', '004']);

/** The words of a seed document, in the form in which they stand in `source`; that there is no text stands first where it is none. */
export const quoted = (seed: SeedNumber, phrase: string): string =>
  `${isNoText.has(seed) ? 'Chưa có văn bản; tham khảo ' : ''}${seedTitles[seed]}: «${phrase}»`;

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

import type { SourceStatus } from '../../domain/calendar/deadline.ts';

/** Where a row comes from: the values of its `source` and `source_status` columns. */
export interface Provenance {
  source: string;
  sourceStatus: SourceStatus;
}

/** The five real documents the demonstration province is made from (local/seed/documents). */
export type SeedNumber = '000' | '001' | '002' | '003' | '004';

/** The title of each, with its number and day where it has them. A reader of a screen does not know our numbers. */
export const seedTitles: Readonly<Record<SeedNumber, string>> = {
  '000': 'Tin của Liên hiệp hội tỉnh Quảng Ngãi, ngày 07/11/2021',
  '001': 'Công văn số 186-CV/TU ngày 04/01/2021 của Tỉnh ủy Quảng Ngãi',
  '002': 'Kế hoạch của UBND tỉnh Bình Thuận thực hiện Kế hoạch số 15-KH/TU ngày 05/4/2021',
  '003': 'Tin về hội thảo của Liên hiệp hội tỉnh Bắc Giang, ngày 16/11/2023',
  '004': 'Bài của Chủ tịch Liên hiệp hội tỉnh Sơn La về thực hiện Kết luận số 93-KL/TW',
};

/** News and articles are no legal texts. */
const isNoText: ReadonlySet<SeedNumber> = new Set<SeedNumber>(['000', '003', '004']);

/** The words of a seed document, in the form of a `source`. For news and articles it begins with a note that there is no legal text. */
export const quoted = (seed: SeedNumber, phrase: string): string =>
  `${isNoText.has(seed) ? 'Chưa có văn bản; tham khảo ' : ''}${seedTitles[seed]}: «${phrase}»`;

/**
 * Cites these words of a seed document. The status is at most an analogue, since each document speaks of another province. A test compares
 * every phrase with the document.
 */
export function fromSeed(seed: SeedNumber, phrase: string): Provenance {
  return { source: quoted(seed, phrase), sourceStatus: 'analogue' };
}

/** Made up so that the demonstration is whole. */
export function invented(why: string): Provenance {
  return { source: `Hư cấu cho tỉnh trình diễn: ${why}`, sourceStatus: 'proposed' };
}

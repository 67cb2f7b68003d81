import { foldVietnamese } from './fold.ts';

/** Characters that nobody sees: controls, joiners, soft hyphens, direction marks, variation selectors. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0]/gu;
const dashes = /[\p{Pd}\u2043\u2212\u02d7]/gu;
/** Letters with a stroke that look alike: Đ (U+0110), Ð (U+00D0), Ɖ (U+0189). */
const strokedD = /[\u0110\u0111\u00d0\u00f0\u0189\u0256]/gu;
const leadingZeros = /(?<![\p{Nd}])0+(?=[0-9])/gu;

/**
 * The form in which two numbers or notations of papers are the same: without case, accents, blanks, unseen characters and leading
 * zeros, with one kind of dash and one D. '012/QĐ‑SXD' and '12 / qđ-sxd' both give '12/qd-sxd'.
 */
export function foldNumber(text: string): string {
  const plain = text.normalize('NFKC').replace(unseen, '').replace(dashes, '-').replace(strokedD, 'd').replace(/\s+/gu, '');
  return foldVietnamese(plain).replace(leadingZeros, '');
}

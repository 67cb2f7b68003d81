import { foldVietnamese } from './fold.ts';

/** Invisible characters: controls, joiners, soft hyphens, direction marks, variation selectors. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const dashes = /[\p{Pd}\u00af\u2043\u2212\u02d7\u30fc]/gu;
const slashes = /[\u2044\u2215\u29f8\\]/gu;
/** Letters with a stroke that look alike: Đ (U+0110), Ð (U+00D0), Ɖ (U+0189). */
const strokedD = /[\u0110\u0111\u00d0\u00f0\u0189\u0256]/gu;
const leadingZeros = /(?<![\p{Nd}])0+(?=[0-9])/gu;
/** Small Cyrillic and Greek letters that look like Latin ones, in pairs. */
const lookAlikes = new Map(
  Array.from('аaвbеeѕsіiјjкkмmнhоoрpсcтtуyхxαaβbεeιiκkνvοoρpτtυyχxѵvԁdһhԛqԝw'.matchAll(/(..)/gu), ([, pair]) => [pair![0]!, pair![1]!]),
);

/**
 * The form in which two equal numbers or notations of papers agree: without case, accents, blanks, invisible characters and leading
 * zeros; with one kind of dash, slash and D; look-alikes of other scripts become Latin. '012/QĐ‑SXD' and '12 / qđ-sxd' both give
 * '12/qd-sxd'.
 */
export function foldNumber(text: string): string {
  const plain = text.normalize('NFKC').replace(unseen, '').replace(dashes, '-').replace(slashes, '/').replace(strokedD, 'd');
  const folded = foldVietnamese(plain.replace(/\s+/gu, '')).replace(/./gu, (letter) => lookAlikes.get(letter) ?? letter);
  return folded.replace(leadingZeros, '');
}

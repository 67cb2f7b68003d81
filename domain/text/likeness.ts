import { foldVietnamese } from './fold.ts';

/** The words of a text, folded, each as often as it occurs. */
function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of foldVietnamese(text.normalize('NFKC')).split(/[^\p{L}\p{N}]+/u)) {
    if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((a, b) => a + b, 0);

/**
 * How much two texts are alike, in percent: the words that both have, over the words of both. Accents, case, punctuation and the order of
 * words do not matter. 100 for the same words, 0 for none in common or for a text without words.
 */
export function likenessPercent(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const all = sum(a.values()) + sum(b.values());
  if (all === 0) return 0;
  const common = sum([...a].map(([word, count]) => Math.min(count, b.get(word) ?? 0)));
  return (200 * common) / all;
}

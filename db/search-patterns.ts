/**
 * What a person typed into a search box, as LIKE patterns, one a word (at most 8: nobody types more and each costs an index scan).
 * Fold them with vn_fold in SQL, which leaves the escapes as they are.
 */
export function searchPatterns(q: string | undefined): string[] {
  const words = (q ?? '')
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return words.slice(0, 8).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

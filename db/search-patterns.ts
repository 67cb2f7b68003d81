/**
 * The words of a search box as LIKE patterns, one per word. At most 8: nobody types more, and each costs an index scan. Fold them with
 * vn_fold in SQL, which leaves the escapes unchanged.
 */
export function searchPatterns(q: string | undefined): string[] {
  const words = (q ?? '')
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return words.slice(0, 8).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

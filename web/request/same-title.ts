import { plain } from '../fields/filter-by-words.ts';

interface Titled {
  title: string;
  requester: { id: string } | null;
}

/** A title without case, accents, blanks and dashes. */
const folded = (title: string) => plain(title.normalize('NFKC')).replace(/[\s\p{Pd}\p{Cf}]+/gu, '');

/** The commissions that this body requested under the same title. Case, accents, blanks and dashes do not matter. */
export function withSameTitle<T extends Titled>(commissions: readonly T[], asked: { title: string; requester: string }): T[] {
  const wanted = folded(asked.title);
  if (wanted === '') return [];
  return commissions.filter(({ title, requester }) => requester?.id === asked.requester && folded(title) === wanted);
}

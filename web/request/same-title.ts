import { foldNumber } from '../../domain/text/fold-number.ts';

interface Titled {
  title: string;
  requester: { id: string } | null;
}

/** Those of these commissions that this body asked for under the same title, however it was typed: case, accents, blanks, dashes. */
export function withSameTitle<T extends Titled>(commissions: readonly T[], asked: { title: string; requester: string }): T[] {
  const folded = foldNumber(asked.title);
  if (folded === '') return [];
  return commissions.filter(({ title, requester }) => requester?.id === asked.requester && foldNumber(title) === folded);
}

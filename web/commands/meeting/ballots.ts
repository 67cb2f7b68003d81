import { numberIn } from '../../typed/numbers.ts';

export interface Ballot {
  inFavour?: unknown;
  against?: unknown;
  abstained?: unknown;
  invalid?: unknown;
}

/** How many ballots were counted; a field that holds no number counts for none. */
export function countOf({ inFavour, against, abstained, invalid }: Ballot): number {
  return [inFavour, against, abstained, invalid].reduce<number>((sum, one) => sum + numberIn(one), 0);
}

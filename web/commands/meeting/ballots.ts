import { numberIn } from '../../typed/numbers.ts';

export interface Ballot {
  inFavour?: unknown;
  against?: unknown;
  abstained?: unknown;
  invalid?: unknown;
}

/** The number of ballots counted. A field that holds no number counts as 0. */
export function countOf({ inFavour, against, abstained, invalid }: Ballot): number {
  return [inFavour, against, abstained, invalid].reduce<number>((sum, one) => sum + numberIn(one), 0);
}

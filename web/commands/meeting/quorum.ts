import type { PanelRole } from '../../api/types.ts';
import { numberIn } from '../../typed/numbers.ts';

export interface Sitting {
  person: string;
  role: PanelRole;
}

export interface Quorum {
  here: number;
  members: number;
  /** How many have to be here. */
  needed: number;
  isEnough: boolean;
  isChaired: boolean;
  isRecorded: boolean;
  isReviewed: boolean;
  isQuorate: boolean;
}

/**
 * Whether a meeting is quorate: the share of members that the rule asks for, the chair or a vice-chair with a delegation, the science secretary
 * and every reviewer. The procedure decides it once more when the minutes are sent.
 */
export function quorumOf(
  rule: { of: number; over: number },
  members: readonly Sitting[],
  present: readonly string[],
  delegate: string | undefined,
): Quorum {
  const here = members.filter(({ person }) => present.includes(person));
  const needed = Math.ceil((members.length * rule.of) / rule.over);
  const isEnough = here.length >= needed;
  const isChaired = here.some(({ person, role }) => role === 'chair' || (role === 'viceChair' && person === delegate));
  const isRecorded = here.some(({ role }) => role === 'scienceSecretary');
  const isReviewed = members.every((one) => one.role !== 'reviewer' || here.includes(one));
  const isQuorate = isEnough && isChaired && isRecorded && isReviewed;
  return { here: here.length, members: members.length, needed, isEnough, isChaired, isRecorded, isReviewed, isQuorate };
}

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

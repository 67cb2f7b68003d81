import type { PanelRole } from '../../api/types.ts';

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
  inFavour?: number;
  against?: number;
  abstained?: number;
  invalid?: number;
}

/** How many ballots were counted. */
export function countOf({ inFavour = 0, against = 0, abstained = 0, invalid = 0 }: Ballot): number {
  return inFavour + against + abstained + invalid;
}

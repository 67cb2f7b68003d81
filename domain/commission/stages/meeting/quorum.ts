import type { PanelRole } from '../../names.ts';

/** A cleared member of the panel, as far as a quorum asks. */
export interface Sitting {
  person: string;
  role: PanelRole;
}

/** Whether a meeting is quorate, and what it lacks. */
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
 * The share of members that the rule asks for (usually two thirds), the chair or a vice-chair with a written delegation, the science
 * secretary and every reviewer (docs/sources.md §7, rule 8). `share` is rule-set data, `of` out of `over`.
 */
export function quorumOf(
  share: { of: number; over: number },
  members: readonly Sitting[],
  present: readonly string[],
  delegate: string | null,
): Quorum {
  const here = members.filter(({ person }) => present.includes(person));
  const isEnough = here.length * share.over >= members.length * share.of;
  const isChaired = here.some(({ person, role }) => role === 'chair' || (role === 'viceChair' && person === delegate));
  const isRecorded = here.some(({ role }) => role === 'scienceSecretary');
  const isReviewed = members.every((one) => one.role !== 'reviewer' || here.includes(one));
  return {
    here: here.length,
    members: members.length,
    needed: Math.ceil((members.length * share.of) / share.over),
    isEnough,
    isChaired,
    isRecorded,
    isReviewed,
    isQuorate: isEnough && isChaired && isRecorded && isReviewed,
  };
}

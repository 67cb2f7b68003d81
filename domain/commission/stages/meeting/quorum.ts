import type { PanelRole } from '../../names.ts';

/** The facts about a cleared member of the panel that a quorum depends on. */
export interface Sitting {
  person: string;
  role: PanelRole;
}

/** Whether a meeting is quorate, and what is missing. */
export interface Quorum {
  here: number;
  members: number;
  /** The number of members who must be present. */
  needed: number;
  isEnough: boolean;
  isChaired: boolean;
  isRecorded: boolean;
  isReviewed: boolean;
  isQuorate: boolean;
}

/**
 * A quorum needs the share of members in the rule set (usually two thirds), the science secretary and every reviewer. It also needs the
 * chair, or a vice-chair with a written delegation (docs/sources.md §7, rule 8). `share` is rule-set data, `of` out of `over`.
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

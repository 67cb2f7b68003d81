/**
 * What an act is about. A person who sends an act on an older state is first shown what others did meanwhile, where it concerns the act.
 * `members` is about members of the panel; `ownSeat` is a member's own act; `aside` changes nothing that anybody decides on;
 * `all` is about the commission as a whole.
 */
export const areas = ['intake', 'money', 'review', 'members', 'ownSeat', 'result', 'aside', 'all'] as const;
export type Area = (typeof areas)[number];

/** Whether somebody who gives an act of one area should first look at what another person did in the other. */
export function isConcernedBy(act: Area, done: Area): boolean {
  if (act === 'aside' || done === 'aside') return false;
  if (act === 'all' || done === 'all') return true;
  // What other members do for themselves changes nothing for this one.
  if (act === 'ownSeat') return done === 'members';
  return groupOf(act) === groupOf(done);
}

const groupOf = (area: Area): Area => (area === 'members' || area === 'ownSeat' ? 'review' : area);

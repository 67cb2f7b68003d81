/**
 * The area that an act concerns. A person may send an act on an older state. They are first shown what others did since, where it concerns
 * the act. `members` concerns members of the panel. `ownSeat` is a member's own act. `aside` affects no decision. `all` concerns the
 * commission as a whole.
 */
export const areas = ['intake', 'money', 'review', 'members', 'ownSeat', 'result', 'aside', 'all'] as const;
export type Area = (typeof areas)[number];

/** Whether a person who gives an act of one area should first see another person's act of the other area. */
export function isConcernedBy(act: Area, done: Area): boolean {
  if (act === 'aside' || done === 'aside') return false;
  if (act === 'all' || done === 'all') return true;
  // A member's own act is not affected by other members' own acts.
  if (act === 'ownSeat') return done === 'members';
  return groupOf(act) === groupOf(done);
}

const groupOf = (area: Area): Area => (area === 'members' || area === 'ownSeat' ? 'review' : area);

import type { Affiliations } from '../case/register-news.ts';
import type { Commission } from './commission.ts';
import { newlyBoundTo } from './independence.ts';

/** The facts that a change in the registers leaves in a commission. There are none when the change does not concern it. */

/** Members turned out to be bound to a judged body. Their conflicts are open again. */
export function affiliationFacts(c: Commission, { people }: Affiliations) {
  if (c.end !== null) return [];
  return c.members.flatMap((member) => {
    const found = people.find(({ person }) => person === member.person);
    if (!found || member.left || member.conflict === 'blocked') return [];
    const affiliations = newlyBoundTo(c, member, found.affiliations);
    return affiliations.length > 0 ? [{ kind: 'conflictOpened' as const, person: member.person, affiliations }] : [];
  });
}

import type { Commission } from './commission.ts';
import type { Instant } from '../calendar/day.ts';
import { duties } from './duties.ts';
import type { Capability } from '../case/capabilities.ts';
import { withoutHolder } from './stages/any-stage/entries.ts';
import { withoutApprover } from './stages/report/approval.ts';
import { memberGone } from './stages/panel/room.ts';
import { memberOf } from './stages/panel/state.ts';

/**
 * A person who owed a duty by name lost the role. Duties assigned to them return to their office. A commission without its specialist waits
 * for a new one. A member who still owed something leaves the panel. Completed work still counts.
 */
export function dutyHolderLeft(c: Commission, { person, capability }: { person: string; capability: Capability }, at: Instant): Commission {
  if (capability === 'expert') return memberGone(c, person);
  const isSeat = memberOf(c, person)?.office === capability;
  const owed = new Set(duties(c).flatMap(({ key, owner }) => (owner.person === person && owner.capability === capability ? [key] : [])));
  const without = {
    ...withoutApprover(isSeat ? memberGone(c, person) : c, person, capability),
    entries: withoutHolder(c, person, capability),
    assignees: Object.fromEntries(Object.entries(c.assignees).filter(([key, to]) => to !== person || !owed.has(key))),
  };
  if (capability !== 'unionSpecialist' || c.specialist?.person !== person) return without;
  return { ...without, specialist: null, specialistLeft: { times: (c.specialistLeft?.times ?? 0) + 1, at } };
}

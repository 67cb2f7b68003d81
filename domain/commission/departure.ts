import type { Commission } from './commission.ts';
import type { Instant } from '../calendar/day.ts';
import { duties } from './duties.ts';
import type { Capability } from '../case/capabilities.ts';
import { memberGone } from './stages/panel/room.ts';

/**
 * Somebody who owed something by name no longer holds the role. What was handed to them is their office's again, a commission without
 * its specialist waits for another, and a member who still owed something has left the panel. What they did counts.
 */
export function dutyHolderLeft(c: Commission, { person, capability }: { person: string; capability: Capability }, at: Instant): Commission {
  if (capability === 'expert') return memberGone(c, person);
  const owed = new Set(duties(c).flatMap(({ key, owner }) => (owner.person === person && owner.capability === capability ? [key] : [])));
  const without = {
    ...c,
    assignees: Object.fromEntries(Object.entries(c.assignees).filter(([key, to]) => to !== person || !owed.has(key))),
  };
  if (capability !== 'unionSpecialist' || c.specialist?.person !== person) return without;
  return { ...without, specialist: null, specialistLeft: { times: (c.specialistLeft?.times ?? 0) + 1, at } };
}

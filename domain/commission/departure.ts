import type { Commission } from './commission.ts';
import type { Instant } from '../calendar/day.ts';
import { duties } from './duties.ts';
import type { Capability } from './names.ts';
import { memberGone } from './stages/panel/room.ts';

/** Somebody who owes something by name, and the role by which they owe it; `organisation` is null where any body will do. */
export interface NamedHolder {
  person: string;
  capability: Capability;
  organisation: string | null;
}

/** Everybody who owes an open duty by name, each role once. */
export function namedHolders(c: Commission): NamedHolder[] {
  const named = duties(c).flatMap(({ owner: { person, capability, organisation } }) =>
    // An expert serves the Union, whatever body employs them.
    person === null ? [] : [{ person, capability, organisation: capability === 'expert' ? null : organisation }],
  );
  return [...new Map(named.map((holder) => [JSON.stringify(holder), holder])).values()];
}

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

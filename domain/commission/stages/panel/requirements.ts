import type { PanelRole } from '../../names.ts';

/** The requirements of the rule set that depend only on the seats of a panel. */
export interface PanelAsked {
  minMembers: number;
  maxMembers: number;
  oddNumber: boolean;
  minReviewers: number;
  requiredRoles: readonly PanelRole[];
}

/** One seat. The role is absent while a form is being filled in. */
export interface TakenSeat {
  person: string;
  role?: PanelRole | undefined;
}

export type PanelRequirement =
  | { kind: 'distinct'; isMet: boolean }
  | { kind: 'size'; from: number; to: number; now: number; isMet: boolean }
  | { kind: 'odd'; now: number; isMet: boolean }
  | { kind: 'reviewers'; from: number; now: number; isMet: boolean }
  | { kind: 'role'; role: PanelRole; isOnly: boolean; now: number; isMet: boolean };

/** Roles that lead, judge or keep the record. Nobody from a judged body may take one. */
export const independentRoles: readonly PanelRole[] = ['chair', 'viceChair', 'reviewer', 'scienceSecretary', 'adminSecretary'];

/** Roles that only one person may hold. */
const onlyOnce: readonly PanelRole[] = ['chair', 'scienceSecretary'];

/**
 * Every requirement of the rule with whether these seats meet it. The first unmet one is the reason for a refusal. A stated reason
 * (`isReasoned`) allows a panel that is larger than the rule says, or has an even number of members. Nothing allows a smaller one.
 */
export function panelRequirements(asked: PanelAsked, seats: readonly TakenSeat[], isReasoned = false): PanelRequirement[] {
  const size = seats.length;
  const count = (role: PanelRole) => seats.filter((seat) => seat.role === role).length;
  const roles = new Set([...asked.requiredRoles, ...onlyOnce.filter((role) => count(role) > 1)]);
  // The minimum number of reviewers covers this already.
  if (asked.minReviewers > 0) roles.delete('reviewer');
  const requirements: PanelRequirement[] = [
    { kind: 'distinct', isMet: new Set(seats.map((seat) => seat.person)).size === size },
    {
      kind: 'size',
      from: asked.minMembers,
      to: asked.maxMembers,
      now: size,
      isMet: size >= asked.minMembers && (size <= asked.maxMembers || isReasoned),
    },
  ];
  if (asked.oddNumber) requirements.push({ kind: 'odd', now: size, isMet: size % 2 === 1 || isReasoned });
  if (asked.minReviewers > 0) {
    const now = count('reviewer');
    requirements.push({ kind: 'reviewers', from: asked.minReviewers, now, isMet: now >= asked.minReviewers });
  }
  for (const role of roles) {
    const [isOnly, now] = [onlyOnce.includes(role), count(role)];
    requirements.push({ kind: 'role', role, isOnly, now, isMet: isOnly ? now === 1 : now > 0 });
  }
  return requirements;
}

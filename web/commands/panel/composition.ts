import type { PanelRole } from '../../api/types.ts';

/** What the rule set asks of a panel, as far as a form shows it. */
export interface PanelRule {
  formOfWork: string;
  minMembers: number;
  maxMembers: number;
  oddNumber: boolean;
  minReviewers: number;
  requiredRoles: PanelRole[];
  /** Share of members that makes a meeting quorate: `of` out of `over`. */
  quorum: { of: number; over: number };
  source: string;
}

/** One seat as it is being filled in. */
export interface Seat {
  person?: string;
  role?: PanelRole;
}

export type Requirement =
  | { kind: 'size'; from: number; to: number; now: number; isMet: boolean }
  | { kind: 'odd'; now: number; isMet: boolean }
  | { kind: 'reviewers'; from: number; now: number; isMet: boolean }
  | { kind: 'role'; role: PanelRole; isOnly: boolean; now: number; isMet: boolean }
  | { kind: 'independent'; isMet: boolean }
  | { kind: 'distinct'; isMet: boolean };

/** Staff of the host may attend but not lead or judge. */
const independentRoles: readonly PanelRole[] = ['chair', 'viceChair', 'reviewer', 'scienceSecretary'];
/** Roles that one person holds. */
const onlyOnce: readonly PanelRole[] = ['chair', 'scienceSecretary'];

/** What the rule asks of these seats, each with how it stands: the same questions that the procedure asks when they are sent. */
export function requirementsOf(rule: PanelRule, seats: readonly Seat[], isOfHost: (person: string) => boolean): Requirement[] {
  const taken = seats.filter((seat) => seat.person !== undefined);
  const count = (role: PanelRole) => taken.filter((seat) => seat.role === role).length;
  const roles = [...new Set([...rule.requiredRoles, ...onlyOnce.filter((role) => count(role) > 1)])];
  return [
    {
      kind: 'size',
      from: rule.minMembers,
      to: rule.maxMembers,
      now: taken.length,
      isMet: taken.length >= rule.minMembers && taken.length <= rule.maxMembers,
    },
    ...(rule.oddNumber ? [{ kind: 'odd' as const, now: taken.length, isMet: taken.length % 2 === 1 }] : []),
    ...(rule.minReviewers > 0
      ? [{ kind: 'reviewers' as const, from: rule.minReviewers, now: count('reviewer'), isMet: count('reviewer') >= rule.minReviewers }]
      : []),
    ...roles
      .filter((role) => role !== 'reviewer')
      .map((role) => {
        const isOnly = onlyOnce.includes(role);
        return { kind: 'role' as const, role, isOnly, now: count(role), isMet: isOnly ? count(role) === 1 : count(role) > 0 };
      }),
    { kind: 'independent', isMet: taken.every((seat) => !independentRoles.includes(seat.role!) || !isOfHost(seat.person!)) },
    { kind: 'distinct', isMet: new Set(taken.map((seat) => seat.person)).size === taken.length },
  ];
}

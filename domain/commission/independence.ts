import type { Commission } from './commission.ts';
import type { Member } from './stages/panel/state.ts';
import type { Attested } from './facts.ts';
import type { PanelRole } from './names.ts';
import { isAuthorityKind } from './organisation.ts';

/**
 * Whose people may attend but neither lead nor judge (docs/sources.md §7, rule 7): the host's, and those of the body that asks, unless
 * it is an authority that had the proposal drafted by another.
 */
export function bodiesJudged(c: Commission): string[] {
  const { host, requester } = c.parts;
  return requester === host || isAuthorityKind(c.organisations[requester]?.kind) ? [host] : [host, requester];
}

/** Seats of those who lead, judge or keep the record. */
export const independentRoles: readonly PanelRole[] = ['chair', 'viceChair', 'reviewer', 'scienceSecretary', 'adminSecretary'];

/** The bodies judged to which the API found this person bound. */
export function boundTo(c: Commission, person: string, attested: Attested | undefined): string[] {
  const found = attested?.people?.find((p) => p.person === person);
  const bodies = new Set([...(found?.affiliations ?? []), ...(found?.affiliation ? [found.affiliation] : [])]);
  return bodiesJudged(c).filter((id) => bodies.has(id));
}

/** What a member is bound to by now and was not known to be bound to: why their conflict opens anew. */
export function newlyBoundTo(c: Commission, member: Member, affiliations: readonly string[]): string[] {
  return bodiesJudged(c).filter((id) => affiliations.includes(id) && !(member.affiliations ?? []).includes(id));
}

/** Whether the others' opinions stay closed to this member, in whatever capacity they look. */
export function isWalledOff(member: Member): boolean {
  return member.employedByHost || member.conflict === 'open' || member.conflict === 'blocked';
}

import type { Commission } from './commission.ts';
import type { Member } from './stages/panel/state.ts';
import type { Attested } from './facts.ts';
import { bodiesJudged } from './judged-bodies.ts';

/** The bodies that this commission judges. Their people may attend but may neither lead nor judge. The Union never judges its own draft. */
export function judgedBy(c: Commission): string[] {
  return bodiesJudged(c.parts, c.organisations[c.parts.requester]?.kind).filter((id) => id !== c.parts.union);
}

/** The judged bodies to which this person is bound, as the API found. */
export function boundTo(c: Commission, person: string, attested: Attested | undefined): string[] {
  const found = attested?.people?.find((p) => p.person === person);
  const bodies = new Set([...(found?.affiliations ?? []), ...(found?.affiliation ? [found.affiliation] : [])]);
  return judgedBy(c).filter((id) => bodies.has(id));
}

/** The judged bodies to which a member has newly turned out to be bound. Each reopens the member's conflict. */
export function newlyBoundTo(c: Commission, member: Member, affiliations: readonly string[]): string[] {
  return judgedBy(c).filter((id) => affiliations.includes(id) && !(member.affiliations ?? []).includes(id));
}

/** Whether the others' opinions stay closed to this member in every capacity. */
export function isWalledOff(member: Member): boolean {
  return member.employedByHost || member.conflict === 'open' || member.conflict === 'blocked';
}

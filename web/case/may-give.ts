import { leaders } from '../../domain/commission/organisation.ts';
import type { Duty, Session } from '../api/types.ts';

/** The acts of a case as the reader may know them. */
interface Can {
  can: readonly {
    command: string;
    code?: string | undefined;
    organisation?: string | null | undefined;
    entered?: readonly unknown[] | undefined;
  }[];
}
interface Asked extends Can {
  duties: readonly Pick<Duty, 'owner' | 'commands'>[];
}

/** Whether the reader has the right to this act, whether or not its turn has come, or may enter it from a paper. */
export function mayGive({ can }: Can, command: string): boolean {
  return can.some((one) => one.command === command && (one.code !== 'NOT_AUTHORISED' || (one.entered ?? []).length > 0));
}

/** Whether a leader of the reader's own body has this duty. Then staff may fill in the form and hand it to the leader. */
export function isOwedByLeader({ capability, organisation }: Duty['owner'], { roles }: Pick<Session, 'roles'>): boolean {
  if (capability === null || !leaders.some((one) => one === capability)) return false;
  return roles.some((role) => role.capability !== 'expert' && role.organisation.id === organisation?.id);
}

/**
 * The body for which the reader gives or prepares an act. It is the body whose role has the right, else the body whose leader has the duty,
 * else the only body. Undefined where none of these decides.
 */
export function actingFor({ can, duties }: Asked, command: string, session: Pick<Session, 'roles'>): string | undefined {
  const own = can.find((one) => one.command === command)?.organisation;
  if (own != null) return own;
  const owing = duties.filter(({ owner, commands }) => commands.includes(command) && isOwedByLeader(owner, session));
  const bodies = new Set(owing.map(({ owner }) => owner.organisation?.id));
  const all = new Set(session.roles.map(({ organisation }) => organisation.id));
  const [one] = bodies.size > 0 ? bodies : all;
  return (bodies.size > 0 ? bodies : all).size === 1 ? one : undefined;
}

/** The acts that are a duty of a leader of the reader's own body now, and that the reader may not give. */
export function toPrepare({ can, duties }: Asked, session: Pick<Session, 'roles'>): string[] {
  const owed = duties.filter(({ owner }) => isOwedByLeader(owner, session)).flatMap(({ commands }) => commands);
  return [...new Set(owed)].filter((command) => can.some((one) => one.command === command) && !mayGive({ can }, command));
}

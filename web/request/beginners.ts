import type { BirthCommand, Capability, Session } from '../api/types.ts';

/** Who writes what begins a commission: officers for their leaders, who send it. */
const writers: Record<BirthCommand, readonly Capability[]> = {
  submitRequest: ['departmentOfficer', 'departmentLeader', 'authorityOffice', 'authorityLeader', 'financeOfficer', 'financeLeader'],
  proposeByUnion: ['unionSpecialist', 'unionLeader'],
};

export function isBirth(command: string | undefined): command is BirthCommand {
  return command !== undefined && Object.hasOwn(writers, command);
}

/** The bodies for which this person may write it. */
export function bodiesFor(command: BirthCommand, session: Session): { id: string; name: string }[] {
  const bodies = session.roles.filter(({ capability }) => writers[command].includes(capability)).map(({ organisation }) => organisation);
  return [...new Map(bodies.map((body) => [body.id, body])).values()];
}

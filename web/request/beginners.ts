import { birthWriters } from '../../domain/commission/beginning.ts';
import type { BirthCommand, Session } from '../api/types.ts';

export function isBirth(command: string | undefined): command is BirthCommand {
  return command !== undefined && Object.hasOwn(birthWriters, command);
}

/** The bodies for which this person may write this request. */
export function bodiesFor(command: BirthCommand, session: Session): { id: string; name: string }[] {
  const bodies = session.roles
    .filter(({ capability }) => birthWriters[command].includes(capability))
    .map(({ organisation }) => organisation);
  return [...new Map(bodies.map((body) => [body.id, body])).values()];
}

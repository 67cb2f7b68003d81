import type { RoleHeld } from '../../db/master-data/roles-held.ts';
import { Problem } from '../problem.ts';
import { isGuessable, type Known } from './guessable-passwords.ts';
import { hashPassword } from './passwords.ts';

/** The public facts about the owner of a new password. */
export function knownOf(person: {
  username: string;
  name: string;
  roles: readonly Pick<RoleHeld, 'organisationCode' | 'organisationName'>[];
}): Known {
  const bodies = person.roles.flatMap((role) => [role.organisationCode, role.organisationName]);
  return { username: person.username, names: [person.name, ...bodies] };
}

/**
 * The hash of a new password, which must not be easy to guess. Every route that sets a password uses it. `pointer` is its field in the
 * body. Throws 400.
 */
export async function newPasswordHash(password: string, known: Known, pointer: string): Promise<string> {
  if (!isGuessable(password, known)) return hashPassword(password);
  throw new Problem(400, 'PASSWORD_GUESSABLE', { errors: [{ in: 'body', pointer, code: 'FIELD_GUESSABLE' }] });
}

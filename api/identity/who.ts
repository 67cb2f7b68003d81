import type { Capability } from '../../domain/case/capabilities.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { RoleHeld } from '../../db/master-data/roles-held.ts';
import { forbidden } from '../problem.ts';
import { rights, type RightName } from '../../domain/rights.ts';

/** What a person may act as today, on behalf of one organisation. */
export interface Role {
  capability: Capability;
  organisation: { id: string; code: string; name: string };
}

/** Who is calling: one person with everything they may act as today. */
export interface Who {
  person: string;
  name: string;
  username: string;
  /** Names the session or token in the journal; not the secret. */
  session: string;
  /** A browser's cookie needs the header that other sites cannot send. */
  via: 'cookie' | 'token';
  /** True for a token that may only read. */
  mayOnlyRead?: boolean;
  roles: Role[];
}

export function rolesOf(held: readonly RoleHeld[]): Role[] {
  return held.map((h) => ({
    capability: h.capability as Capability,
    organisation: { id: h.organisationId, code: h.organisationCode, name: h.organisationName },
  }));
}

/** The person acting in one of their roles, as the journal records it. */
export function actorAs(who: Who, role: Role): Actor {
  return { person: who.person, organisation: role.organisation.id, capability: role.capability, session: who.session };
}

/** The first of the person's roles that gives the right, if any. */
export function roleWith(who: Who, right: RightName): Role | undefined {
  const capabilities: readonly Capability[] = rights[right];
  return who.roles.find((role) => capabilities.includes(role.capability));
}

/** The actor in whose capacity the right is used. Throws 403 when no role gives it. */
export function authorise(who: Who, right: RightName): Actor {
  const role = roleWith(who, right);
  if (!role) throw forbidden();
  return actorAs(who, role);
}

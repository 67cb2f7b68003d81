import type { Capability } from './capabilities.ts';

/** Who acted: resolved by the API in the same request, never by the workflow (design.md §3, rule 12). */
export interface Actor {
  person: string;
  organisation: string;
  capability: Capability;
  onBehalfOf?: string;
  session: string;
}

/** The procedure itself acted: a stage opened, a rung passed, an effect came back. */
export interface SystemActor {
  system: 'procedure' | 'chaser' | 'effects' | 'administration';
}

/** An organisation's name as it was when the fact was recorded. */
export interface OrganisationName {
  id: string;
  code: string;
  name: string;
  kind: string;
}

/** True when a person acted, not the procedure. */
export function isByPerson(actor: Actor | SystemActor): actor is Actor {
  return 'person' in actor;
}

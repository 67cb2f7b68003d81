import type { Capability } from './capabilities.ts';

/** The person who acted. The API resolves it in the same request; the workflow never does (docs/design.md §3, rule 12). */
export interface Actor {
  person: string;
  organisation: string;
  capability: Capability;
  onBehalfOf?: string;
  session: string;
}

/** The procedure itself acted: it opened a stage, passed a rung or received an effect's result. */
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

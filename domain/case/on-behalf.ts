import type { Day } from '../calendar/day.ts';
import type { Actor } from './actor.ts';
import type { Capability } from './capabilities.ts';
import type { TextRef } from './values.ts';

/** The paper by which somebody said something without signing in. It is the evidence of an act that another person entered. */
export interface PaperEvidence {
  /** Ids of the scans, at least one. */
  documents: string[];
  /** The day on the paper. */
  on: Day;
  /** The day on which the paper arrived. */
  arrivedOn: Day;
  /** The name under the paper. It is private, so only its reference is on record. */
  signer?: TextRef;
  /** The number and notation of the paper, `123/CV-SXD`. */
  number?: string;
}

/** In whose name an act was entered. The actor of the fact is the person who entered it. */
export interface OnBehalf {
  organisation: string;
  /** The capacity in which the paper was signed. */
  capability: Capability;
  /** The person who signed, where the registers know them. An expert is always known. */
  person?: string;
  paper: PaperEvidence;
}

/**
 * Who may enter an act that arrived on paper, and for whom. `body`: the Union's clerk, for a body other than the Union. The scan is filed
 * under `filedAs`. `expert`: the assigned specialist, or the office in `by`, for an expert. The scan is read only where the act is. `null`:
 * the person acts alone.
 */
export type Entry<Kind extends string = string> = { for: 'body'; filedAs: Kind } | { for: 'expert'; by?: 'unionClerk' } | null;

/** The capacity of the Union in which such an act is entered and answered for. */
export const entererOf = (entry: Entry): Capability => (entry?.for === 'expert' ? (entry.by ?? 'unionSpecialist') : 'unionClerk');

type Office = Pick<Actor, 'organisation' | 'capability'>;

/** Whether this is the Union's clerk with the paper of a body other than the Union. */
export const isClerkOf = (union: string, by: Office, one: Pick<OnBehalf, 'organisation'>): boolean =>
  by.organisation === union && by.capability === 'unionClerk' && one.organisation !== union;

/** The one represented, as the rules judge them. A body's signer who is not in the registers is nobody that the rules know. */
export const judgedAs = (
  { session }: Pick<Actor, 'session'>,
  { organisation, capability, person = '' }: Omit<OnBehalf, 'paper'>,
): Actor => ({
  person,
  organisation,
  capability,
  session,
});

interface Entered {
  actor: Actor;
  onBehalfOf?: OnBehalf | undefined;
}

/** The one whose act it is: the one represented, or the actor. For a body without a known signer the person is who entered the paper. */
export function actingOne({ actor, onBehalfOf }: Entered): Actor {
  if (onBehalfOf === undefined) return actor;
  const { organisation, capability, person = actor.person } = onBehalfOf;
  return { person, organisation, capability, session: actor.session };
}

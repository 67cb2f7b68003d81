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

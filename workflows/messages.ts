import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { Actor } from '../domain/case/actor.ts';
import type { CaseState } from '../domain/case/case-state.ts';
import type { EffectResult, Told } from '../domain/case/effects.ts';
import type { Recorded } from '../domain/case/facts.ts';
import type { OnBehalf } from '../domain/case/on-behalf.ts';
import type { Receipt } from '../domain/case/receipt.ts';
import type { Affiliations, CalendarChange, Departures, Succession } from '../domain/case/register-news.ts';
import type { Signature, Signed } from '../signing/message-signature.ts';

/** The public interface of the workflows, which the API may import. */

export { caseWorkflowId, taskQueue } from '../domain/installation.ts';

/** Practice provinces run faster. Their workflow time is `epoch + (real − epoch) × factor`. */
export interface Clock {
  epoch: number;
  factor: number;
}

/** The input of a case's workflow. A new case has no `from`. A later run has the folded state from which it continues. */
export interface CaseInput {
  province: string;
  id: string;
  clock?: Clock;
  /** A state of its procedure, with the version of its shape. */
  from?: CaseState;
  stateVersion?: number;
  /** With `from`, in a new run of the same case: the last receipts given, for acts that are repeated meanwhile. */
  answered?: Receipt[];
  /** Required when the input contains more than the ids. A new run of the same case needs none. */
  signature?: Signature;
}

/** A person's command on its way into the workflow. Private texts are already replaced by references. */
export interface ActMessage {
  command: string;
  input: unknown;
  actor: Actor;
  /** In whose name the actor enters a paper. The capacity is resolved. */
  onBehalfOf?: OnBehalf;
  attested?: object;
  idempotencyKey: string;
  /** SHA-256 of the canonical body. The same key with another body is refused. */
  bodyDigest: string;
  /** The last revision by a person that the sender saw. The act is refused when a person has acted since. */
  seen?: number;
  /** The revision up to which the API saw the record. Without it the procedure writes before it answers. */
  onRecord?: number;
}

/** The act's receipt, and the facts and receipts after `onRecord` that the API must write. They are empty when everything is on record. */
export interface ActAnswer {
  receipt: Receipt;
  facts: Recorded[];
  receipts: Receipt[];
}

/**
 * Gives a command. The update's id is the idempotency key of the act (UUIDv5 of province, case, person, command, key). A refusal is an
 * ApplicationFailure whose type is the RejectionCode. It is not remembered.
 */
export const act = defineUpdate<ActAnswer, [Signed<ActMessage>]>('act');

/** Moves open deadlines to a new calendar, and returns how many duties moved. */
export const changeCalendar = defineUpdate<number, [Signed<CalendarChange>]>('changeCalendar');

/** Gives the parts of a closed body to its successor, and returns how many parts moved. */
export const succeedBody = defineUpdate<number, [Signed<Succession>]>('succeedBody');

/** Reopens the conflicts of members newly found to be bound to a judged body, and returns how many. */
export const reviewIndependence = defineUpdate<number, [Signed<Affiliations>]>('reviewIndependence');

/** Releases people from their duties when they no longer hold the role, and returns how many. */
export const releaseHolders = defineUpdate<number, [Signed<Departures>]>('releaseHolders');

/**
 * Tells a case what happened in another one, and returns how many facts that left. The update's id comes from the key of the sender's
 * effect. News that comes again adds nothing.
 */
export const told = defineUpdate<number, [Signed<Told>]>('told');

/** An operator's decision to give up an effect. The attempts end, and the act that intended it counts as not done. */
export interface GivenUpEffect {
  /** The effect's number in this case. */
  n: number;
  /** The id of the intervention on record, which holds the operator and the reason. */
  intervention: string;
}

/**
 * Ends the attempts to carry an effect out. Returns its result: refused, or done when it had already happened. Refused with
 * NOTHING_TO_DECIDE when that effect is not being attempted.
 */
export const giveUpEffect = defineUpdate<EffectResult, [Signed<GivenUpEffect>]>('giveUpEffect');

/** The state that the workflow holds, for operators and invariants. Lists never read it. */
export const state = defineQuery<CaseState | null>('state');

/** Facts of one run in order of revision, and the receipts of the acts among them. */
export interface RecordedFacts {
  /** The revision after which the run began. Earlier runs know the facts before it. */
  since: number;
  facts: Recorded[];
  receipts: Receipt[];
}

/**
 * The facts that a run recorded after a revision, at most `limit`, fewer when they are large. A PostgreSQL restored from an older backup
 * lacks them. It is a query, because it must leave no trace in the history, and because a closed case answers it too.
 */
export const recorded = defineQuery<RecordedFacts, [{ revision: number; limit: number }]>('recorded');

import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { Actor } from '../domain/case/actor.ts';
import type { CaseState } from '../domain/case/case-state.ts';
import type { EffectResult } from '../domain/case/effects.ts';
import type { Recorded } from '../domain/case/facts.ts';
import type { Receipt } from '../domain/case/receipt.ts';
import type { Affiliations, CalendarChange, Departures, Succession } from '../domain/case/register-news.ts';
import type { Signature, Signed } from '../signing/message-signature.ts';

/** The public face of the workflows: what the API may know of them. */

export { caseWorkflowId, taskQueue } from '../domain/installation.ts';

/** Practice provinces run faster: workflow time is `epoch + (real − epoch) × factor`. */
export interface Clock {
  epoch: number;
  factor: number;
}

/** How a case's workflow is started: at birth without `from`, later with the folded state it continues from. */
export interface CaseInput {
  province: string;
  id: string;
  clock?: Clock;
  /** A state of its procedure, and the version of its shape. */
  from?: CaseState;
  stateVersion?: number;
  /** With `from`, in a new run of the same case: the last receipts given, for repeats under way. */
  answered?: Receipt[];
  /** Whoever begins with more than the ids vouches for it; a new run of the same case needs none. */
  signature?: Signature;
}

/** A person's command on its way into the workflow. Private texts are already references. */
export interface ActMessage {
  command: string;
  input: unknown;
  actor: Actor;
  attested?: object;
  idempotencyKey: string;
  /** SHA-256 of the canonical body: the same key with another body is refused. */
  bodyDigest: string;
  /** The last revision by a person that the sender saw: refused when a person has acted since. */
  seen?: number;
  /** How far the API saw the record; without it the procedure writes before it answers. */
  onRecord?: number;
}

/** The act's receipt, and what the API is to put on record for it: facts and receipts after `onRecord`. Empty: it is on record. */
export interface ActAnswer {
  receipt: Receipt;
  facts: Recorded[];
  receipts: Receipt[];
}

/**
 * Give a command. The update's id is the idempotency key of the act (UUIDv5 of province, case, person, command, key). A
 * refusal is an ApplicationFailure whose type is the RejectionCode; it is not remembered.
 */
export const act = defineUpdate<ActAnswer, [Signed<ActMessage>]>('act');

/** Move open deadlines to a new calendar; returns how many duties moved. */
export const changeCalendar = defineUpdate<number, [Signed<CalendarChange>]>('changeCalendar');

/** Give the parts of a closed body to its successor; returns how many parts moved. */
export const succeedBody = defineUpdate<number, [Signed<Succession>]>('succeedBody');

/** Open anew the conflicts of those who are bound to a body judged, and were not known to be; returns how many. */
export const reviewIndependence = defineUpdate<number, [Signed<Affiliations>]>('reviewIndependence');

/** Release from their duties those who no longer hold the role; returns how many. */
export const releaseHolders = defineUpdate<number, [Signed<Departures>]>('releaseHolders');

/** An operator's word that an effect will not be carried out: the attempts end, and the act that meant it counts as not done. */
export interface GivenUpEffect {
  /** The effect's number in this case. */
  n: number;
  /** The intervention on record, where the operator and the reason stand. */
  intervention: string;
}

/**
 * Ends the attempts to carry an effect out; returns what became of it: refused, or done when it happened before. Refused with
 * NOTHING_TO_DECIDE when that effect is not being tried.
 */
export const giveUpEffect = defineUpdate<EffectResult, [Signed<GivenUpEffect>]>('giveUpEffect');

/** The state the workflow holds, for operators and invariants; lists never come from it. */
export const state = defineQuery<CaseState | null>('state');

/** Facts of one run in order of revision, and the receipts of the acts among them. */
export interface RecordedFacts {
  /** The revision the run began after: what came before it, earlier runs know. */
  since: number;
  facts: Recorded[];
  receipts: Receipt[];
}

/**
 * What a run, also one that has ended, put on record after a revision, at most `limit` facts: what a PostgreSQL restored from
 * before lacks; fewer where they are large. A query, because it must leave no trace in the history and because a closed case answers it too.
 */
export const recorded = defineQuery<RecordedFacts, [{ revision: number; limit: number }]>('recorded');

import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { Calendar } from '../domain/calendar/working-days.ts';
import type { Commission } from '../domain/commission/commission.ts';
import type { EffectResult } from '../domain/commission/effects.ts';
import type { CommandName } from '../domain/commission/commands.ts';
import type { Actor, Attested, Fact, OrganisationName } from '../domain/commission/facts.ts';
import type { Capability } from '../domain/commission/names.ts';
import type { SealedInput } from '../domain/commission/commands.ts';
import type { Receipt } from '../domain/commission/receipt.ts';
import type { Signature, Signed } from '../signing/message-signature.ts';

/** The public face of the workflows: what the API may know of them. */

export { commissionWorkflowId, taskQueue } from '../domain/installation.ts';

/** Practice provinces run faster: workflow time is `epoch + (real − epoch) × factor`. */
export interface Clock {
  epoch: number;
  factor: number;
}

/** How a commission's workflow is started: at birth without `from`, later with the folded state it continues from. */
export interface CommissionInput {
  province: string;
  id: string;
  clock?: Clock;
  from?: Commission;
  /** With `from`, in a new run of the same commission: the last receipts given, for repeats under way. */
  answered?: Receipt[];
  /** Whoever begins with more than the ids vouches for it; a new run of the same commission needs none. */
  signature?: Signature;
}

/** A person's command on its way into the workflow. Private texts are already references. */
export interface ActMessage<C extends CommandName = CommandName> {
  command: C;
  input: SealedInput<C>;
  actor: Actor;
  attested?: Attested;
  idempotencyKey: string;
  /** SHA-256 of the canonical body: the same key with another body is refused. */
  bodyDigest: string;
}

/** A new version of the calendar, sent once to a commission whose open duties it touches. */
export interface CalendarChange {
  calendar: Calendar;
  reason: string;
}

/** A body closed and another took over: sent to a commission in which the closed one has a part. */
export interface Succession {
  from: string;
  to: OrganisationName;
}

/** What members are bound to by now: sent to a commission on whose panel they sit. */
export interface Affiliations {
  people: { person: string; affiliations: string[] }[];
}

/** Who no longer holds the role by which they owe something: sent to the commission in which they owe it. */
export interface Departures {
  left: { person: string; capability: Capability }[];
}

/**
 * Give a command. The update's id is the idempotency key of the act (UUIDv5 of province, commission, person, command, key). A
 * refusal is an ApplicationFailure whose type is the RejectionCode; it is not remembered.
 */
export const act = defineUpdate<Receipt, [Signed<ActMessage>]>('act');

/** Move open deadlines to a new calendar; returns how many duties moved. */
export const changeCalendar = defineUpdate<number, [Signed<CalendarChange>]>('changeCalendar');

/** Give the parts of a closed body to its successor; returns how many parts moved. */
export const succeedBody = defineUpdate<number, [Signed<Succession>]>('succeedBody');

/** Open anew the conflicts of members who are bound to a body judged, and were not known to be; returns how many. */
export const reviewIndependence = defineUpdate<number, [Signed<Affiliations>]>('reviewIndependence');

/** Release from their duties those who no longer hold the role; returns how many. */
export const releaseHolders = defineUpdate<number, [Signed<Departures>]>('releaseHolders');

/** An operator's word that an effect will not be carried out: the attempts end, and the act that meant it counts as not done. */
export interface GivenUpEffect {
  /** The effect's number in this commission. */
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
export const state = defineQuery<Commission | null>('state');

/** Facts of one run in order of revision, and the receipts of the acts among them. */
export interface Recorded {
  /** The revision the run began after: what came before it, earlier runs know. */
  since: number;
  facts: Fact[];
  receipts: Receipt[];
}

/**
 * What a run, also one that has ended, put on record after a revision, at most `limit` facts: what a PostgreSQL restored from
 * before lacks; fewer where they are large. A query, because it must leave no trace in the history and because an archived commission answers it too.
 */
export const recorded = defineQuery<Recorded, [{ revision: number; limit: number }]>('recorded');

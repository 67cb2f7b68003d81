import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { TextRef } from '../../../case/values.ts';
import type { FormOfWork } from '../../names.ts';

export interface Supplement {
  at: Instant;
  items: { item: number; what: string; why: TextRef; supplied: { at: Instant; documents: string[]; explanation: TextRef | null } | null }[];
}

export interface IntakeState {
  /** `dueOn`: the last day on which it was in time. Present when the letter was registered later. */
  registration: { at: Instant; arrivedOn: Day; urgency: string; number: string | null; dueOn?: Day } | null;
  /** `instruction` is null when the specialist was named in the acceptance. */
  specialist: { person: string; at: Instant; dueOn: Day | null; instruction: TextRef | null } | null;
  /** How often the commission lost its specialist because the person lost the role, and when it last happened. */
  specialistLeft?: { times: number; at: Instant };
  supplements: Supplement[];
  /** `isAnswerOwed`: whether the host owes an answer to the report. */
  acceptance: { at: Instant; formOfWork: FormOfWork; deliverOn: Day; isAnswerOwed: boolean } | null;
}

export const emptyIntake: IntakeState = { registration: null, specialist: null, supplements: [], acceptance: null };

/** Where the fields of this room are shown. */
export const intakeShown = {
  registration: 'status',
  specialist: ['status', 'notes'],
  specialistLeft: { unshown: 'only numbers the duty to name another' },
  supplements: { asItIs: 'request' },
  acceptance: 'status',
} as const satisfies ShownIn<IntakeState>;

/** Whether the commission goes the short way: no panel, no review stage, and issuing the comment also sends it. */
export function isWrittenComment(c: Pick<IntakeState, 'acceptance'>): boolean {
  return c.acceptance?.formOfWork === 'writtenComment';
}

/** The supplement request still waiting for items, if any. */
export function openSupplement(c: IntakeState): Supplement | undefined {
  const last = c.supplements.at(-1);
  return last?.items.some((i) => i.supplied === null) ? last : undefined;
}

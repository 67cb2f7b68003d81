import type { ShownIn } from '../../shown-in.ts';
import type { Instant } from '../../../calendar/day.ts';
import type { Dong } from '../../../money/dong.ts';
import type { TextRef } from '../../../case/values.ts';

/** The accepted value of one cost, by the position of its line in the estimate. */
export interface AcceptedLine {
  line: number;
  acceptedVnd: Dong;
}

export interface SignOffState {
  /** `lines`: what was accepted of single costs. Costs that are not listed are accepted in full. Empty: shared in proportion. */
  signOff: { at: Instant; acceptedVnd: Dong; lines: AcceptedLine[] } | null;
  reworks: { at: Instant; reason: TextRef }[];
}

export const emptySignOff: SignOffState = { signOff: null, reworks: [] };

/** Where the fields of this room are shown. */
export const signOffShown = {
  signOff: 'status',
  reworks: ['reportDraft', 'report'],
} as const satisfies ShownIn<SignOffState>;

/** The round of the report now due: one more than the number of requested reworks. */
export function reportRound(c: { reworks: readonly unknown[] }): number {
  return c.reworks.length + 1;
}

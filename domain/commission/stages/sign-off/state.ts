import type { ShownIn } from '../../shown-in.ts';
import type { Instant } from '../../../calendar/day.ts';
import type { Dong } from '../../../money/dong.ts';
import type { AcceptanceRole } from '../../names.ts';
import type { TextRef } from '../../../case/values.ts';

/** The accepted value of one cost, by the position of its line in the estimate. */
export interface AcceptedLine {
  line: number;
  acceptedVnd: Dong;
}

/** A seat of the council that accepted or rejected the product. */
export interface AcceptanceSeat {
  person: string;
  role: AcceptanceRole;
  /** Whether they filed a form of their own. */
  hasFiled: boolean;
}

export interface SignOffState {
  /** `lines`: what was accepted of single costs. Costs that are not listed are accepted in full. Empty: shared in proportion. */
  signOff: { at: Instant; acceptedVnd: Dong; lines: AcceptedLine[] } | null;
  reworks: { at: Instant; reason: TextRef }[];
  acceptanceCouncil: AcceptanceSeat[];
}

export const emptySignOff: SignOffState = { signOff: null, reworks: [], acceptanceCouncil: [] };

/** Where the fields of this room are shown. */
export const signOffShown = {
  signOff: 'status',
  reworks: ['reportDraft', 'report'],
  acceptanceCouncil: { asItIs: 'response' },
} as const satisfies ShownIn<SignOffState>;

/** The round of the report now due: one more than the number of requested reworks. */
export function reportRound(c: { reworks: readonly unknown[] }): number {
  return c.reworks.length + 1;
}

import type { Room } from '../../room.ts';
import type { ownNumbersActs } from './acts.ts';
import { dayOf } from '../../../calendar/day.ts';
import { currentReport } from '../report/state.ts';
import type { Commission } from '../../commission.ts';
import { withEffect } from '../../../case/case-state.ts';
import { firstOf } from '../../rule.ts';

/** The paper of the Union that can be numbered now: the decision on the panel, or the approved report. */
function awaiting(c: Commission): { book: 'decision' | 'report'; since: number; isTaken: boolean } | null {
  if (c.stage === 'panel' && c.panel?.appointedAt === null)
    return { book: 'decision', since: c.panel.proposedAt, isTaken: c.panel.reservedNumber !== undefined };
  const report = currentReport(c);
  if (c.stage === 'report' && report?.status === 'approved')
    return { book: 'report', since: report.approvedAt ?? report.at, isTaken: report.reservedNumber !== undefined };
  return null;
}

/** The number comes first, so that the paper can be signed and stamped with it. A separate act issues the paper. */
export const ownNumbers = {
  empty: {},
  rules: {
    takePaperNumber: {
      stages: ['panel', 'report'],
      now: (c) => {
        const paper = awaiting(c);
        if (paper === null) return 'NOTHING_TO_DECIDE';
        return paper.isTaken ? 'ALREADY_DONE' : null;
      },
      input: (c, { input, on }) =>
        firstOf(input.on > on && 'DAY_IN_FUTURE', input.on < dayOf(awaiting(c)?.since ?? 0) && 'DAY_BEFORE_CAUSE'),
    },
  },
  carries: {
    takePaperNumber: (c, { input }) => {
      const paper = awaiting(c);
      if (paper === null) return {};
      return {
        effect: { n: c.effects.next, kind: 'takeNumber', book: paper.book, organisation: c.parts.union, signedOn: input.on },
      };
    },
  },
  changes: { takePaperNumber: (c, { effect }) => withEffect(c, effect) },
  duties: () => [],
} satisfies Room<keyof typeof ownNumbersActs>;

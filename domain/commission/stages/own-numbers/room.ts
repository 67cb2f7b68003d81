import type { Room } from '../../room.ts';
import type { ownNumbersActs } from './acts.ts';
import { currentReport } from '../report/state.ts';
import type { Commission } from '../../commission.ts';
import { withEffect } from '../../../case/case-state.ts';

/** The paper of the Union that can be numbered now: the decision on the panel, or the approved report. */
export function paperAwaitingNumber(c: Commission): { book: 'decision' | 'report'; since: number; isTaken: boolean } | null {
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
        const paper = paperAwaitingNumber(c);
        if (paper === null) return 'NOTHING_TO_DECIDE';
        return paper.isTaken ? 'ALREADY_DONE' : null;
      },
    },
  },
  carries: {
    takePaperNumber: (c, { input }) => {
      const paper = paperAwaitingNumber(c);
      if (paper === null) return {};
      return {
        effect: { n: c.effects.next, kind: 'takeNumber', book: paper.book, organisation: c.parts.union, signedOn: input.on },
      };
    },
  },
  changes: { takePaperNumber: (c, { effect }) => withEffect(c, effect) },
  duties: () => [],
} satisfies Room<keyof typeof ownNumbersActs>;

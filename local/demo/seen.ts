import { outstandingAdvanceVnd, paidVnd, type Commission } from '../../domain/commission/commission.ts';
import { duties } from '../../domain/commission/duties.ts';
import { countsOf } from '../../domain/commission/stages/expert-review.ts';
import type { Seen } from './play.ts';

/** What the scenarios check, taken from the folded state. */
export function seenOf(c: Commission): Seen {
  return {
    code: c.code,
    stage: c.closedAt === null ? (c.stage ?? 'request') : 'archived',
    ending: c.end?.kind ?? null,
    consultations: c.events.map((e) => countsOf(e)),
    duties: duties(c).map((d) => ({ key: d.key, paused: d.due.paused })),
    reports: c.reports.map((r) => ({ number: r.number, answers: r.recommendations.map((a) => a.answer?.answer ?? null) })),
    registration: c.registration?.number ?? null,
    decisionNumber: c.panel?.decisionNumber ?? null,
    money: {
      reservedVnd: c.funding?.reservedVnd ?? 0,
      paidVnd: paidVnd(c),
      outstandingAdvanceVnd: outstandingAdvanceVnd(c),
    },
    lines: c.payments.filter((p) => p.status === 'disbursed').flatMap((p) => p.lines),
  };
}

import { countsOf, type ConsultationEvent } from '../../domain/commission/stages/expert-review/state.ts';
import type { Payment } from '../../domain/commission/stages/payment/state.ts';
import type { Answer, Ending, Stage } from '../../domain/commission/names.ts';
import type { Seen } from './play.ts';

/** The part of a commission's view (domain/commission/view.ts) that the scenarios read. A field is absent where it is closed to the reader. */
export interface LookedAt {
  code: string | null;
  stage: Stage | 'archived';
  end: { kind: Ending } | null;
  registration: { number: string | null } | null;
  events?: ConsultationEvent[];
  reports?: { number: string | null; recommendations: { answer?: { answer: Answer } | null }[] }[];
  panel?: { decisionNumber: string | null } | null;
  money?: { reservedVnd: number; paidVnd: number; outstandingAdvanceVnd: number };
  payments?: Pick<Payment, 'status' | 'lines'>[];
}

export function seenOf(view: LookedAt, duties: { key: string; paused: boolean }[]): Seen {
  return {
    code: view.code,
    stage: view.stage,
    ending: view.end?.kind ?? null,
    consultations: (view.events ?? []).map((event) => countsOf(event)),
    duties,
    reports: (view.reports ?? []).map((r) => ({ number: r.number, answers: r.recommendations.map((a) => a.answer?.answer ?? null) })),
    registration: view.registration?.number ?? null,
    decisionNumber: view.panel?.decisionNumber ?? null,
    money: view.money ?? { reservedVnd: 0, paidVnd: 0, outstandingAdvanceVnd: 0 },
    lines: (view.payments ?? []).filter((p) => p.status === 'disbursed').flatMap((p) => p.lines),
  };
}

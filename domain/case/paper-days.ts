import { plusMonths, type Day } from '../calendar/day.ts';
import type { PaperEvidence } from './on-behalf.ts';

/** How far a signed paper may lie from today, months. A day beyond is a mistake in typing. */
const horizon = { back: 60, ahead: 12 };

type Fault = 'DAY_OUT_OF_RANGE' | 'DAY_IN_FUTURE' | 'DAY_BEFORE_CAUSE';

/** The days of an entered paper that cannot be, with their paths. It arrives after it was signed, and neither lies ahead. */
export function paperDayFaults(paper: Pick<PaperEvidence, 'on' | 'arrivedOn'>, today: Day): { path: string[]; code: Fault }[] {
  return (['on', 'arrivedOn'] as const).flatMap((name): { path: string[]; code: Fault }[] => {
    const path = ['onBehalfOf', 'paper', name];
    const day = paper[name];
    if (day < plusMonths(today, -horizon.back) || day > plusMonths(today, horizon.ahead)) return [{ path, code: 'DAY_OUT_OF_RANGE' }];
    if (day > today) return [{ path, code: 'DAY_IN_FUTURE' }];
    return name === 'arrivedOn' && day < paper.on ? [{ path, code: 'DAY_BEFORE_CAUSE' }] : [];
  });
}

import { isWithoutCost } from './stages/request/state.ts';
import type { Commission } from './commission.ts';
import { stages, type Stage } from './names.ts';
import { needsMeeting } from './stages/meeting/room.ts';
import { needsOrder } from './stages/order/room.ts';
import { needsPanel } from './stages/panel/room.ts';
import { needsPayment } from './stages/payment/room.ts';
import { needsSignOff } from './stages/sign-off/room.ts';

/** One stage of the way that this commission takes. A stage that it passes by is on no way. */
export interface Step {
  stage: Stage | 'archived';
  standing: 'passed' | 'current' | 'ahead';
}

/** Whether the way leads through a stage, as far as is known by now: what is still to be decided (the form of work) may shorten it. */
const leadsThrough: Record<Stage, (c: Commission) => boolean> = {
  request: () => true,
  consent: (c) => c.route === 'unionProposed',
  intake: () => true,
  funding: (c) => !isWithoutCost(c),
  order: needsOrder,
  panel: needsPanel,
  expertReview: () => true,
  meeting: (c) => c.acceptance === null || needsMeeting(c),
  report: () => true,
  response: () => true,
  signOff: needsSignOff,
  payment: (c) => (c.end === null ? !isWithoutCost(c) : needsPayment(c)),
  settlement: () => true,
};

/** Whether the way may still lead through a stage, or does now. */
export function mayCome(c: Commission, stage: Stage): boolean {
  return c.closedAt === null && leadsThrough[stage](c) && (c.end === null || closing.includes(stage));
}

/** The stages that follow however a commission ended. */
const closing: readonly Stage[] = ['payment', 'settlement'];

/**
 * The way of a commission, in the order of the procedure: what it passed, where it is and what is ahead of it. `opened` are the stages
 * that its journal says were opened; what was discharged before its turn was never opened and is passed all the same, but not what lies
 * behind an early end.
 */
export function courseOf(c: Commission, opened: readonly Stage[]): Step[] {
  const isClosed = c.closedAt !== null;
  const now = isClosed ? stages.length : stages.indexOf(c.stage ?? 'request');
  const reached = isEarly(c) ? Math.max(0, ...opened.filter((one) => !closing.includes(one)).map((one) => stages.indexOf(one))) : now;
  const isPassed = (stage: Stage, i: number) =>
    opened.includes(stage) || (i < reached && !closing.includes(stage) && leadsThrough[stage](c)) || stage === 'request';
  const isAhead = (stage: Stage) => leadsThrough[stage](c) && (c.end === null || closing.includes(stage));
  const steps = stages.flatMap((stage, i): Step[] => {
    if (i === now) return [{ stage, standing: 'current' }];
    if (i < now) return isPassed(stage, i) ? [{ stage, standing: 'passed' }] : [];
    return isAhead(stage) ? [{ stage, standing: 'ahead' }] : [];
  });
  return [...steps, { stage: 'archived', standing: isClosed ? 'current' : 'ahead' }];
}

const isEarly = ({ end }: Commission): boolean => end !== null && end.kind !== 'completed';

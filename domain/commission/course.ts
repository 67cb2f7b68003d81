import type { Commission } from './commission.ts';
import { stages, type Stage } from './names.ts';
import { stageRooms } from './stages.ts';

/** One stage of this commission's course. Stages that the commission does not need are left out. */
export interface Step {
  stage: Stage | 'archived';
  standing: 'passed' | 'current' | 'ahead';
}

const leadsThrough = (stage: Stage, c: Commission): boolean => stageRooms[stage].isNeeded(c);

/** Whether the commission is in this stage or may still come to it. */
export function mayCome(c: Commission, stage: Stage): boolean {
  return c.closedAt === null && leadsThrough(stage, c) && (c.end === null || isClosing(stage));
}

/** Whether this stage follows every ending of a commission. */
export const isClosing = (stage: Stage): boolean => stageRooms[stage].isClosing === true;

/**
 * The course of a commission in the order of the procedure: the passed stages, the current one and those ahead. `opened` are the stages
 * that the journal records as opened. A stage discharged early counts as passed, except after an early end.
 */
export function courseOf(c: Commission, opened: readonly Stage[]): Step[] {
  const isClosed = c.closedAt !== null;
  const now = isClosed ? stages.length : stages.indexOf(c.stage ?? 'request');
  const reached = isEarly(c) ? Math.max(0, ...opened.filter((one) => !isClosing(one)).map((one) => stages.indexOf(one))) : now;
  const isPassed = (stage: Stage, i: number) =>
    opened.includes(stage) || (i < reached && !isClosing(stage) && leadsThrough(stage, c)) || stage === 'request';
  const isAhead = (stage: Stage) => leadsThrough(stage, c) && (c.end === null || isClosing(stage));
  const steps = stages.flatMap((stage, i): Step[] => {
    if (i === now) return [{ stage, standing: 'current' }];
    if (i < now) return isPassed(stage, i) ? [{ stage, standing: 'passed' }] : [];
    return isAhead(stage) ? [{ stage, standing: 'ahead' }] : [];
  });
  return [...steps, { stage: 'archived', standing: isClosed ? 'current' : 'ahead' }];
}

const isEarly = ({ end }: Commission): boolean => end !== null && end.kind !== 'completed';

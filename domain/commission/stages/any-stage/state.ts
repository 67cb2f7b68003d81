import type { Instant } from '../../../calendar/day.ts';
import type { TextRef } from '../../../case/values.ts';

export interface Obstacle {
  n: number;
  at: Instant;
  by: string;
  category: string;
  obstacle: TextRef;
  answers: { at: Instant; outcome: string; answer: TextRef }[];
}

export interface AnyStageState {
  hold: { at: Instant } | null;
  notes: { at: Instant; person: string; note: TextRef }[];
  obstacles: Obstacle[];
}

export const emptyAnyStage: AnyStageState = { hold: null, notes: [], obstacles: [] };

/** Whether an obstacle waits for an answer: it was raised, or passed on to the authority. */
export const isOpenObstacle = (o: Obstacle): boolean => {
  const last = o.answers.at(-1)?.outcome;
  return last === undefined || last === 'escalated';
};

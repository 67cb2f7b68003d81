import type { ShownIn } from '../../shown-in.ts';
import type { Instant } from '../../../calendar/day.ts';
import type * as inCase from '../../../case/paper-entries.ts';
import type { CommandName } from '../../commands.ts';
import type { TextRef } from '../../../case/values.ts';
import type { Outcome } from '../../../obstacle/names.ts';

/** An obstacle that was raised here. Another case handles it, and tells this one what becomes of it. */
export interface Obstacle {
  n: number;
  at: Instant;
  by: string;
  category: string;
  obstacle: TextRef;
  /** The id of the obstacle's own case; null until it is begun. */
  case: string | null;
  answers: ObstacleAnswer[];
}

export interface ObstacleAnswer {
  at: Instant;
  outcome: Outcome;
  answer: TextRef;
  /** The person who decided. */
  by: string;
  /** The key of the news. The same news that comes again is known by it. */
  key: string;
}

/** News of the obstacle with this number. */
export interface ObstacleNews {
  n: number;
  outcome: Outcome;
  answer: TextRef;
  by: string;
}

/** An act that somebody entered from a paper for another. */
export type PaperEntry = inCase.PaperEntry<CommandName>;

export interface AnyStageState {
  entries: PaperEntry[];
  hold: { at: Instant } | null;
  notes: { at: Instant; person: string; note: TextRef }[];
  obstacles: Obstacle[];
}

export const emptyAnyStage: AnyStageState = { entries: [], hold: null, notes: [], obstacles: [] };

/** Where the fields of this room are shown. */
export const anyStageShown = {
  entries: 'status',
  hold: 'status',
  notes: { asItIs: 'notes' },
  obstacles: 'obstacles',
} as const satisfies ShownIn<AnyStageState>;

/** Whether each outcome ends the wait. A reopened obstacle waits again. */
const isFinal: Readonly<Record<Outcome, boolean>> = {
  guided: true,
  escalated: false,
  directed: true,
  reopened: false,
  closed: true,
};

/** Whether an obstacle waits for a final answer: it was just raised, passed on to the authority, or reopened. */
export const isOpenObstacle = (o: Obstacle): boolean => {
  const last = o.answers.at(-1);
  return last === undefined || !isFinal[last.outcome];
};

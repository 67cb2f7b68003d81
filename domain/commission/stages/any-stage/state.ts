import type { ShownIn } from '../../shown-in.ts';
import type { Instant } from '../../../calendar/day.ts';
import type { Capability } from '../../../case/capabilities.ts';
import type { PaperEvidence } from '../../../case/on-behalf.ts';
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

/** An act that somebody entered from a paper for another. `revision` is that of its fact. */
export interface PaperEntry {
  revision: number;
  at: Instant;
  command: CommandName;
  /** Who entered it, and who answers when it is contested. The holder is null once that person left the office. */
  by: string;
  holder: string | null;
  organisation: string;
  capability: Capability;
  person: string | null;
  paper: PaperEvidence;
  contests: Contest[];
}

/** The words of those in whose name the act was entered: it is not theirs. */
export interface Contest {
  at: Instant;
  by: string;
  reason: TextRef;
  answer: { at: Instant; by: string; answer: TextRef } | null;
}

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

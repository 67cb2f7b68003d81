import type { Instant } from '../calendar/day.ts';
import type { OrganisationName } from '../case/actor.ts';
import type { CaseState } from '../case/case-state.ts';
import type { TextRef } from '../case/values.ts';
import type { PaperEntry } from '../case/paper-entries.ts';
import type { About, CommandName } from './commands.ts';
import type { FactKind } from './facts.ts';
import type { Ending, ObstacleCategory, PartName, Path, Stage } from './names.ts';

/** Something that a person wrote: when, who, and the reference of the private text. */
export interface Said {
  at: Instant;
  by: string;
  text: TextRef;
}

/** One passage from triage to an answer. Reopening an answered obstacle begins the next round. */
export interface Round {
  /** From 1. */
  n: number;
  openedAt: Instant;
  /** Why the raiser reopened the obstacle; null in the first round. */
  reopened: Said | null;
  triage: { at: Instant; by: string; path: Path; note: TextRef | null } | null;
  /** The Union's advice to home affairs. */
  advice: Said | null;
  /** The synthesised report to the authority. */
  report: Said | null;
  guidance: Said | null;
  direction: Said | null;
  /** The closing words of home affairs. */
  result: Said | null;
}

/** The bodies of an obstacle. The raiser is null when an expert raised it. */
export type Parts = Record<Exclude<PartName, 'raiser'>, string> & { raiser: string | null };

/** The state of one obstacle: the fold of its facts. */
export interface ObstacleCase extends CaseState {
  stage: Stage | null;
  end: { kind: Ending; at: Instant } | null;
  category: ObstacleCategory;
  obstacle: TextRef;
  /** What the raiser proposes. */
  proposal: TextRef | null;
  /** The person who raised it. */
  raisedBy: string;
  /** The case it is about, which is told of every answer until it has ended. */
  about: (About & { isEnded: boolean }) | null;
  parts: Parts;
  organisations: Record<string, OrganisationName>;
  /** `kind` is the kind of the fact that brought the document. */
  documents: { document: string; kind: FactKind; at: Instant }[];
  rounds: Round[];
  /** Acts that were entered from papers. */
  entries: PaperEntry<CommandName>[];
}

/** The fields that the first act does not set. */
export const emptyObstacle: Pick<
  ObstacleCase,
  'code' | 'stage' | 'end' | 'closedAt' | 'effects' | 'hold' | 'pauses' | 'extensions' | 'assignees' | 'rungs' | 'entries'
> = {
  code: null,
  stage: null,
  end: null,
  closedAt: null,
  effects: { next: 1, pending: [], lastOutcome: 'done', lastReason: null },
  hold: null,
  pauses: [],
  extensions: {},
  assignees: {},
  rungs: {},
  entries: [],
};

/** The round in which the obstacle is. */
export function roundOf(c: Pick<ObstacleCase, 'rounds'>): Round {
  const round = c.rounds.at(-1);
  if (!round) throw new Error('an obstacle has at least one round');
  return round;
}

/**
 * What the current round waits for, by what is on record. The workflow opens the stage of this name. Null once home affairs has closed it:
 * nobody owes anything more, and the case closes as soon as its news is told.
 */
export function phaseOf(c: Pick<ObstacleCase, 'rounds'>): Stage | null {
  const { triage, report, guidance, direction, result } = roundOf(c);
  if (result !== null) return null;
  if (guidance !== null || direction !== null) return 'closing';
  if (report !== null) return 'direction';
  return triage === null ? 'triage' : 'guidance';
}

/** The answer of the current round: the guidance or the direction; null while there is none. */
export function answerOf(c: Pick<ObstacleCase, 'rounds'>): (Said & { kind: Ending }) | null {
  const { guidance, direction } = roundOf(c);
  if (direction !== null) return { ...direction, kind: 'directed' };
  return guidance === null ? null : { ...guidance, kind: 'guided' };
}

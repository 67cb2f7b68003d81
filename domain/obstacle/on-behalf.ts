import type { Actor } from '../case/actor.ts';
import { isClerkOf, type Entry, type OnBehalf } from '../case/on-behalf.ts';
import { bodyOf, type PaperEntry } from '../case/paper-entries.ts';
import { leaderOfKind } from '../commission/organisation.ts';
import { beginners } from './beginning.ts';
import type { CommandName } from './commands.ts';
import type { FactKind } from './facts.ts';
import type { ObstacleCase } from './obstacle.ts';

/**
 * Who enters each command of an obstacle from a paper, and for whom (domain/case/on-behalf.ts). The Union's own acts and the triage, which
 * no letter makes, are entered by nobody. A new command without a line does not compile.
 */
type Row = Entry<FactKind>;

const letterAs = (filedAs: FactKind) => ({ for: 'body', filedAs }) as const;

const entries = {
  raiseObstacle: letterAs('obstacleRaised'),
  triageObstacle: null,
  adviseObstacle: null,
  guideObstacle: letterAs('obstacleGuided'),
  escalateObstacle: letterAs('obstacleEscalated'),
  directObstacle: letterAs('obstacleDirected'),
  closeObstacle: letterAs('obstacleClosed'),
  reopenObstacle: letterAs('obstacleReopened'),
  contestObstacleEntry: null,
  answerObstacleContest: null,
  noteObstacleEntry: null,
} as const satisfies Record<CommandName, Row>;

export const entryOf = (command: CommandName): Row => entries[command];

type Person = Pick<Actor, 'person' | 'organisation' | 'capability'>;
type Represented = Pick<OnBehalf, 'organisation' | 'capability' | 'person'>;

/** Whether this person may enter the act for the one represented. Whether the one represented may give it is judged apart. */
export const mayEnterFor = (command: CommandName, by: Person, one: Represented, union: string): boolean =>
  entryOf(command) !== null && isClerkOf(union, by, one);

/** The body that gives each act by a letter: the only one for whom it may be entered. */
export function representable(c: ObstacleCase, command: CommandName): Represented[] {
  const { homeAffairs, decidingAuthority, raiser } = c.parts;
  switch (command) {
    case 'guideObstacle':
    case 'escalateObstacle':
    case 'closeObstacle':
      return [{ organisation: homeAffairs, capability: 'homeAffairs' }];
    case 'directObstacle':
      return [{ organisation: decidingAuthority, capability: 'authorityLeader' }];
    case 'reopenObstacle':
      return raiser === null ? [] : [{ organisation: raiser, capability: leaderOfKind(c.organisations[raiser]?.kind ?? 'department') }];
    default:
      return [];
  }
}

/** Whether the obstacle itself was entered from a paper. Its raiser is then a body, whoever typed it. */
export const isRaisedOnPaper = ({ entries: all }: Pick<ObstacleCase, 'entries'>): boolean => all.some(({ revision }) => revision === 1);

/** Whether the act was entered in this reader's name: in their own, or in that of an office of their body. */
export const isInNameOf = (entry: PaperEntry, by: Person): boolean =>
  (entry.person !== null && entry.person === by.person) ||
  (by.organisation === bodyOf(entry) && by.capability !== 'expert' && beginners.includes(by.capability));

import type { z } from 'zod';
import type { onBehalfSchema } from '../../api/schemas/on-behalf.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { BirthCommand, CommandName, commandSchemas } from '../../domain/commission/commands.ts';
import type { Answer, Ending, Stage } from '../../domain/commission/names.ts';
import type { Section } from '../../domain/commission/names.ts';
import type { Outcome } from '../../domain/case/receipt.ts';
import type { RejectionCode } from '../../domain/commission/rejections.ts';

/**
 * The interface of a scenario. client.ts plays it over HTTP against the running system. A test plays it in memory, which checks the order of
 * its commands without a server.
 */

/** The words of a command as a person types them, before they are checked. */
export type Words<C extends CommandName> = z.input<(typeof commandSchemas)[C]> & {
  /** Present when the person enters a paper of somebody who did not sign in. */
  onBehalfOf?: z.input<typeof onBehalfSchema>;
};

/** The answer to an accepted command. */
export interface Told {
  revision: number;
  stage: Stage | 'archived';
  outcome: Outcome;
}

export interface Play {
  /** Today in Viet Nam. */
  readonly today: Day;
  /** A day so many calendar days from today. */
  inDays(days: number): Day;
  /** A document number no other run has used. */
  number(): string;
  /** Opens a part of the timeline. */
  chapter(title: string, about: string): void;
  /** Says something between two steps. */
  remark(text: string): void;
  /** Uploads a signed paper and returns its id. */
  upload(who: string, title: string): Promise<string>;
  /** Gives the command that begins a commission. */
  begin<C extends BirthCommand>(who: string, command: C, words: Words<C>, note?: string): Promise<Case>;
}

/** One commission as the scenario drives it; `who` is always a username. */
export interface Case {
  readonly id: string;
  /** The command is accepted and its effect carried out. */
  give<C extends CommandName>(who: string, command: C, words: Words<C>, note?: string): Promise<Told>;
  /** The policy refuses with this code, and nothing is put on record. */
  refused<C extends CommandName>(who: string, command: C, words: Words<C>, code: RejectionCode, note?: string): Promise<void>;
  /** The command is accepted, and its effect is refused, for example without money left. The refusal is on record. */
  turnedDown<C extends CommandName>(who: string, command: C, words: Words<C>, reason: RejectionCode, note?: string): Promise<Told>;
  /** Answers an obstacle of the commission, which is a case of its own. The API takes the answer here and gives it to that case. */
  answers(who: string, obstacle: number, outcome: 'guided' | 'escalated' | 'directed', answer: string): Promise<void>;
  /** Checks that the commission is in this stage. */
  at(stage: Stage | 'archived'): Promise<void>;
  /** Checks that a part of the file is open or closed to this person, and prints it in the timeline. */
  opens(who: string, section: Section, isOpen: boolean, note: string): Promise<void>;
  /** The commission as the auditor sees it. */
  look(): Promise<Seen>;
}

/** The parts of a commission that the scenarios check. */
export interface Seen {
  code: string | null;
  stage: Stage | 'archived';
  ending: Ending | null;
  /** Per consultation: how many were invited, and how many opinions were received. */
  consultations: { invited: number; received: number }[];
  /** Kinds of the open duties, those with a stopped clock among them. */
  duties: { key: string; paused: boolean }[];
  reports: { number: string | null; answers: (Answer | null)[] }[];
  registration: string | null;
  decisionNumber: string | null;
  money: { reservedVnd: number; paidVnd: number; outstandingAdvanceVnd: number };
  /** Lines of the payments that were paid out. */
  lines: { item: string; person: string | null; grossVnd: number; withheldVnd: number }[];
}

/** How a scenario ended. */
export interface Ended {
  id: string;
  seen: Seen;
}

/** A check of the demonstration failed. */
export class NotAsTold extends Error {
  override name = 'NotAsTold';
}

/** Throws unless the condition holds. */
export function holds(isSo: boolean, what: string): asserts isSo {
  if (!isSo) throw new NotAsTold(what);
}

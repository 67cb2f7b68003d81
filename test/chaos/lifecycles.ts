import { dayOf, plusDays, type Day } from '../../domain/calendar/day.ts';
import type { BirthCommand, CommandName } from '../../domain/commission/commands.ts';
import type { Section } from '../../domain/commission/names.ts';
import { holds, type Case, type Play, type Seen, type Told, type Words } from '../../local/demo/play.ts';
import { seenOf, type LookedAt } from '../../local/demo/seen.ts';
import { meaningOf, type Answer } from './asked.ts';
import type { Asking, Manners, Meant } from './asking.ts';
import type { People } from './people.ts';

/** How a lifecycle is driven. */
export interface Driving {
  people: People;
  asking: Asking;
  manners: Manners;
  /** Gives a command, with or without a kill. */
  meet: <T>(command: string, give: () => Promise<T>) => Promise<T>;
  /** Makes numbers of papers unlike those of every other lifecycle. */
  label: string;
}

/** Sees all files. */
export const onlooker = 'kiemtoan';

/** Plays a scenario of the demonstration over HTTP while processes are killed. Every command must end as the scenario says. */
export class PlayInChaos implements Play {
  readonly today: Day = dayOf(Date.now());
  readonly driving: Driving;
  #numbers = 0;

  constructor(driving: Driving) {
    this.driving = driving;
  }

  inDays(days: number): Day {
    return plusDays(this.today, days);
  }

  number(): string {
    return `${this.driving.label}${(this.#numbers += 1)}`;
  }

  chapter(): void {}

  remark(): void {}

  upload(who: string, title: string): Promise<string> {
    return this.driving.people.upload(who, title);
  }

  async begin<C extends BirthCommand>(who: string, command: C, words: Words<C>): Promise<Case> {
    const answer = await this.give({ who, command, commission: null, body: { command, ...words } });
    const id = answer.receipt?.commission;
    holds(id != null, `${command}: ${answer.status} ${answer.code}`);
    return new CaseInChaos(this, id);
  }

  /** Gives one act at the next kill, for as long as it takes. */
  give(meant: Meant): Promise<Answer> {
    const { asking, manners, meet } = this.driving;
    return meet(meant.command, () => asking.give(meant, manners));
  }
}

class CaseInChaos implements Case {
  readonly id: string;
  readonly #play: PlayInChaos;

  constructor(play: PlayInChaos, id: string) {
    this.#play = play;
    this.id = id;
  }

  async give<C extends CommandName>(who: string, command: C, words: Words<C>): Promise<Told> {
    const told = await this.#accepted(who, command, words);
    holds(told.outcome.result === 'done', `${command} was not carried out: ${JSON.stringify(told.outcome)}`);
    return told;
  }

  async refused<C extends CommandName>(who: string, command: C, words: Words<C>, code: string): Promise<void> {
    const answer = await this.#send(who, command, words);
    const isRefused = meaningOf(answer) === 'refused' && answer.code === code;
    holds(isRefused, `${command}: ${code} was to be said, not ${answer.status} ${answer.code}`);
  }

  async turnedDown<C extends CommandName>(who: string, command: C, words: Words<C>, reason: string): Promise<Told> {
    const told = await this.#accepted(who, command, words);
    const { result, reason: given } = told.outcome;
    holds(result === 'refused' && given === reason, `${command}: ${reason} was to come of it, not ${JSON.stringify(told.outcome)}`);
    return told;
  }

  async answers(who: string, obstacle: number, outcome: 'guided' | 'escalated' | 'directed', answer: string): Promise<void> {
    const body = { obstacle, outcome, answer };
    const answered = await this.#play.give({ who, command: 'answerObstacle', commission: this.id, body });
    holds(answered.receipt !== null, `answerObstacle was to be accepted: ${answered.status} ${answered.code}`);
  }

  async at(stage: string): Promise<void> {
    const view = await this.#view();
    holds(view.stage === stage, `${this.id} stands in ${view.stage}, not in ${stage}`);
  }

  async opens(who: string, section: Section, isOpen: boolean): Promise<void> {
    const view = await this.#play.driving.people.read<{ sections: Section[] }>(who, `/api/commissions/${this.id}`);
    holds((view?.sections.includes(section) ?? false) === isOpen, `${section} is ${isOpen ? 'closed' : 'open'} to ${who}`);
  }

  async look(): Promise<Seen> {
    const view = await this.#view();
    return seenOf(
      view,
      view.duties.map(({ key, due }) => ({ key, paused: due.paused })),
    );
  }

  async #accepted<C extends CommandName>(who: string, command: C, words: Words<C>): Promise<Told> {
    const { status, code, receipt } = await this.#send(who, command, words);
    holds(receipt !== null, `${command} was to be accepted: ${status} ${code}`);
    return { revision: receipt.revision, stage: (await this.#view()).stage, outcome: JSON.parse(receipt.outcome) as Told['outcome'] };
  }

  #send(who: string, command: CommandName, body: object): Promise<Answer> {
    return this.#play.give({ who, command, commission: this.id, body });
  }

  async #view(): Promise<Viewed> {
    const view = await this.#play.driving.people.read<Viewed>(onlooker, `/api/commissions/${this.id}`);
    holds(view !== undefined, `${this.id} is not to be found`);
    return view;
  }
}

type Viewed = LookedAt & { duties: { key: string; due: { paused: boolean } }[] };

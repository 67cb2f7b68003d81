import { dayOf, plusDays, type Day } from '../../domain/calendar/day.ts';
import type { SourceStatus } from '../../domain/calendar/deadline.ts';
import { obstacleOutcomeNames } from '../../locale/vocabulary.ts';
import type { BirthCommand, CommandName } from '../../domain/commission/commands.ts';
import type { Stage } from '../../domain/commission/names.ts';
import type { Capability } from '../../domain/case/capabilities.ts';
import type { Section } from '../../domain/commission/names.ts';
import { SignedIn, type Answer, type Problem } from './http.ts';
import { paperFile } from './paper-file.ts';
import { holds, NotAsTold, type Case, type Play, type Seen, type Told, type Words } from './play.ts';
import { seenOf, type LookedAt } from './seen.ts';
import { officeText, type NextDuty, type Person, type Timeline } from './timeline.ts';

interface Session {
  person: { id: string; name: string };
  roles: { capability: Capability; organisation: { id: string; name: string } }[];
}

interface Acting extends Person {
  caller: SignedIn;
}

interface OpenDuty {
  key: string;
  kind: string;
  owner: { organisation: { name: string } | null; capability: Capability | null; person: { name: string } | null };
  due: { dueOn: string; status: SourceStatus; paused: boolean };
}

type Viewed = LookedAt & { duties: OpenDuty[] };

/** The auditor, who sees all files, looks at each after every step. */
const onlooker = 'kiemtoan';

/** Plays the demonstration over HTTP only: each person signs in with their own account and acts through the API. */
export class PlayOverHttp implements Play {
  readonly today: Day = dayOf(Date.now());
  readonly timeline: Timeline;
  readonly #url: string;
  readonly #password: string;
  /** Makes keys and numbers of this run unlike those of every other. */
  readonly #run = Date.now().toString(36);
  readonly #people = new Map<string, Promise<Acting>>();
  #count = 0;

  constructor(url: string, password: string, timeline: Timeline) {
    this.#url = url;
    this.#password = password;
    this.timeline = timeline;
  }

  inDays(days: number): Day {
    return plusDays(this.today, days);
  }

  number(): string {
    return `${this.#run}${this.#next()}`.toUpperCase();
  }

  key(): string {
    return `demo-${this.#run}-${this.#next()}`;
  }

  chapter(title: string, about: string): void {
    this.timeline.chapter(title, about);
  }

  remark(text: string): void {
    this.timeline.remark(text);
  }

  async upload(who: string, title: string): Promise<string> {
    const { caller } = await this.person(who);
    const { id } = await caller.upload<{ id: string }>('/api/documents', paperFile(title, this.today));
    return id;
  }

  async begin<C extends BirthCommand>(who: string, command: C, words: Words<C>, note?: string): Promise<Case> {
    const person = await this.person(who);
    const answer = await person.caller.act('/api/commissions', this.key(), { command, ...words });
    if (answer.status !== 201 && answer.status !== 200) throw unexpected(command, answer);
    const born = answer.body as { id?: string; commissionId?: string; code: string | null; stage: Stage };
    // After 202 the answer is the receipt, which names the commission in a field of its own.
    const begun = new CaseOverHttp(this, born.commissionId ?? born.id!);
    this.timeline.done(person, command, {
      stage: born.stage,
      number: born.code ?? undefined,
      duties: await begun.duties(),
      note: note ?? words.proposal.title,
    });
    return begun;
  }

  /** The person, signed in once and for the whole run. */
  person(username: string): Promise<Acting> {
    const known = this.#people.get(username);
    if (known) return known;
    const signingIn = this.#signIn(username);
    this.#people.set(username, signingIn);
    return signingIn;
  }

  async #signIn(username: string): Promise<Acting> {
    const { caller, session } = await SignedIn.as(this.#url, username, this.#password);
    const { person, roles } = session as Session;
    const role = roles[0];
    holds(role !== undefined, `${username} không có vai trò nào`);
    return { caller, name: person.name, capability: role.capability, organisation: role.organisation.name };
  }

  #next(): number {
    return (this.#count += 1);
  }
}

class CaseOverHttp implements Case {
  readonly id: string;
  readonly #play: PlayOverHttp;

  constructor(play: PlayOverHttp, id: string) {
    this.#play = play;
    this.id = id;
  }

  async give<C extends CommandName>(who: string, command: C, words: Words<C>, note?: string): Promise<Told> {
    const { person, told } = await this.#accepted(who, command, words);
    holds(told.outcome.result === 'done', `${command} không thực hiện được: ${told.outcome.reason ?? ''}`);
    const { stage, outcome } = told;
    this.#play.timeline.done(person, command, { stage, number: outcome.number, duties: await this.duties(), note });
    return told;
  }

  async refused<C extends CommandName>(who: string, command: C, words: Words<C>, code: string, note?: string): Promise<void> {
    const before = await this.#revision();
    const { person, answer } = await this.#send(who, command, words);
    const problem = answer.body as Problem;
    const isRefusal = [403, 404, 409].includes(answer.status);
    holds(isRefusal && problem.code === code, `${command}: chờ ${code}, nhận ${answer.status} ${JSON.stringify(answer.body)}`);
    holds((await this.#revision()) === before, `${command} bị từ chối mà hồ sơ vẫn thay đổi`);
    this.#play.timeline.refused(person, command, code, note);
  }

  async turnedDown<C extends CommandName>(who: string, command: C, words: Words<C>, reason: string, note?: string): Promise<Told> {
    const { person, told } = await this.#accepted(who, command, words);
    const { result, reason: given } = told.outcome;
    holds(result === 'refused' && given === reason, `${command}: chờ ${reason}, nhận ${JSON.stringify(told.outcome)}`);
    this.#play.timeline.turnedDown(person, command, reason, note);
    return told;
  }

  async answers(who: string, obstacle: number, outcome: 'guided' | 'escalated' | 'directed', answer: string): Promise<void> {
    const person = await this.#play.person(who);
    const words = { obstacle, outcome, answer };
    const answered = await person.caller.act(`/api/commissions/${this.id}/commands/answerObstacle`, this.#play.key(), words);
    if (answered.status !== 200) throw unexpected('answerObstacle', answered);
    this.#play.timeline.remark(`${person.name}: vướng mắc số ${obstacle} – ${obstacleOutcomeNames[outcome].vi}.`);
  }

  async at(stage: string): Promise<void> {
    const seen = await this.#view();
    holds(seen.stage === stage, `đang ở giai đoạn ${seen.stage}, không phải ${stage}`);
  }

  async opens(who: string, section: Section, isOpen: boolean, note: string): Promise<void> {
    const { caller } = await this.#play.person(who);
    const view = await caller.find<{ sections: Section[] }>(`/api/commissions/${this.id}`);
    const found = view?.sections.includes(section) ?? false;
    holds(found === isOpen, `${who}: phần «${section}» ${found ? 'mở' : 'đóng'}, không như kịch bản`);
    this.#play.timeline.remark(`  (${note})`);
  }

  async look(): Promise<Seen> {
    const view = await this.#view();
    return seenOf(
      view,
      view.duties.map((d) => ({ key: d.key, paused: d.due.paused })),
    );
  }

  async duties(): Promise<NextDuty[]> {
    const { duties } = await this.#view();
    return duties.map(({ kind, owner, due }) => ({ kind, owner: ownerName(owner), due, paused: due.paused }));
  }

  async #accepted<C extends CommandName>(who: string, command: C, words: Words<C>): Promise<{ person: Acting; told: Told }> {
    const { person, answer } = await this.#send(who, command, words);
    if (answer.status !== 200) throw unexpected(command, answer);
    return { person, told: answer.body as Told };
  }

  async #send<C extends CommandName>(who: string, command: C, words: Words<C>): Promise<{ person: Acting; answer: Answer }> {
    const person = await this.#play.person(who);
    const answer = await person.caller.act(`/api/commissions/${this.id}/commands/${command}`, this.#play.key(), words);
    return { person, answer };
  }

  async #view(): Promise<Viewed> {
    const { caller } = await this.#play.person(onlooker);
    return caller.get<Viewed>(`/api/commissions/${this.id}`);
  }

  async #revision(): Promise<number> {
    return ((await this.#view()) as Viewed & { revision: number }).revision;
  }
}

function ownerName({ organisation, capability, person }: OpenDuty['owner']): string {
  const office = officeText(capability, organisation?.name ?? null);
  return person === null ? office : `${person.name} (${office})`;
}

function unexpected(command: string, answer: Answer): NotAsTold {
  return new NotAsTold(`${command}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

import type { SourceStatus } from '../../domain/calendar/deadline.ts';
import type { CommandName } from '../../domain/commission/commands.ts';
import type { Stage } from '../../domain/commission/names.ts';
import type { Capability } from '../../domain/case/capabilities.ts';
import { commandTitles } from '../../locale/commands.ts';
import { dueText } from '../../locale/deadlines.ts';
import { isDutyKind } from '../../domain/commission/duty-kinds.ts';
import { dutySentences } from '../../locale/duties.ts';
import { isProblemCode, problemSentence } from '../../locale/problems.ts';
import { stageNames } from '../../locale/stages.ts';
import { capabilityNames } from '../../locale/vocabulary.ts';

/** Who acted, as signed in. */
export interface Person {
  name: string;
  capability: Capability;
  organisation: string;
}

/** Capabilities whose name says for whom. */
const named = /^(union|finance|homeAffairs|partyMonitor)/;

/** The capacity, and the body unless the capacity names it. */
export function officeText(capability: Capability | null, organisation: string | null): string {
  const capacity = capability === null ? '' : capabilityNames[capability].vi;
  const isSaid = organisation === null || (capability !== null && named.test(capability));
  return [capacity, isSaid ? '' : organisation.replace(' tỉnh Minh Hà', '')].filter((part) => part !== '').join(', ');
}

/** A duty as the timeline shows it. */
export interface NextDuty {
  kind: string;
  owner: string;
  due: { dueOn: string; status: SourceStatus };
  paused: boolean;
}

/** Duties shown after a step; the rest are counted. */
const shown = 3;

/** Prints the demonstration step by step: who, what, the stage, and the next duty with its day and its source. */
export class Timeline {
  readonly #print: (line: string) => void;
  #step = 0;
  #stage: string | null = null;

  constructor(print: (line: string) => void = console.log) {
    this.#print = print;
  }

  get steps(): number {
    return this.#step;
  }

  chapter(title: string, about: string): void {
    this.#stage = null;
    this.#print(`\n${'═'.repeat(100)}\n${title}\n${about}\n${'═'.repeat(100)}`);
  }

  remark(text: string): void {
    this.#print(`      ${text}`);
  }

  /** An accepted step. */
  done(
    who: Person,
    command: CommandName,
    after: { stage: Stage | 'archived'; number?: string | undefined; duties: NextDuty[]; note?: string | undefined },
  ): void {
    this.#head('✔', who, command, after.note);
    if (after.number !== undefined) this.remark(`Số: ${after.number}`);
    if (after.stage !== this.#stage) this.remark(`→ Giai đoạn: ${stageNames[after.stage].vi}`);
    this.#stage = after.stage;
    for (const duty of after.duties.slice(0, shown)) this.remark(`  ${dutyText(duty)}`);
    if (after.duties.length > shown) this.remark(`  … và ${after.duties.length - shown} việc khác`);
  }

  /** A step that the rules refused: nothing is on record. */
  refused(who: Person, command: CommandName, code: string, note?: string): void {
    this.#head('✘', who, command, note);
    this.remark(`Không được: ${sentence(code)} [${code}]`);
  }

  /** A step that was accepted and then could not be carried out: that is on record, with its reason. */
  turnedDown(who: Person, command: CommandName, reason: string, note?: string): void {
    this.#head('!', who, command, note);
    this.remark(`Không thực hiện được, có ghi vào hồ sơ: ${sentence(reason)} [${reason}]`);
  }

  #head(mark: string, who: Person, command: CommandName, note?: string): void {
    this.#step += 1;
    const number = String(this.#step).padStart(3, ' ');
    this.#print(`${number} ${mark} ${who.name} (${officeText(who.capability, who.organisation)})`);
    this.remark(`${commandTitles[command].vi}${note === undefined ? '' : `: ${note}`}`);
  }
}

function sentence(code: string): string {
  return isProblemCode(code) ? problemSentence(code, 'vi') : code;
}

function dutyText({ kind, owner, due, paused }: NextDuty): string {
  const what = isDutyKind(kind) ? dutySentences[kind].vi : kind;
  return `· ${owner}: ${what}, ${dueText(due, 'vi')}${paused ? ', đang tạm dừng tính' : ''}`;
}

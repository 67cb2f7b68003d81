import { setTimeout as delay } from 'node:timers/promises';
import { findState } from '../../db/cases/find-state.ts';
import type { Database } from '../../db/open-database.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import type { CommandName } from '../../domain/commission/commands.ts';
import { actCommands } from '../support/act-commands.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { duties } from '../../domain/commission/duties.ts';
import { rules } from '../../domain/commission/stages.ts';
import { drafts, usual, type Plan } from '../support/drafts.ts';
import { eventually } from '../support/eventually.ts';
import { org } from '../support/province.ts';
import { drastic, type Dice } from '../support/walk.ts';
import type { Asking, Manners } from './asking.ts';
import type { People } from './people.ts';
import { accountOf, fromDemonstration, hasStranger, papersNamed, toDemonstration } from './province.ts';

/** The people of a walk and its random source. */
export interface Walking {
  people: People;
  asking: Asking;
  manners: Manners;
  dice: Dice;
  /** The read model, from which the drafts are made. The API says what may be done. */
  db: Database;
  /** Commissions under way at one time; several people act on each. */
  atOnce: number;
}

/** The plans. Short ways to the archive are drawn more often than long ones. */
const plans: Partial<Plan>[] = [
  { instrument: 'requestLetter', source: 'none', form: 'consultationOnly' },
  { instrument: 'requestLetter', source: 'none', form: 'expertGroup' },
  { instrument: 'assignmentDecision', form: 'consultationOnly', requester: org.ubnd },
  { instrument: 'assignmentDecision', source: 'requesterBudget', form: 'expertGroup' },
  { instrument: 'orderContract', form: 'council', host: org.environment },
  { route: 'unionProposed', instrument: 'assignmentDecision', source: 'none', form: 'consultationOnly', requester: org.ubnd },
];

/** Many people act on many commissions. Most acts lead on, some are anything allowed, a few are not allowed. */
export class Walks {
  readonly archived: string[] = [];
  begun = 0;
  readonly #open = new Map<string, Plan>();
  readonly #walking: Walking;

  constructor(walking: Walking) {
    this.#walking = walking;
  }

  /** One pair of hands, until it is over, at a commission of its own more often than at others'. What was given by then is answered. */
  async hand(n: number, isOver: () => boolean): Promise<void> {
    const { dice, atOnce } = this.#walking;
    while (!isOver()) {
      const open = [...this.#open.keys()];
      if (open.length < atOnce) await this.#begin();
      else if (!(await this.#goOn(dice.chance(0.8) ? open[n % open.length]! : dice.of(open)))) await delay(50);
    }
  }

  async #begin(): Promise<void> {
    const { dice, asking, manners } = this.#walking;
    const plan: Plan = { ...usual, ...dice.of(plans) };
    const name = `waiting ${(this.begun += 1)}`;
    // Count it before the answer comes: otherwise every other hand would begin one too.
    this.#open.set(name, plan);
    const command = plan.route === 'ordered' ? 'submitRequest' : 'proposeByUnion';
    const act = await this.#typed(command, null as never, plan);
    const answer = act && (await asking.give({ ...act, command, commission: null, body: { command, ...act.body } }, manners));
    this.#open.delete(name);
    if (answer?.receipt?.commission == null) throw new Error(`no commission could be begun: ${answer?.status} ${answer?.code}`);
    this.#open.set(answer.receipt.commission, plan);
  }

  /** Gives one act on this commission. False when nobody could do anything. */
  async #goOn(id: string): Promise<boolean> {
    const { dice, asking, manners, db } = this.#walking;
    const plan = this.#open.get(id);
    if (plan === undefined || id.startsWith('waiting')) return false;
    const stored = await eventually(() => findState(db, id), { within: 120_000, every: 300 });
    const c = fromDemonstration(stored!.snapshot) as Commission;
    if (c.closedAt !== null) {
      if (this.#open.delete(id)) this.archived.push(id);
      return true;
    }
    for (const command of this.#drawn(c)) {
      const who = accountOf(drafts[command](c, plan, today()).by.person);
      if (who === undefined) continue;
      const isAllowed = await this.#may(who, id, command);
      if (!isAllowed && !dice.chance(0.03)) continue;
      const act = await this.#typed(command, c, plan);
      if (act === undefined) continue;
      // Sometimes the seen revision is old.
      const seen = dice.chance(0.2) ? { seen: dice.chance(0.2) ? 1 : c.revision } : {};
      await asking.give({ ...act, ...seen, command, commission: id }, manners);
      return true;
    }
    return false;
  }

  /** In the order in which they are tried. */
  #drawn(c: Commission): CommandName[] {
    const { dice } = this.#walking;
    const owed = shuffled(
      duties(c).flatMap((duty) => duty.commands),
      dice,
    );
    const anything = actCommands.filter((command) => rules[command].stages === 'any' || rules[command].stages.some((s) => s === c.stage));
    const drawn = dice.chance(0.12) ? [dice.of(anything), ...owed] : c.hold ? ['resume' as const, ...owed] : owed;
    return drawn.filter((command) => !drastic.has(command) || dice.chance(0.04));
  }

  async #may(who: string, id: string, command: CommandName): Promise<boolean> {
    const view = await this.#walking.people.read<{ can: { command: string; allowed: boolean }[] }>(who, `/api/commissions/${id}`);
    return view?.can.some((one) => one.command === command && one.allowed) ?? false;
  }

  /** The act as its person sends it; undefined where the demonstration has no such person. */
  async #typed(command: CommandName, c: Commission, plan: Plan): Promise<{ who: string; body: object } | undefined> {
    const { by, input } = drafts[command](c, plan, today());
    const who = accountOf(by.person);
    if (who === undefined) return undefined;
    if (hasStranger(input)) return undefined;
    const uploaded = new Map<string, string>();
    for (const named of papersNamed(command, input)) uploaded.set(named, await this.#walking.people.upload(who, `Tài liệu ${command}`));
    return { who, body: toDemonstration(command, input, today().slice(0, 4), uploaded) };
  }
}

const today = (): string => dayOf(Date.now());

function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  return list
    .map((one) => ({ one, at: dice.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

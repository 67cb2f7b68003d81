import fc from 'fast-check';
import { plusDays } from '../../domain/calendar/day.ts';
import type { CommandName, SealedInput } from '../../domain/commission/commands.ts';
import { actCommands } from './act-commands.ts';
import { isOpenObstacle } from '../../domain/commission/stages/any-stage/state.ts';
import { clearedMembers } from '../../domain/commission/stages/panel/state.ts';
import { workDoneVnd } from '../../domain/commission/fees.ts';
import { duties } from '../../domain/commission/duties.ts';
import { formsOfWork, fundingSources, instruments } from '../../domain/commission/names.ts';
import { rules } from '../../domain/commission/stages.ts';
import { Story, type Plan } from './acts.ts';
import { World, type UndatedAct } from './drive.ts';
import { budgetLine, by, experts, leader, officer, org, said } from './province.ts';

/** A random walk through one commission: mostly what leads on, now and then anything that is allowed. */

/** Draws by a seed, so that a walk can be walked again. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed | 0;
  }
  /** From 0 (included) to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  chance(p: number): boolean {
    return this.next() < p;
  }
  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }
}

export interface Start {
  seed: number;
  plan: Plan;
  freeVnd: number;
  /** A command that this walk gives as soon as it is allowed. */
  towards?: CommandName;
}

export const starts: fc.Arbitrary<Start> = fc.record({
  seed: fc.nat(),
  freeVnd: fc.constantFrom(1_000_000_000, 1_000_000_000, 1_000_000_000, 55_000_000, 1_000_000),
  plan: fc
    .record({
      route: fc.constantFrom('ordered', 'ordered', 'unionProposed'),
      instrument: fc.constantFrom('orderContract', ...instruments),
      source: fc.constantFrom('stateBudget', 'stateBudget', 'stateBudget', ...fundingSources),
      form: fc.constantFrom('council', ...formsOfWork),
      requester: fc.constantFrom(org.construction, org.ubnd, org.party, org.environment),
      host: fc.constantFrom(org.construction, org.environment),
      hasTerms: fc.constantFrom(true, true, false),
    })
    .map((plan): Plan => (plan.form === 'writtenComment' ? { ...plan, source: 'none' } : plan)),
});

/** Ways to end early. They are drawn rarely, so that most walks reach the later stages. */
export const drastic: ReadonlySet<CommandName> = new Set<CommandName>([
  'withdraw',
  'terminate',
  'decline',
  'refer',
  'refuseConsent',
  'refuseFunding',
  'rejectProduct',
]);

/** Nobody owes these and few stages allow them, so they are drawn more often. */
const detours: readonly CommandName[] = [
  'nameDelegate',
  'requestSupplement',
  'adjustEstimate',
  'requestAdvance',
  'returnOpinion',
  'proposeAnnex',
  'withdrawAnnex',
];

type Variants = { [C in CommandName]?: (d: Story, dice: Dice) => Partial<SealedInput<C>> };

/** Other valid inputs than the cautious ones of drafts.ts. */
const variants: Variants = {
  assignSpecialist: (d, dice) => ({
    specialist: dice.of([by.specialist, by.otherSpecialist]).person,
    ...(dice.chance(0.5) ? { dueOn: plusDays(d.today, 9) } : {}),
  }),
  answerInvitation: () => ({ accepts: false, reason: said() }),
  declareInterests: () => ({ interests: [{ category: 'financialInterest', statement: said() }] }),
  clearConflict: () => ({ cleared: false }),
  checkPayment: () => ({ correct: false, reason: said() }),
  supplyDocuments: (d) => ({
    items: (d.act('supplyDocuments').input as SealedInput<'supplyDocuments'>).items.slice(0, 1),
  }),
  appraiseEstimate: (d, dice) => {
    const lines = d.c.estimates.at(-1)?.lines ?? [];
    const at = Math.floor(dice.next() * lines.length);
    const cut = { quantity: Math.max(0, (lines[at]?.quantity ?? 1) - 1), unitPriceVnd: lines[at]?.unitPriceVnd ?? 0 };
    const appraisedVnd = lines.reduce((sum, l, n) => sum + (n === at ? cut.quantity * cut.unitPriceVnd : l.quantity * l.unitPriceVnd), 0);
    return { appraisedVnd, lines: [{ line: at + 1, ...cut }] };
  },
  conveneMeeting: (d) => ({ invitedBodies: [d.c.parts.requester, org.environment].filter((body) => body !== d.c.parts.union) }),
  nameSessionDelegate: () => ({ attends: false, name: undefined, title: undefined, reason: said() }),
  recordMeeting: (d, dice) => {
    const present = clearedMembers(d.c).map((m) => m.person);
    if (dice.chance(0.3)) return { present: present.slice(1), ballots: [] };
    const last = present.at(-1);
    return last ? { dissents: [{ person: last, opinion: said() }] } : {};
  },
  answerRecommendations: (d) => ({
    answers: (d.c.reports.at(-1)?.recommendations ?? []).map((r) => ({
      recommendation: r.number,
      answer: 'notAdopted',
      explanation: said(),
    })),
  }),
  signOff: (d, dice) => ({ acceptedVnd: Math.max(workDoneVnd(d.c), Math.floor((d.c.funding?.reservedVnd ?? 0) * dice.of([0, 0.1, 0.6]))) }),
  rejectProduct: (d, dice) => ({
    payableVnd: Math.max(workDoneVnd(d.c), Math.floor((d.c.funding?.reservedVnd ?? 0) * dice.of([0.05, 0.4]))),
  }),
  terminate: (d, dice) => ({ acceptedVnd: Math.max(workDoneVnd(d.c), Math.floor((d.c.funding?.reservedVnd ?? 0) * dice.of([0, 0.2, 1]))) }),
  confirmDisbursement: () => ({ isTaxRecalculated: true }),
  requestAdvance: (d) => ({ amountVnd: Math.max(1, Math.floor((d.c.funding?.reservedVnd ?? 0) / 2)) }),
  closeEvent: (d, dice) =>
    dice.chance(0.5) ? { present: [], minutes: [] } : { present: [1, 2, 3, 6], delegates: [{ invitee: 6, name: said() }] },
  replaceMember: () => ({ joining: undefined }),
  submitReport: () => ({ recommendations: [] }),
  adjustEstimate: (d) => ({ lines: (d.act('adjustEstimate').input as SealedInput<'adjustEstimate'>).lines.slice(0, 3) }),
};

/** Commands that have a place in the stage that is open. */
function commandsOf(d: Story): CommandName[] {
  return actCommands.filter((c) => rules[c].stages === 'any' || rules[c].stages.some((s) => s === d.c.stage));
}

/** The detours that somebody could take now, or all of them where nobody could. */
function possibleDetours(d: Story): readonly CommandName[] {
  const possible = detours.filter((command) => d.whyNot(d.act(command)) === null);
  return possible.length > 0 ? possible : detours;
}

/** The next act of a walk: null when nothing drawn is allowed. */
export function drawAct(d: Story, dice: Dice, towards?: CommandName): UndatedAct | null {
  const aim = towards && d.act(towards);
  if (aim && d.whyNot(aim) === null) return aim;
  const owed = duties(d.c).flatMap((duty) => duty.commands);
  for (let n = 0; n < 12; n++) {
    const leadsOn = dice.chance(0.75);
    const detour = dice.chance(0.05) ? dice.of(possibleDetours(d)) : null;
    const command =
      detour ?? (leadsOn && owed.length > 0 ? dice.of(owed) : d.c.hold && dice.chance(0.3) ? 'resume' : dice.of(commandsOf(d)));
    if (drastic.has(command) && !dice.chance(0.1)) continue;
    const vary = variants[command];
    // A command that no usual walk gave may need an unusual input before it.
    const change = vary && dice.chance(towards ? 0.6 : 0.25) ? vary(d, dice) : {};
    const act = d.act(command, change);
    const acts = [act, ...otherActors(d, act)];
    const allowed = acts.find((a) => d.whyNot(a) === null);
    if (allowed) return allowed;
  }
  return null;
}

/** The same act by somebody else who may hold the right: a second leader, another expert, the authority. */
function otherActors(d: Story, act: UndatedAct): UndatedAct[] {
  if (act.actor.capability === 'unionLeader') return [{ ...act, actor: by.standIn }];
  if (act.actor.capability === 'expert') return experts.slice(0, 9).map((actor) => ({ ...act, actor }));
  if (act.command === 'terminate') return [{ ...act, actor: leader(d.c.parts.decidingAuthority) }];
  if (act.command === 'supplyDocuments') return [{ ...act, actor: officer(d.c.parts.host) }];
  return [];
}

export interface Watch {
  /** Called in every state that a walk reaches. */
  onState?: (d: Story) => void;
  /** Called after an act was accepted. */
  onAct?: (d: Story, act: UndatedAct, result: 'done' | 'refused') => void;
}

/** Walks until the file is archived or `maxSteps` are over. */
export function walk(start: Start, watch: Watch = {}, maxSteps = 260): Story {
  const dice = new Dice(start.seed);
  const d = new Story(start.plan, new World({ [budgetLine.id]: start.freeVnd }));
  d.begin();
  watch.onState?.(d);
  for (let n = 0; n < maxSteps && d.c.closedAt === null; n++) {
    if (dice.chance(0.12)) {
      if (dice.chance(0.5)) d.elapse(1 + Math.floor(dice.next() * 4));
      else d.untilNextRung();
    } else {
      const waiting = d.c.obstacles.find(isOpenObstacle);
      if (waiting && dice.chance(0.2)) d.hear(waiting.n, dice.of(['guided', 'escalated', 'directed', 'closed']));
      const isGiven = d.facts.some((fact) => 'command' in fact && fact.command === start.towards);
      const act = drawAct(d, dice, isGiven ? undefined : start.towards);
      if (!act) {
        d.elapse(1);
        continue;
      }
      const { result } = d.give(act);
      watch.onAct?.(d, act, result);
    }
    watch.onState?.(d);
  }
  return d;
}

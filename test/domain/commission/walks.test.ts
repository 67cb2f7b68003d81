import fc from 'fast-check';
import { fold } from '../../../domain/commission/apply.ts';
import { commandNames, type CommandName } from '../../../domain/commission/commands.ts';
import {
  committedVnd,
  disbursedAdvancesVnd,
  isWithoutCost,
  outstandingAdvanceVnd,
  paidVnd,
} from '../../../domain/commission/commission.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { feeLines } from '../../../domain/commission/fees.ts';
import { rejectionCodes, type RejectionCode } from '../../../domain/commission/rejections.ts';
import type { Story } from '../../support/acts.ts';
import type { Given } from '../../support/drive.ts';
import { budgetLine, everybody, expertWho, said, uuid } from '../../support/province.ts';
import { Dice, starts, walk, type Start } from '../../support/walk.ts';

/** Change the seed to walk elsewhere; a failure names the start of its walk. */
const seed = 20_261_122;
const walkStarts = (numRuns: number, from = seed): Start[] => fc.sample(starts, { seed: from, numRuns });

function inWalk(start: Start, check: () => void): void {
  try {
    check();
  } catch (failure) {
    throw new Error(`in the walk ${JSON.stringify(start)}`, { cause: failure });
  }
}

/** Acts that may rightly be given twice, and why. */
const repeatable: Partial<Record<CommandName, string>> = {
  addNote: 'two notes may say the same',
  raiseObstacle: 'the same obstacle may come back; each has its own answer',
  proposePanel: 'a proposal stands until it is appointed, and the latest counts',
  acknowledgeReport: 'never',
};
delete repeatable.acknowledgeReport;

test('of random walks at least nine in ten reach the archive, and between them every command is accepted', () => {
  const accepted = new Set<CommandName>();
  const walks = 200;
  let archived = 0;
  const began = performance.now();
  for (const start of walkStarts(walks)) {
    const d = walk(start);
    for (const fact of d.facts) if ('command' in fact) accepted.add(fact.command);
    if (d.c.closedAt !== null) archived += 1;
  }
  process.stdout.write(`${archived} of ${walks} walks reached the archive in ${Math.round(performance.now() - began)} ms (seed ${seed})\n`);
  expect(archived / walks).toBeGreaterThanOrEqual(0.9);
  expect(commandNames.filter((c) => !accepted.has(c))).toEqual([]);
});

test('in every state somebody owes what comes next and is allowed to do it', () => {
  for (const start of walkStarts(60, seed + 1)) {
    inWalk(start, () => {
      walk(start, { onState: expectOwned }, 200);
    });
  }
});

function expectOwned(d: Story): void {
  if (d.c.closedAt !== null) {
    expect(duties(d.c)).toEqual([]);
    return;
  }
  if (d.c.hold !== null) {
    expect(d.refusal('resume')).toBeNull();
    return;
  }
  const owed = duties(d.c);
  expect(owed.length).toBeGreaterThan(0);
  for (const duty of owed) {
    const allowed = duty.commands.some((command) => {
      const act = d.act(command);
      const owner = duty.owner.person ? expertWho(duty.owner.person) : act.actor;
      return [act.actor, owner, ...everybody].some((actor) => d.whyNot({ ...act, actor }) === null);
    });
    if (!allowed)
      throw new Error(`nobody can discharge ${duty.key}: ${duty.commands.map((c) => `${c} ${String(d.refusal(c))}`).join(', ')}`);
  }
}

test('the policy answers every act of any shape by anybody with a known code and never throws', () => {
  const known = new Set<RejectionCode | null>([null, ...rejectionCodes]);
  let asked = 0;
  for (const start of walkStarts(40, seed + 2)) {
    const dice = new Dice(start.seed + 1);
    inWalk(start, () => {
      walk(start, {
        onState: (d) => {
          for (let n = 0; n < 25; n++) {
            const act = d.act(dice.of(commandNames));
            const odd = dice.chance(0.3) ? { ...act, input: scrambled(act.input, dice) } : act;
            const bare = dice.chance(0.2) ? { ...odd, attested: undefined } : odd;
            expect(known).toContain(d.whyNot({ ...bare, actor: dice.chance(0.5) ? act.actor : dice.of(everybody) }));
            asked += 1;
          }
        },
      });
    });
  }
  expect(asked).toBeGreaterThan(10_000);
});

/** Still of the command's shape, but with other people, days, amounts and numbers in it. */
function scrambled<T>(value: T, dice: Dice): T {
  if (Array.isArray(value)) return (dice.chance(0.3) ? [] : value.map((v: unknown) => scrambled(v, dice))) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [k, dice.chance(0.3) ? scrambled(v as unknown, dice) : (v as unknown)]),
    ) as T;
  }
  if (typeof value === 'number') return dice.of([0, 1, 7, 9999, Number.MAX_SAFE_INTEGER]) as T;
  if (typeof value !== 'string') return value;
  return (/^\d{4}-/.test(value) ? dice.of(['2020-02-29', '2099-12-31']) : /^0{8}-/.test(value) ? uuid(51) : value) as T;
}

test('an accepted act leaves a fact, and is refused when it is given again', () => {
  for (const start of walkStarts(60, seed + 3)) {
    inWalk(start, () => {
      let before = 0;
      walk(start, {
        onState: (d) => (before = d.facts.length),
        onAct: (d, act, result) => {
          expect(d.facts.length).toBeGreaterThan(before);
          if (result === 'done' && !(act.command in repeatable)) expectRefused(d, act);
        },
      });
    });
  }
});

function expectRefused(d: Story, act: Given): void {
  if (d.whyNot(act) === null) throw new Error(`${act.command} is accepted twice: ${JSON.stringify(act.input)}`);
}

test('money is never negative, adds up, and is what the ledger of the budget line says', () => {
  for (const start of walkStarts(60, seed + 4)) {
    inWalk(start, () => {
      const d = walk(start, { onState: expectBalanced });
      const line = d.world.lines[budgetLine.id]!;
      expect(line.free + line.paid + line.committed + line.advanced).toBe(start.freeVnd);
      if (d.c.closedAt !== null) expect(line).toMatchObject({ committed: 0, advanced: 0 });
    });
  }
});

function expectBalanced(d: Story): void {
  const c = d.c;
  const keys = feeLines(c).map((l) => l.key);
  expect(new Set(keys).size).toBe(keys.length);
  const reserved = c.funding?.reservedVnd ?? 0;
  const parts = { committed: committedVnd(c), advanced: outstandingAdvanceVnd(c), paid: paidVnd(c), returned: c.returnedVnd };
  for (const amount of Object.values(parts)) expect(amount).toBeGreaterThanOrEqual(0);
  expect(parts.committed + parts.advanced + parts.paid + parts.returned).toBe(reserved);
  expect(c.returnedVnd).toBe(c.returns.reduce((sum, r) => sum + r.amountVnd, 0));
  if (isWithoutCost(c)) expect(reserved).toBe(0);
  const byLine = new Map<string, number>();
  for (const p of c.payments.filter((x) => x.status === 'disbursed'))
    for (const l of p.lines) byLine.set(l.key, (byLine.get(l.key) ?? 0) + l.grossVnd);
  for (const l of feeLines(c)) expect(byLine.get(l.key) ?? 0).toBeLessThanOrEqual(l.grossVnd);
  const ledger = d.world.lines[budgetLine.id]!;
  if (c.funding?.budgetLine === budgetLine.id) {
    expect(ledger).toMatchObject({ committed: parts.committed, advanced: parts.advanced, paid: parts.paid });
    expect(disbursedAdvancesVnd(c)).toBe(parts.advanced + c.advances.reduce((sum, a) => sum + a.clearedVnd + a.returnedVnd, 0));
  }
}

test('a due day moves only when somebody gave more time, named another day or stopped the clock, and never to an earlier day', () => {
  for (const start of walkStarts(40, seed + 5)) {
    inWalk(start, () => {
      let before = new Map<string, string>();
      let specialist: unknown;
      walk(start, {
        onState: (d) => {
          const now = new Map(duties(d.c).map((x) => [x.key, x.due.dueOn]));
          const isRenamed = specialist !== d.c.specialist;
          specialist = d.c.specialist;
          for (const [key, dueOn] of now) {
            const was = before.get(key);
            if (was !== undefined && !(key === 'decideIntake' && isRenamed)) expect([key, dueOn >= was]).toEqual([key, true]);
          }
          before = now;
        },
      });
    });
  }
});

test('facts stand in the order of their times, and every prefix folds to the state the walk was in', () => {
  for (const start of walkStarts(25, seed + 6)) {
    inWalk(start, () => {
      const states: { at: number; state: unknown }[] = [];
      const d = walk(start, { onState: (x) => states.push({ at: x.facts.length, state: x.c }) });
      for (const { at, state } of states.filter((_, n) => n % 7 === 0)) expect(fold(d.facts.slice(0, at))).toEqual(state);
      d.facts.forEach((fact, n) => {
        expect(fact.revision).toBe(n + 1);
        expect([n, fact.kind, fact.at >= (d.facts[n - 1]?.at ?? 0)]).toEqual([n, fact.kind, true]);
      });
      for (let n = 1; n <= d.facts.length; n++) {
        const c = fold(d.facts.slice(0, n))!;
        if (c.closedAt === null && c.effects.pending.length === 0 && c.hold === null && c.stage !== null)
          expect([n, d.facts[n - 1]!.kind, isOwned(c, d.facts[n]?.kind)]).toEqual([n, d.facts[n - 1]!.kind, true]);
      }
      void said;
    });
  }
});

/** Between an act and the stage it opens nobody owes anything: the stage travels with the act. */
function isOwned(c: NonNullable<ReturnType<typeof fold>>, next: string | undefined): boolean {
  return duties(c).length > 0 || next === 'stageOpened';
}

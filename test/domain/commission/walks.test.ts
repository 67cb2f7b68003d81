import fc from 'fast-check';
import { fold } from '../../../domain/commission/apply.ts';
import { commandNames, type CommandName } from '../../../domain/commission/commands.ts';
import { committedVnd } from '../../../domain/commission/money.ts';
import { outstandingAdvanceVnd, restoredAdvancesVnd } from '../../../domain/commission/stages/advance/state.ts';
import { paidVnd } from '../../../domain/commission/stages/payment/state.ts';
import type { Commission } from '../../../domain/commission/commission.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { feeLines } from '../../../domain/commission/fees.ts';
import { rejectionCodes } from '../../../domain/commission/rejections.ts';
import type { Story } from '../../support/acts.ts';
import type { UndatedAct } from '../../support/drive.ts';
import { budgetLine, everybody, expertWho, uuid } from '../../support/province.ts';
import { ofPaper } from '../../support/of-paper.ts';
import { Dice, starts, walk, type Start } from '../../support/walk.ts';

/** Another seed takes other walks. A failure names the start of its walk. */
const seed = 20_261_123;
const walks = 90;
/** The share of walks that must reach the archive within their steps. */
const expectedShare = 0.9;
/** The walks that may be taken towards a command which the others did not give. */
const mostAimed = 40;

/** The acts that may be given twice, and why. */
const repeatable: Partial<Record<CommandName, string>> = {
  addNote: 'two notes may say the same',
  raiseObstacle: 'the same obstacle may come back; each has its own answer',
  proposePanel: 'a proposal may be made again until it is appointed, and the latest counts',
  nameDelegate: 'a name may be corrected until a payment names the person',
};

const accepted = new Set<CommandName>();
const found = { unowned: [], thrown: [], twice: [], factless: [], unbalanced: [], earlier: [], unfolded: [] } as Record<string, string[]>;
let archived = 0;
let asked = 0;

const neverGiven = () => commandNames.filter((command) => !accepted.has(command) && !ofPaper.has(command));

beforeAll(() => {
  const began = performance.now();
  for (const start of fc.sample(starts, { seed, numRuns: walks })) survey(start);
  const ms = Math.round(performance.now() - began);
  for (const towards of neverGiven()) aimedAt(towards);
  process.stdout.write(`${archived} of ${walks} walks reached the archive, ${asked} acts judged, in ${ms} ms (seed ${seed})\n`);
});

test('nine walks in ten reach the archive', () => {
  expect(archived / walks).toBeGreaterThanOrEqual(expectedShare);
});

test('between them the walks gave every command', () => {
  expect(neverGiven()).toEqual([]);
});

test('in every state somebody owes what comes next and is allowed to do it', () => {
  expect(found.unowned).toEqual([]);
});

test('the policy answers every act of any shape by anybody with a known code and never throws', () => {
  expect(asked).toBeGreaterThan(8_000);
  expect(found.thrown).toEqual([]);
});

test('an accepted act leaves a fact', () => {
  expect(found.factless).toEqual([]);
});

test('the same act given twice is refused the second time', () => {
  expect(found.twice).toEqual([]);
});

test('money is never negative, adds up, is what the ledger says, and no fee line is paid beyond its amount', () => {
  expect(found.unbalanced).toEqual([]);
});

test('a due day never moves to an earlier day, unless the leader names another day', () => {
  expect(found.earlier).toEqual([]);
});

test('facts are numbered, stand in the order of their times, and every prefix folds to the state the walk was in', () => {
  expect(found.unfolded).toEqual([]);
});

/** Takes walks towards a command that no walk gave, until one gives it. They run the same checks. */
function aimedAt(towards: CommandName): void {
  for (const start of fc.sample(starts, { seed, numRuns: mostAimed })) {
    if (!accepted.has(towards)) survey({ ...start, towards });
  }
}

/** Takes one walk and runs every check on it. */
function survey(start: Start): void {
  const dice = new Dice(start.seed + 1);
  const note = (kind: string, what: string | null) => {
    if (what !== null && found[kind]!.length < 5) found[kind]!.push(`${what} in ${JSON.stringify(start)}`);
  };
  const states = new Map<number, Commission>();
  let before: { due: Map<string, string>; named: unknown; facts: number } = { due: new Map(), named: null, facts: 0 };
  const d = walk(start, {
    onState: (x) => {
      if (dice.chance(0.3)) note('unowned', unowned(x));
      for (let n = 0; n < 2; n++) note('thrown', wrongAnswer(x, dice));
      note('unbalanced', unbalanced(x));
      const due = new Map(duties(x.c).map((y) => [y.key, y.due.dueOn]));
      for (const [key, dueOn] of due) {
        const isRenamed = key === 'decideIntake' && before.named !== x.c.specialist;
        if (!isRenamed && dueOn < (before.due.get(key) ?? '')) note('earlier', `${key} from ${before.due.get(key)} to ${dueOn}`);
      }
      before = { due, named: x.c.specialist, facts: x.facts.length };
      if (dice.chance(0.02)) states.set(x.facts.length, x.c);
    },
    onAct: (x, act, result) => {
      if (x.facts.length <= before.facts) note('factless', act.command);
      if (result === 'done' && !(act.command in repeatable)) note('twice', givenTwice(x, act));
    },
  });
  for (const fact of d.facts) if ('command' in fact) accepted.add(fact.command);
  if (d.c.closedAt !== null && start.towards === undefined) archived += 1;
  note('unfolded', unfolded(d, states));
}

/** Null when every duty has somebody who can discharge it. Otherwise the duty that has nobody. */
function unowned(d: Story): string | null {
  const owed = duties(d.c);
  if (d.c.closedAt !== null) return owed.length === 0 ? null : 'duties after the archive';
  if (d.c.hold !== null) return d.refusal('resume') === null ? null : 'nobody can resume';
  if (owed.length === 0) return `nobody owes anything in ${String(d.c.stage)}`;
  const blocked = owed.find((duty) => {
    return !duty.commands.some((command) => {
      const act = d.act(command);
      const owner = duty.owner.person ? expertWho(duty.owner.person) : act.actor;
      return [act.actor, owner, ...everybody].some((actor) => d.whyNot({ ...act, actor }) === null);
    });
  });
  return blocked ? `nobody can discharge ${blocked.key}: ${blocked.commands.map((c) => `${c} ${String(d.refusal(c))}`).join(', ')}` : null;
}

const known: ReadonlySet<string | null> = new Set([null, ...rejectionCodes]);

function wrongAnswer(d: Story, dice: Dice): string | null {
  const act = d.act(dice.of(commandNames));
  const odd = dice.chance(0.5) ? { ...act, input: scrambled(act.input, dice) } : act;
  const bare = dice.chance(0.2) ? { ...odd, attested: undefined } : odd;
  asked += 1;
  try {
    const answer = d.whyNot({ ...bare, actor: dice.chance(0.6) ? act.actor : dice.of(everybody) });
    return known.has(answer) ? null : `${act.command} is answered ${String(answer)}`;
  } catch (thrown) {
    return `${act.command} throws ${String(thrown)} for ${JSON.stringify(bare.input)}`;
  }
}

/** An input of the same shape with other people, days, amounts and numbers. */
function scrambled<T>(value: T, dice: Dice): T {
  if (Array.isArray(value)) return (dice.chance(0.3) ? [] : value.map((v: unknown) => scrambled(v, dice))) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [k, dice.chance(0.4) ? scrambled<unknown>(v, dice) : (v as unknown)]),
    ) as T;
  }
  if (typeof value === 'number') return dice.of([0, 1, 7, 9999, Number.MAX_SAFE_INTEGER]) as T;
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dice.of(['2020-02-29', '2099-12-31']) as T;
  return (/^0{8}-/.test(value) ? uuid(51) : value) as T;
}

function givenTwice(d: Story, act: UndatedAct): string | null {
  return d.whyNot(act) === null ? `${act.command} ${JSON.stringify(act.input)}` : null;
}

function unbalanced(d: Story): string | null {
  const c = d.c;
  const parts = { committed: committedVnd(c), advanced: outstandingAdvanceVnd(c), paid: paidVnd(c) };
  const ledger = d.world.lines[budgetLine.id]!;
  const isOnLine = c.funding?.budgetLine === budgetLine.id;
  const paid = new Map<string, number>();
  for (const p of c.payments.filter((x) => x.status === 'disbursed'))
    for (const l of p.lines) paid.set(l.key, (paid.get(l.key) ?? 0) + l.grossVnd);
  const lines = feeLines(c);
  const broken = [
    Object.values(parts).some((amount) => amount < 0) && 'negative',
    parts.committed + parts.advanced + parts.paid + c.returnedVnd !== (c.funding?.reservedVnd ?? 0) && 'does not add up',
    c.returnedVnd + restoredAdvancesVnd(c) !== c.returns.reduce((sum, r) => sum + r.amountVnd, 0) && 'returns differ',
    isOnLine && (['committed', 'advanced', 'paid'] as const).some((a) => ledger[a] !== parts[a]) && 'differs from the ledger',
    ledger.free + ledger.committed + ledger.advanced + ledger.paid !== d.appropriatedVnd && 'money made or lost',
    new Set(lines.map((l) => l.key)).size !== lines.length && 'two fee lines with one key',
    lines.some((l) => (paid.get(l.key) ?? 0) > l.grossVnd) && 'a fee line is paid twice',
    c.closedAt !== null && (parts.committed > 0 || parts.advanced > 0) && 'closed with money',
  ].find((b) => b !== false);
  return broken ? `${broken} ${JSON.stringify({ parts, ledger, returned: c.returnedVnd, funding: c.funding })}` : null;
}

function unfolded(d: Story, states: Map<number, Commission>): string | null {
  for (const [n, fact] of d.facts.entries()) {
    if (fact.revision !== n + 1) return `${fact.kind} is numbered ${fact.revision}`;
    if (fact.at < (d.facts[n - 1]?.at ?? 0)) return `${fact.kind} is older than the fact before it`;
  }
  for (const [at, state] of states) {
    if (JSON.stringify(fold(d.facts.slice(0, at))) !== JSON.stringify(state)) return `the first ${at} facts fold to another state`;
  }
  return null;
}

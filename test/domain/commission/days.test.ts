import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { plusDays, plusMonths, type Day } from '../../../domain/calendar/day.ts';
import { apply } from '../../../domain/commission/apply.ts';
import { commandNames, commandSchemas, type CommandName } from '../../../domain/commission/commands.ts';
import type { Commission } from '../../../domain/commission/commission.ts';
import { dayBounds, dayRules, daysOutOfRange } from '../../../domain/commission/day-rules.ts';
import { duties } from '../../../domain/commission/duties.ts';
import type { EffectIntent, EffectResult } from '../../../domain/case/effects.ts';
import { feeLines } from '../../../domain/commission/fees.ts';
import { nextRung } from '../../../domain/case/ladder.ts';
import { chase } from '../../../domain/commission/ladder.ts';
import { whyNot } from '../../../domain/commission/policy.ts';
import { factFor } from '../../../domain/commission/record.ts';
import { referencesIn, repeatedDocuments } from '../../../domain/commission/references.ts';
import { Story, usual } from '../../support/acts.ts';
import { World, type UndatedAct } from '../../support/drive.ts';
import { budgetLine, by, experts, leader, org, said, uuid } from '../../support/province.ts';
import { at, hostileDays, placesOf, withAt } from '../../support/shapes.ts';
import { ofPaper } from '../../support/of-paper.ts';
import { Dice, drawAct } from '../../support/walk.ts';

const dayPlaces = commandNames.flatMap((command) =>
  placesOf(commandSchemas[command])
    .filter(({ kind }) => kind === 'day')
    .map(({ path }) => ({ command, path, name: `${command}/${path.join('/')}` })),
);
/** Days of signing, holding, paying and receiving, which lie before the act. */
const isPast = ({ command, path }: (typeof dayPlaces)[number]) =>
  ['arrivedOn', 'heldOn', 'receivedOn', 'paidOn'].includes(String(path.at(-1))) ||
  (path.at(-1) === 'on' && !['announceEvent', 'conveneMeeting'].includes(command));

interface Chance {
  c: Commission | null;
  act: UndatedAct;
  on: Day;
}

/** For each command a state in which a cautious act of it is allowed. Walks find these states. */
const chances = new Map<CommandName, Chance>();

function notice(d: Story): void {
  for (const command of commandNames) {
    if (chances.has(command) || command === 'submitRequest' || command === 'proposeByUnion') continue;
    const act = d.act(command);
    if (d.whyNot(act) === null) chances.set(command, { c: d.c, act, on: d.today });
  }
}

beforeAll(() => {
  for (const plan of [
    usual,
    { ...usual, route: 'unionProposed' as const },
    { ...usual, form: 'consultationOnly' as const, hasTerms: true },
  ]) {
    const d = new Story(plan);
    const birth = d.act(plan.route === 'ordered' ? 'submitRequest' : 'proposeByUnion');
    chances.set(birth.command, { c: null, act: birth, on: d.today });
    d.begin();
    for (let n = 0; n < 200 && d.c.closedAt === null; n++) {
      notice(d);
      if (n % 9 === 4) d.elapse(1);
      if (!d.goOn()) break;
    }
  }
  for (let seed = 1; seed < 60 && chances.size < commandNames.length; seed++) {
    const dice = new Dice(seed);
    const d = new Story(usual, new World({ [budgetLine.id]: 1_000_000_000 }));
    d.begin();
    for (let n = 0; n < 200 && d.c.closedAt === null; n++) {
      notice(d);
      const act = drawAct(d, dice);
      if (act) d.give(act);
      else d.elapse(1);
    }
  }
  // Few walks have an event to which a body sent somebody.
  const d = new Story({ ...usual, form: 'consultationOnly' }).to('expertReview');
  d.do('announceEvent');
  d.do('closeEvent', { present: [6], delegates: [{ invitee: 6, name: said() }] });
  notice(d);
});

const judged = ({ c, act, on }: Chance, path: readonly (string | number)[], day: Day) =>
  whyNot(c, { ...act, input: withAt(act.input, path, day) as never, on });

/** An input in which only this place is filled, with a day far in the future. */
const inside = (path: readonly (string | number)[]): unknown =>
  path.reduceRight<unknown>((below, step) => (typeof step === 'number' ? [below] : { [step]: below }), '2099-12-31');

/** The rules by command and path. Entries of a list have the path of the list. */
const ruleNames = Object.entries(dayRules).flatMap(([command, rules]) => Object.keys(rules).map((path) => `${command}/${path}`));

test('the table of days names exactly the days of the schemas', () => {
  const places = dayPlaces.map(({ command, path }) => `${command}/${path.filter((step) => typeof step === 'string').join('.')}`);
  expect([...ruleNames].sort()).toEqual([...new Set(places)].sort());
});

test('the page is told the bounds by which the validator judges', () => {
  for (const [command, { c, act, on }] of chances) {
    if (c === null) continue;
    for (const [path, { from, to }] of Object.entries(dayBounds(c, command, on))) {
      const steps = path.split('.');
      if (at(act.input, steps) === undefined) continue;
      for (const day of [plusDays(from, -1), plusDays(to, 1)]) {
        const name = `${command}/${path} ${day}`;
        expect([name, judged({ c, act, on }, steps, day)]).toEqual([name, expect.stringMatching(/^DAY_/)]);
      }
      for (const day of [from, to]) {
        const name = `${command}/${path} ${day}`;
        expect([name, judged({ c, act, on }, steps, day)]).not.toEqual([name, expect.stringMatching(/^DAY_/)]);
      }
    }
  }
});

test('every command came into reach', () => {
  expect(commandNames.filter((command) => !chances.has(command) && !ofPaper.has(command))).toEqual([]);
});

test.each(dayPlaces)('no day of $name, however far away, is accepted beyond its horizon or stops the procedure', ({ command, path }) => {
  const chance = chances.get(command)!;
  // The cautious act has no such paper. The paper's day is bounded all the same.
  if (at(chance.act.input, path.slice(0, -1)) === undefined) {
    expect(daysOutOfRange(command, inside(path), chance.on)).toHaveLength(1);
    return;
  }
  fc.assert(
    fc.property(
      fc.oneof(
        hostileDays,
        fc.integer({ min: -30_000, max: 26_000 }).map((n) => plusDays(chance.on, n)),
      ),
      (day) => {
        const refusal = judged(chance, path, day);
        const isFar = daysOutOfRange(command, withAt(chance.act.input, path, day), chance.on).length > 0;
        if (day < plusMonths(chance.on, -240) || day > plusMonths(chance.on, 240)) expect([day, isFar]).toEqual([day, true]);
        if (isFar) expect([day, refusal]).not.toEqual([day, null]);
        if (refusal !== null) return;
        const act = { ...chance.act, input: withAt(chance.act.input, path, day) as never, on: chance.on };
        const fact = {
          ...factFor(chance.c, act, randomUUID()),
          revision: (chance.c?.revision ?? 0) + 1,
          at: (chance.c?.lastAt ?? 0) + 1,
          actor: act.actor,
        };
        const after = apply(chance.c, fact);
        expect(duties(after).every(({ due }) => due.dueOn < '2100')).toBe(true);
        nextRung(after, chase);
      },
    ),
    { numRuns: 60 },
  );
});

test.each(dayPlaces.filter(isPast))('$name is never tomorrow', ({ command, path }) => {
  const chance = chances.get(command)!;
  if (at(chance.act.input, path) === undefined) return;
  expect(judged(chance, path, plusDays(chance.on, 1))).toBe('DAY_IN_FUTURE');
});

// The first letter has no cause in this system.
const withoutCause = new Set<CommandName>(['submitRequest', 'proposeByUnion']);

test.each(dayPlaces.filter(isPast).filter(({ command }) => !withoutCause.has(command)))(
  '$name is never before what it follows from',
  ({ command, path }) => {
    const chance = chances.get(command)!;
    if (at(chance.act.input, path) === undefined) return;
    expect(judged(chance, path, plusMonths(chance.on, -8))).toBe('DAY_BEFORE_CAUSE');
  },
);

describe('numbers', () => {
  /** A world in which this book refuses once. */
  class Refusing extends World {
    #isRefused = false;
    constructor(readonly book: string) {
      super({ [budgetLine.id]: 1_000_000_000 });
    }
    override carryOut(effect: EffectIntent): EffectResult {
      if (this.#isRefused || effect.kind !== 'takeNumber' || effect.book !== this.book) return super.carryOut(effect);
      this.#isRefused = true;
      return { outcome: 'refused', reason: 'NUMBER_OUT_OF_ORDER' };
    }
  }

  test.each([
    ['decision', 'panel', 'appointPanel'],
    ['report', 'report', 'issueReport'],
    ['arrival', 'request', 'register'],
  ] as const)(
    'a number of the book %s that is out of order is a refusal on record, and the act can be given again',
    (book, stage, command) => {
      const d = new Story({}, new Refusing(book));
      d.to(stage);
      while (d.refusal(command) !== null) d.goOn();
      expect(d.do(command)).toEqual({ result: 'refused', reason: 'NUMBER_OUT_OF_ORDER' });
      expect(d.refusal(command)).toBeNull();
      expect(d.to('archived').c.closedAt).not.toBeNull();
    },
  );

  test('a letter that arrived last year takes a number of the book of the day it is registered on', () => {
    const d = new Story();
    const lastYear = `${Number(d.today.slice(0, 4)) - 1}-12-31`;
    d.begin();
    const c = { ...d.c, request: { ...d.c.request, letter: { ...d.c.request.letter, on: lastYear } } };
    const act = { ...d.act('register', { arrivedOn: lastYear }), on: d.today };
    expect(factFor(c, act, randomUUID())).toMatchObject({ effect: { book: 'arrival', signedOn: d.today } });
  });
});

describe('more time', () => {
  test('no term of law is extended, nobody extends their own duty, and the day of an order is moved by who issued it', () => {
    const d = new Story();
    d.begin();
    const open = (kind: string) => duties(d.c).find((duty) => duty.kind === kind)!;
    const more = (kind: string) => ({ duty: open(kind).key, until: plusDays(open(kind).due.dueOn, 5) });
    expect(d.refusal('extendDeadline', more('register'))).toBe('TERM_OF_LAW');
    d.to('intake');
    while (!duties(d.c).some(({ kind }) => kind === 'decideIntake')) d.goOn();
    expect(d.refusal('extendDeadline', more('decideIntake'))).toBe('SAME_PERSON');
    d.to('report');
    expect(d.refusal('extendDeadline', more('submitReport'))).toBe('DAY_OF_CONTRACT');
    const issuer = leader(org.construction);
    expect(d.refusal('extendDeadline', more('submitReport'), issuer)).toBeNull();
    d.do('extendDeadline', more('submitReport'), issuer);
    d.do('submitReport');
    expect(d.refusal('extendDeadline', more('approveReport'), issuer)).toBe('NOT_AUTHORISED');
  });

  test('the Union’s term to decide runs from the day the letter arrived, not from a late registration', () => {
    const early = new Story();
    early.begin().do('register');
    const late = new Story();
    const arrivedOn = late.today;
    late.begin().elapse(4);
    late.do('register', { arrivedOn });
    for (const d of [early, late]) d.do('assignSpecialist');
    const dueOn = (d: Story) => duties(d.c).find(({ kind }) => kind === 'decideIntake')!.due.dueOn;
    expect(dueOn(late)).toBe(dueOn(early));
  });
});

describe('what is earned', () => {
  test('nobody is due twice for one thing, whatever a list on record says', () => {
    const d = new Story().to('response');
    const once = feeLines(d.c);
    const tripled: Commission = {
      ...d.c,
      members: [...d.c.members, ...d.c.members],
      meetings: d.c.meetings.map((m) => ({
        ...m,
        held: m.held && { ...m.held, present: [...m.held.present, ...m.held.present, ...m.held.present] },
      })),
      events: d.c.events.map((e) => ({ ...e, invited: [...e.invited, ...e.invited] })),
    };
    expect(feeLines(tripled)).toEqual(once);
    expect(new Set(once.map(({ key }) => key)).size).toBe(once.length);
  });

  test('a vote has no more voices than persons, however often one is named as present', () => {
    const d = new Story().to('meeting');
    while (d.refusal('recordMeeting') !== null) d.goOn();
    const input = d.act('recordMeeting').input as { present: string[]; ballots: { inFavour: number }[] };
    const present = [...input.present, ...input.present];
    const ballots = [{ question: 'x', inFavour: input.present.length + 1, against: 0, abstained: 0, invalid: 0 }];
    expect(d.refusal('recordMeeting', { present, ballots })).toBe('BALLOTS_MISCOUNT');
  });
});

test('a paper named in two fields of one act is found at the second', () => {
  const paper = uuid();
  const input = { letter: { documents: [paper, uuid()] }, dossier: [uuid(), paper] };
  expect(repeatedDocuments(referencesIn('submitRequest', input))).toEqual([['dossier', 1]]);
  expect(by.clerk.person).not.toBe(experts[0]?.person);
});

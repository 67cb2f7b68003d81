import fc from 'fast-check';
import { whyNotAdmitted, whyNotCalendar } from '../../../domain/case/admission.ts';
import { apply } from '../../../domain/commission/apply.ts';
import { commandNames, type CommandName } from '../../../domain/commission/commands.ts';
import type { Commission } from '../../../domain/commission/commission.ts';
import type { Fact } from '../../../domain/commission/facts.ts';
import { nextRung } from '../../../domain/case/ladder.ts';
import { chase } from '../../../domain/commission/ladder.ts';
import { commissionProcedure } from '../../../domain/commission/procedure.ts';
import { stages } from '../../../domain/commission/names.ts';
import { toJournal } from '../../../domain/case/facts.ts';
import { readModelOf } from '../../../domain/case/read-model.ts';
import { factFor } from '../../../domain/commission/record.ts';
import type { Act } from '../../../domain/commission/rule.ts';
import { canonicalJson } from '../../../domain/text/canonical.ts';
import { Story, type Plan } from '../../support/acts.ts';
import { by } from '../../support/province.ts';

/** Values that nobody should send and somebody will. */
const hostile: readonly unknown[] = [
  ...['0001-01-01', '0026-05-05', '1926-11-29', '1945-01-01', '2026-02-30', '2099-12-31', '9999-12-31', '10000-01-01', 'not a day'],
  ...[-1, 0, 1, 1.5, 10_001, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, 2 ** 53, 1e308, Number.NaN],
  ...['', '__proto__', 'constructor', 'toString', 'a\u0000b', '\ud800', 'x'.repeat(200_000), '/', 'fileOpinion/x/1'],
  ...[null, undefined, true, [], {}, [[]], [null], Array.from({ length: 10_000 }, () => 'x')],
];

/** Every place in a value, each as a path. */
function placesIn(value: unknown, way: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  const parts = Object.keys(value).map((key) => (Array.isArray(value) ? Number(key) : key));
  return [way, ...parts.flatMap((key) => placesIn((value as Record<string, unknown>)[key as string], [...way, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** A list that repeats its first entry ten thousand times. */
const repeated = (value: unknown) =>
  Array.isArray(value) && value.length > 0 ? Array.from({ length: 10_000 }, () => value[0] as unknown) : value;

const plans: Partial<Plan>[] = [{}, { form: 'expertGroup', instrument: 'requestLetter' }, { form: 'consultationOnly', source: 'none' }];
/** One story for every stage that each plan reaches. */
const stories: Story[] = plans.flatMap((plan) =>
  stages.flatMap((stage) => {
    try {
      return [new Story(plan).to(stage)];
    } catch {
      return [];
    }
  }),
);

const draftOf = (story: Story, command: CommandName): Act | null => {
  try {
    return { ...story.act(command), on: story.today };
  } catch {
    return null;
  }
};

function mustGoOn(c: Commission, at: number): void {
  readModelOf(commissionProcedure, c, at);
  for (const stage of stages) nextRung({ ...c, stage }, chase);
}

const seed = 20261129;

test('Whatever a command brings, it is refused with a code or the procedure goes on with it: nothing throws, and the next act still works', () => {
  expect(stories.length).toBeGreaterThan(20);
  let accepted = 0;
  const drawn = fc.record({
    story: fc.nat(),
    command: fc.constantFrom(...commandNames),
    place: fc.nat(),
    value: fc.nat(),
    of: fc.constantFrom('input', 'input', 'input', 'attested', 'actor', 'repeat'),
  });
  fc.assert(
    fc.property(drawn, ({ story: n, command, place, value, of }) => {
      const story = stories[n % stories.length]!;
      const isBirth = command === 'submitRequest' || command === 'proposeByUnion';
      const act = draftOf(story, command);
      fc.pre(act !== null);
      const root = of === 'repeat' ? act.input : act[of as 'input'];
      const places = placesIn(root);
      const way = places[place % places.length]!;
      const at = way.reduce<unknown>((v, key) => (v as Record<string, unknown>)[key as string], root);
      const hit = of === 'repeat' ? repeated(at) : hostile[value % hostile.length];
      const bad = { ...act, [of === 'repeat' ? 'input' : of]: replaced(root, way, hit) } as Act;
      const before = isBirth ? null : story.c;
      const started = performance.now();
      const reason = whyNotAdmitted(commissionProcedure, before, bad, { caseId: story.id, at: story.now });
      // The engine gives up a step that takes two seconds.
      expect(performance.now() - started).toBeLessThan(1_500);
      if (reason !== null) return;
      accepted += 1;
      const fact = { ...factFor(before, bad, story.id), revision: (before?.revision ?? 0) + 1, at: story.now, actor: bad.actor } as Fact;
      canonicalJson(toJournal(fact));
      const after = apply(before, fact);
      mustGoOn(after, story.now);
      const note = { command: 'addNote', input: { note: { text: 't', digest: 'd' } }, actor: by.leader, on: story.today } as Act;
      expect(['INTERNAL_REFUSAL']).not.toContain(whyNotAdmitted(commissionProcedure, after, note, { caseId: story.id, at: story.now }));
    }),
    { numRuns: 2_000, seed },
  );
  expect(accepted).toBeGreaterThan(100);
});

test('Rule sets and calendars that make no sense are counted to an end, never thrown at, and never for long', () => {
  const story = new Story().to('meeting');
  const counts = [Number.NaN, -1, 1.5, 1e15, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY];
  const forms = ['after', 'before', 'monthsAfter', 'endOfMonthsAfter', undefined] as const;
  const started = performance.now();
  for (const count of counts) {
    for (const form of forms) {
      const deadlines = story.c.ruleSet.deadlines.map((d) => ({ ...d, count, form }));
      const ladder = { ...story.c.ruleSet.ladder, reminderAfter: count, escalationAfter: count };
      mustGoOn({ ...story.c, ruleSet: { ...story.c.ruleSet, deadlines, ladder } }, story.now);
    }
  }
  mustGoOn({ ...story.c, ruleSet: { ...story.c.ruleSet, deadlines: [] } }, story.now);
  expect(performance.now() - started).toBeLessThan(60_000);
  const holiday = { kind: 'holiday' as const, name: 'x', source: 'x', status: 'confirmed' as const };
  expect(whyNotCalendar(commissionProcedure, story.c, { version: 2, confirmedYears: [], days: [{ on: 'no day', ...holiday }] })).toBe(
    'INTERNAL_REFUSAL',
  );
  expect(
    whyNotCalendar(commissionProcedure, story.c, {
      version: 2,
      confirmedYears: [],
      days: Array.from({ length: 5_000 }, () => ({ on: '2026-03-03', ...holiday })),
    }),
  ).toBe('ACT_TOO_LARGE');
  expect(whyNotCalendar(commissionProcedure, story.c, { version: 2, confirmedYears: [], days: [] })).toBeNull();
});

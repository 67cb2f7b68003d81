import fc from 'fast-check';
import { dayOf, endOfDay, startOfDay, type Day } from '../../domain/calendar/day.ts';
import {
  deriveDeadline,
  rungAt,
  workingDaysLeft,
  type DeadlineInput,
  type DeadlineRule,
  type Pause,
} from '../../domain/calendar/deadline.ts';
import { deadlineRules } from '../../local/seed/rules.ts';
import {
  anyCalendar,
  anyDay,
  anyEntry,
  anyInstant,
  anyPause,
  anyRule,
  oracleNext,
  oracleWorks,
  seeded,
} from '../support/calendar-arbitraries.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
const ruleOf = (code: string) => {
  const rule = deadlineRules.find((each) => each.code === code);
  if (rule === undefined) throw new Error(code);
  return rule;
};
const term = (unit: DeadlineRule['unit'], count: number, rollForward = true): DeadlineRule => ({
  code: 'P01',
  unit,
  count,
  status: 'proposed',
  source: 'chưa có căn cứ; mặc định đề xuất',
  rollForward,
});
const due = (startedAt: string, rule: DeadlineRule, more: Partial<DeadlineInput> = {}) =>
  deriveDeadline({ startedAt: at(startedAt), rule, calendar: seeded, ...more });
const pause = (from: string, to: string | null): Pause => ({
  from: at(from),
  to: to === null ? null : at(to),
  reason: 'chờ bổ sung hồ sơ',
});

describe('a due day', () => {
  it('of three working days from the eve of Tết 2026 falls after Tết, and says why', () => {
    const derived = due('2026-02-13T09:00', ruleOf('D07'));
    expect(derived.dueOn).toBe('2026-02-25');
    expect(derived.dueAt).toBe(at('2026-02-26T00:00'));
    expect(derived.steps).toEqual([
      { kind: 'start', on: '2026-02-13' },
      { kind: 'skipped', from: '2026-02-14', to: '2026-02-15', reason: 'weekend', name: '', status: 'confirmed' },
      { kind: 'skipped', from: '2026-02-16', to: '2026-02-20', reason: 'holiday', name: 'Tết Nguyên đán', status: 'confirmed' },
      { kind: 'skipped', from: '2026-02-21', to: '2026-02-22', reason: 'weekend', name: '', status: 'confirmed' },
      { kind: 'count', count: 3, unit: 'workingDays', direction: 'after', to: '2026-02-25' },
      { kind: 'due', on: '2026-02-25' },
    ]);
  });

  it('counts the make-up Saturday and mentions it', () => {
    const derived = due('2026-01-08T23:59', term('workingDays', 2));
    expect(derived.dueOn).toBe('2026-01-10');
    expect(derived.steps).toContainEqual({
      kind: 'madeUp',
      on: '2026-01-10',
      name: 'Làm bù cho thứ Sáu 02/01/2026',
      status: 'confirmed',
    });
  });

  it('on a day off moves to the next working day, unless the rule says that it stands', () => {
    expect(due('2026-01-27T10:00', term('calendarDays', 20)).dueOn).toBe('2026-02-23');
    expect(due('2026-01-27T10:00', term('calendarDays', 20, false)).dueOn).toBe('2026-02-16');
    expect(due('2026-01-27T10:00', term('calendarDays', 20)).steps).toContainEqual({
      kind: 'rolledForward',
      from: '2026-02-16',
      to: '2026-02-23',
    });
  });

  it('follows the day in Viet Nam, not in Greenwich', () => {
    expect(due('2026-03-02T23:30', term('workingDays', 1)).dueOn).toBe('2026-03-03');
    expect(due('2026-03-03T00:30', term('workingDays', 1)).dueOn).toBe('2026-03-04');
  });

  it('of the same day is the next working day when the document comes on a day off', () => {
    expect(due('2026-04-25T10:00', ruleOf('D02')).dueOn).toBe('2026-04-28');
    expect(due('2026-04-28T10:00', ruleOf('D02')).dueOn).toBe('2026-04-28');
  });

  it('of a lead time lies before the event and does not roll on', () => {
    expect(due('2026-02-25T08:00', ruleOf('D10')).dueOn).toBe('2026-02-11');
    expect(due('2026-03-16T08:00', ruleOf('D08')).dueOn).toBe('2026-03-01');
    expect(due('2026-02-25T08:00', ruleOf('D10'), { pauses: [pause('2026-02-24T08:00', null)] })).toMatchObject({
      dueOn: '2026-02-11',
      paused: false,
    });
  });

  it('of an advance without contract is the last day of the next month, of the archive the last day of the next year', () => {
    expect(due('2026-01-30T10:00', ruleOf('D20')).dueOn).toBe('2026-02-28');
    for (const endedOn of ['2026-01-01', '2026-03-15', '2026-12-31']) {
      expect(due(`${endedOn}T10:00`, ruleOf('D21')).dueOn).toBe('2027-12-31');
    }
    expect(due('2026-01-01T00:00', ruleOf('D22')).dueOn).toBe('2026-03-31');
  });

  it('warns of undecided years and of days that no decision confirms', () => {
    const open = { ...seeded, days: seeded.days.map((d) => (d.on.startsWith('2026-08') ? { ...d, status: 'unconfirmed' as const } : d)) };
    const startedAt = Date.parse('2026-08-20T10:00+07:00');
    const derived = deriveDeadline({ startedAt, rule: term('workingDays', 8), calendar: open });
    expect(derived).toMatchObject({ dueOn: '2026-09-03', unconfirmedYears: [], unconfirmedDays: ['2026-08-22', '2026-08-31'] });
    expect(due('2027-12-28T10:00', term('workingDays', 10)).unconfirmedYears).toEqual([2028]);
  });

  it('refuses a count that is no count', () => {
    expect(() => due('2026-03-02T10:00', term('workingDays', -1))).toThrow(RangeError);
    expect(() => due('2026-03-02T10:00', term('calendarDays', 1.5))).toThrow(RangeError);
  });
});

describe('a pause', () => {
  it('moves the due day by the working days it covered', () => {
    const pauses = [pause('2026-03-03T10:00', '2026-03-05T15:00')];
    const derived = due('2026-03-02T09:00', term('workingDays', 5), { pauses });
    expect(derived).toMatchObject({ dueOn: '2026-03-11', paused: false });
    expect(derived.steps).toContainEqual({
      kind: 'paused',
      from: '2026-03-03',
      to: '2026-03-04',
      open: false,
      reason: 'chờ bổ sung hồ sơ',
    });
  });

  it('within one day, or over a weekend in working days, costs nothing', () => {
    expect(due('2026-03-02T09:00', term('workingDays', 5), { pauses: [pause('2026-03-03T08:00', '2026-03-03T17:00')] }).dueOn).toBe(
      '2026-03-09',
    );
    expect(due('2026-03-02T09:00', term('workingDays', 5), { pauses: [pause('2026-03-07T08:00', '2026-03-08T17:00')] }).dueOn).toBe(
      '2026-03-09',
    );
  });

  it('counts once where two overlap', () => {
    const pauses = [pause('2026-03-03T08:00', '2026-03-05T08:00'), pause('2026-03-04T08:00', '2026-03-06T08:00')];
    expect(due('2026-03-02T09:00', term('workingDays', 5), { pauses }).dueOn).toBe('2026-03-12');
  });

  it('that is open ends for the reckoning at the asked instant, and says that the clock stands', () => {
    const pauses = [pause('2026-03-03T10:00', null)];
    expect(due('2026-03-02T09:00', term('workingDays', 5), { pauses })).toMatchObject({ dueOn: '2026-03-09', paused: true });
    expect(due('2026-03-02T09:00', term('workingDays', 5), { pauses, asOf: at('2026-03-05T12:00') })).toMatchObject({
      dueOn: '2026-03-11',
      paused: true,
    });
  });

  it('after the term ran out changes nothing', () => {
    const pauses = [pause('2026-03-10T10:00', null)];
    expect(due('2026-03-02T09:00', term('workingDays', 5), { pauses, asOf: at('2026-04-10T12:00') })).toMatchObject({
      dueOn: '2026-03-09',
      paused: false,
    });
  });
});

describe('an extension', () => {
  it('names the new due day, never an earlier one, never a day off', () => {
    expect(due('2026-03-02T09:00', term('workingDays', 5), { extendedTo: '2026-03-16' }).dueOn).toBe('2026-03-16');
    expect(due('2026-03-02T09:00', term('workingDays', 5), { extendedTo: '2026-03-04' }).dueOn).toBe('2026-03-09');
    expect(due('2026-03-02T09:00', term('workingDays', 5), { extendedTo: '2026-03-15' }).dueOn).toBe('2026-03-16');
  });

  it('is pushed by a hold that comes after it, once it is known when it was granted', () => {
    const pauses = [pause('2026-03-10T10:00', '2026-03-12T10:00')];
    const extended = { extendedTo: '2026-03-17', extendedAt: at('2026-03-09T10:00') };
    expect(due('2026-03-02T09:00', term('workingDays', 5), { pauses, ...extended }).dueOn).toBe('2026-03-19');
    expect(due('2026-03-02T09:00', term('workingDays', 5), { pauses, extendedTo: '2026-03-17' }).dueOn).toBe('2026-03-17');
  });
});

describe('what remains', () => {
  it('is zero on the due day and negative from the day after, weekends included', () => {
    const left = ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10'].map((today) =>
      workingDaysLeft('2026-03-06', today, seeded),
    );
    expect(left).toEqual([2, 1, 0, -1, -1, -1, -2]);
    expect(workingDaysLeft(due('2026-03-02T09:00', term('workingDays', 4)), '2026-03-06', seeded)).toBe(0);
    expect(workingDaysLeft('2026-03-08', '2026-03-08', seeded)).toBe(0);
  });

  it('places the rungs at eight in the morning of a working day', () => {
    expect(rungAt('2026-02-13', 1, seeded)).toBe(Date.parse('2026-02-23T01:00:00Z'));
    expect(rungAt('2026-02-23', -1, seeded)).toBe(Date.parse('2026-02-13T01:00:00Z'));
    expect(rungAt('2026-02-14', 0, seeded)).toBe(Date.parse('2026-02-23T01:00:00Z'));
  });
});

/** A slow and simple reference: it goes day by day, and a day counts if the clock runs at its end. */
function oracleDue({ startedAt, rule, calendar, pauses = [], asOf }: DeadlineInput): Day {
  const isStill = (day: Day) =>
    pauses.some(({ from, to }) => from < endOfDay(day) && (to ?? Math.max(from, asOf ?? from)) >= endOfDay(day));
  const onlyWorking = rule.unit === 'workingDays';
  const counts = (day: Day) => !isStill(day) && (!onlyWorking || oracleWorks(day, calendar));
  let day = dayOf(startedAt);
  for (let left = rule.count; left > 0;) {
    day = oracleNext(day);
    if (counts(day)) left -= 1;
  }
  while (!counts(day)) day = oracleNext(day);
  if (rule.rollForward) while (isStill(day) || !oracleWorks(day, calendar)) day = oracleNext(day);
  return day;
}

const anyInput: fc.Arbitrary<DeadlineInput> = fc.record({
  startedAt: anyInstant,
  rule: anyRule,
  calendar: anyCalendar,
  pauses: fc.array(anyPause, { maxLength: 4 }),
  asOf: fc.option(anyInstant, { nil: undefined }),
});
const anyExtended: fc.Arbitrary<DeadlineInput> = fc
  .tuple(anyInput, fc.option(anyDay, { nil: undefined }), fc.option(anyInstant, { nil: undefined }))
  .map(([input, extendedTo, extendedAt]) => ({ ...input, extendedTo, extendedAt }));
const dueOn = (input: DeadlineInput) => deriveDeadline(input).dueOn;

describe('deadlines, whatever the dates', () => {
  it('agree with a slow count day by day', () => {
    fc.assert(
      fc.property(anyInput, (input) => expect(dueOn(input)).toBe(oracleDue(input))),
      { numRuns: 500 },
    );
  });

  it('do not come earlier for a later start', () => {
    fc.assert(
      fc.property(anyExtended, fc.integer({ min: 0, max: 10 * 86_400_000 }), (input, later) => {
        expect(dueOn({ ...input, startedAt: input.startedAt + later }) >= dueOn(input)).toBe(true);
      }),
    );
  });

  it('do not come earlier for more days', () => {
    fc.assert(
      fc.property(anyExtended, fc.integer({ min: 0, max: 10 }), (input, more) => {
        expect(dueOn({ ...input, rule: { ...input.rule, count: input.rule.count + more } }) >= dueOn(input)).toBe(true);
      }),
    );
  });

  it('do not come earlier for a longer pause or one pause more', () => {
    fc.assert(
      fc.property(anyExtended, anyPause, fc.integer({ min: 0, max: 10 * 86_400_000 }), (input, extra, longer) => {
        const pauses = input.pauses ?? [];
        const stretched = pauses.map((each) => (each.to === null ? each : { ...each, to: each.to + longer }));
        expect(dueOn({ ...input, pauses: stretched }) >= dueOn(input)).toBe(true);
        expect(dueOn({ ...input, pauses: [...pauses, extra] }) >= dueOn(input)).toBe(true);
      }),
    );
  });

  it('do not come earlier for one more day off or for an extension', () => {
    fc.assert(
      fc.property(anyExtended, anyEntry, anyDay, (input, entry, extendedTo) => {
        const off = { ...entry, kind: 'holiday' as const };
        const calendar = { ...input.calendar, days: [...input.calendar.days, off] };
        expect(dueOn({ ...input, calendar }) >= dueOn(input)).toBe(true);
        expect(dueOn({ ...input, extendedTo, extendedAt: undefined }) >= dueOn({ ...input, extendedTo: undefined })).toBe(true);
      }),
    );
  });

  it('end on a working day where the rule asks for one, and on the step the explanation names', () => {
    fc.assert(
      fc.property(anyExtended, (input) => {
        const derived = deriveDeadline(input);
        const mustWork = input.rule.unit === 'workingDays' || input.rule.rollForward;
        if (mustWork) expect(oracleWorks(derived.dueOn, input.calendar)).toBe(true);
        expect(derived.steps[0]).toEqual({ kind: 'start', on: dayOf(input.startedAt) });
        expect(derived.steps.at(-1)).toEqual({ kind: 'due', on: derived.dueOn });
        expect(derived.dueAt).toBe(startOfDay(oracleNext(derived.dueOn)));
        expect(JSON.parse(JSON.stringify(derived))).toEqual(derived);
      }),
    );
  });

  it('explain every day off between start and counted end, once', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const plain = { ...input, pauses: [], rule: { ...input.rule, unit: 'workingDays' as const, count: input.rule.count + 1 } };
        const { steps, dueOn: last } = deriveDeadline(plain);
        const off: Day[] = [];
        for (let day = dayOf(input.startedAt); day < last;) {
          day = oracleNext(day);
          if (!oracleWorks(day, input.calendar)) off.push(day);
        }
        const told: Day[] = [];
        for (const step of steps) {
          if (step.kind === 'skipped') for (let day = step.from; day <= step.to; day = oracleNext(day)) told.push(day);
        }
        expect(told).toEqual(off);
      }),
    );
  });

  it('have no working day left exactly when they are due', () => {
    fc.assert(
      fc.property(anyInput, anyDay, (input, today) => {
        const { dueOn: last } = deriveDeadline({ ...input, rule: { ...input.rule, rollForward: true } });
        const left = workingDaysLeft(last, today, input.calendar);
        expect(Math.sign(left)).toBe(today > last ? -1 : today < last ? 1 : 0);
      }),
    );
  });
});

import fc from 'fast-check';
import {
  calendarDayOn,
  isWorkingDay,
  nextWorkingDay,
  plusWorkingDays,
  unconfirmedYearsTouched,
  workingDaysBetween,
} from '../../domain/calendar/working-days.ts';
import { isDay, weekday } from '../../domain/calendar/day.ts';
import { anyCalendar, anyDay, oracleNext, oracleWorks, seeded } from '../support/calendar-arbitraries.ts';

describe('the working-time calendar', () => {
  it('rests at weekends, on holidays and on swapped days, and works on make-up Saturdays', () => {
    expect(isWorkingDay('2026-01-02', seeded)).toBe(false);
    expect(isWorkingDay('2026-01-10', seeded)).toBe(true);
    expect(isWorkingDay('2026-01-17', seeded)).toBe(false);
    expect(isWorkingDay('2026-04-27', seeded)).toBe(false);
    expect(isWorkingDay('2026-11-23', seeded)).toBe(true);
    expect(isWorkingDay('2026-11-24', seeded)).toBe(false);
  });

  it('skips Tết 2026: the working day after Friday 13 February is Monday 23 February', () => {
    expect(plusWorkingDays('2026-02-13', 1, seeded)).toBe('2026-02-23');
    expect(plusWorkingDays('2026-02-23', -1, seeded)).toBe('2026-02-13');
    expect(workingDaysBetween('2026-02-13', '2026-02-23', seeded)).toBe(1);
  });

  it('counts make-up Saturday 10/01/2026', () => {
    expect(plusWorkingDays('2026-01-08', 2, seeded)).toBe('2026-01-10');
    expect(plusWorkingDays('2026-01-08', 3, seeded)).toBe('2026-01-12');
  });

  it('moves over Giỗ Tổ made good on 27/04/2026, then over 30/4 and 1/5', () => {
    expect(nextWorkingDay('2026-04-25', seeded)).toBe('2026-04-28');
    expect(plusWorkingDays('2026-04-24', 3, seeded)).toBe('2026-05-04');
  });

  it('takes the day itself, or the next working one, for no days at all', () => {
    expect(plusWorkingDays('2026-02-13', 0, seeded)).toBe('2026-02-13');
    expect(plusWorkingDays('2026-02-14', 0, seeded)).toBe('2026-02-23');
    expect(() => plusWorkingDays('2026-02-13', 1.5, seeded)).toThrow(RangeError);
  });

  it('warns of years whose decisions are not known', () => {
    expect(unconfirmedYearsTouched('2027-12-20', '2028-01-05', seeded)).toEqual([2028]);
    expect(unconfirmedYearsTouched('2026-12-20', '2027-01-05', seeded)).toEqual([]);
  });

  it('is seeded with existing days, each once, each with its source, odd days only where the plain week differs', () => {
    expect(new Set(seeded.days.map((entry) => entry.on)).size).toBe(seeded.days.length);
    for (const entry of seeded.days) {
      expect(isDay(entry.on)).toBe(true);
      expect(entry.source).not.toBe('');
      expect([entry.on, weekday(entry.on) > 5]).toEqual([entry.on, entry.kind === 'swapWork']);
    }
    expect(seeded.days.filter((entry) => entry.status !== 'confirmed')).toEqual([]);
    expect(calendarDayOn('2027-09-03', seeded)?.kind).toBe('holiday');
    expect(plusWorkingDays('2027-09-01', 1, seeded)).toBe('2027-09-06');
    expect(plusWorkingDays('2027-08-20', 15, seeded)).toBe('2027-09-14');
    expect(seeded.days.filter((entry) => entry.kind === 'swapOff')).toHaveLength(4);
    expect(seeded.days.filter((entry) => entry.kind === 'swapWork')).toHaveLength(4);
  });
});

describe('working days, against a slow count day by day', () => {
  it('agree on which days work', () => {
    fc.assert(fc.property(anyDay, anyCalendar, (day, calendar) => isWorkingDay(day, calendar) === oracleWorks(day, calendar)));
  });

  it('agree on the n-th working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyCalendar, (from, n, calendar) => {
        let day = from;
        if (n === 0) while (!oracleWorks(day, calendar)) day = oracleNext(day);
        for (let left = n; left > 0;) {
          day = oracleNext(day);
          if (oracleWorks(day, calendar)) left -= 1;
        }
        expect(plusWorkingDays(from, n, calendar)).toBe(day);
      }),
    );
  });

  it('agree on the distance, which changes sign with direction', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyCalendar, (a, b, calendar) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        let count = 0;
        for (let day = from; day < to;) {
          day = oracleNext(day);
          if (oracleWorks(day, calendar)) count += 1;
        }
        expect(workingDaysBetween(from, to, calendar)).toBe(count);
        expect(workingDaysBetween(to, from, calendar) + count).toBe(0);
      }),
    );
  });

  it('come back after going forth, from a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyCalendar, (day, n, calendar) => {
        const from = nextWorkingDay(day, calendar);
        expect(plusWorkingDays(plusWorkingDays(from, n, calendar), -n, calendar)).toBe(from);
      }),
    );
  });
});

import fc from 'fast-check';
import {
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  endOfDay,
  isDay,
  lastDayOfMonth,
  plusDays,
  plusMonths,
  startOfDay,
  weekday,
  yearOf,
} from '../../domain/calendar/day.ts';

/** Any day from the year 1 to 9999. */
const anyNumber = fc.integer({ min: -719_162, max: 2_932_896 });

describe('a day', () => {
  it('exists or is refused', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'].every(isDay)).toBe(true);
    const wrong = [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-4-01',
      '0000-01-01',
      ' 2026-04-01',
      '',
      null,
      5,
    ];
    expect(wrong.filter(isDay)).toEqual([]);
    expect(() => weekday('2026-02-30')).toThrow(RangeError);
  });

  it('begins in Viet Nam seven hours before it does in Greenwich', () => {
    expect(dayOf(Date.parse('2026-02-13T16:59:59.999Z'))).toBe('2026-02-13');
    expect(dayOf(Date.parse('2026-02-13T17:00:00Z'))).toBe('2026-02-14');
    expect(startOfDay('2026-02-14')).toBe(Date.parse('2026-02-13T17:00:00Z'));
    expect(endOfDay('2026-02-14')).toBe(startOfDay('2026-02-15'));
    expect(dayOf(-1)).toBe('1970-01-01');
  });

  it('agrees with the platform on every date of the calendar', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const date = new Date(number * 86_400_000);
        const day = dayFromNumber(number);
        expect(day).toBe(date.toISOString().slice(0, 10));
        expect(dayNumber(day)).toBe(number);
        expect(weekday(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
        expect(yearOf(day)).toBe(date.getUTCFullYear());
      }),
    );
  });

  it('holds the instants from its start up to its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6e13, max: 2.5e14 }), (at) => {
        const day = dayOf(at);
        expect(startOfDay(day) <= at && at < endOfDay(day)).toBe(true);
      }),
    );
  });

  it('counts days and months', () => {
    expect(plusDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(plusDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2021-10-11', '2021-11-30')).toBe(50);
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(plusMonths('2026-01-15', -13)).toBe('2024-12-15');
    expect(plusMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(lastDayOfMonth('2028-02-01')).toBe('2028-02-29');
  });

  it('stops at the ends of the calendar instead of writing a five-digit year', () => {
    expect(() => plusDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => dayOf(Number.NaN)).toThrow(RangeError);
    expect(() => plusDays('2026-01-01', 0.5)).toThrow(RangeError);
  });
});

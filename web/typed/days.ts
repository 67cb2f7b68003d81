import { isDay } from '../../domain/calendar/day.ts';

/**
 * Reads days as people type or paste them, always with the day before the month. An ambiguous text is not read at all. Pure: the present
 * year is a parameter, since a year of two digits is read relative to it.
 */

/** The greatest distance of a two-digit year from the present: `26` is 2026 in 2026, and `99` is not read. */
const yearsAround = 10;
const firstYear = 1900;
const lastYear = 2100;

type Parts = readonly [year: string, month: string, date: string];

/**
 * Reads `1/1/2026`, `01-01-2026`, `1.1.2026`, `1/1/26`, `01012026`, `010126`, `2026-01-01`, `20260101` and `ngày 01 tháng 01 năm 2026` as
 * `2026-01-01`. Null for everything else, such as a day that no calendar has.
 */
export function readDay(text: string, thisYear: number): string | null {
  const bare = text.normalize('NFC').trim().toLowerCase();
  const found = shapes.map((shape) => shape(bare)).find((parts) => parts !== null && dayOf(parts, thisYear) !== null);
  return found ? dayOf(found, thisYear) : null;
}

const dayFirst =
  (pattern: RegExp) =>
  (text: string): Parts | null => {
    const { d, m, y } = pattern.exec(text)?.groups ?? {};
    return d !== undefined && m !== undefined && y !== undefined ? [y, m, d] : null;
  };

const shapes = [
  dayFirst(/^(?<d>\d{1,2})\s*(?<sign>[/.-])\s*(?<m>\d{1,2})\s*\k<sign>\s*(?<y>\d{4}|\d{2})$/),
  dayFirst(/^(?<y>\d{4})\s*(?<sign>[/.-])\s*(?<m>\d{1,2})\s*\k<sign>\s*(?<d>\d{1,2})$/),
  dayFirst(/^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4}|\d{2})$/),
  dayFirst(/^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/),
  dayFirst(/^(?:ngày\s+)?(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})\s+năm\s+(?<y>\d{4})$/),
];

function dayOf([year, month, date]: Parts, thisYear: number): string | null {
  const whole = year.length === 2 ? 2000 + Number(year) : Number(year);
  if (year.length === 2 && Math.abs(whole - thisYear) > yearsAround) return null;
  if (whole < firstYear || whole > lastYear) return null;
  const day = `${whole}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

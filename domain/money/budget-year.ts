import { yearOf, type Day } from '../calendar/day.ts';

/** The last day on which a budget line of the year pays by itself. Work that was accepted within the year is paid until the closing day. */
export function lastDayOf(year: number, closesOn: string | null, acceptedOn: Day | null): Day {
  const isClosing = closesOn !== null && acceptedOn !== null && yearOf(acceptedOn) <= year;
  return isClosing ? `${year + 1}-${closesOn}` : `${year}-12-31`;
}

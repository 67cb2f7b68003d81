import type { Day } from '../../../calendar/day.ts';

/** A number that was taken ahead of the paper that is to bear it, with the day it was entered under. */
export interface ReservedNumber {
  number: string;
  on: Day;
}

/** Whether a paper may be dated this day: a number that was taken belongs to its own day. */
export const isOtherDay = (reserved: ReservedNumber | undefined, on: Day) =>
  reserved !== undefined && reserved.on !== on ? 'NUMBER_OF_ANOTHER_DAY' : null;

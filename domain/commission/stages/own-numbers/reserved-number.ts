import type { Day } from '../../../calendar/day.ts';

/** A number taken ahead of its paper, with the day it was entered under. */
export interface ReservedNumber {
  number: string;
  on: Day;
}

/** Refuses a paper dated on another day than the number that was taken for it. */
export const isOtherDay = (reserved: ReservedNumber | undefined, on: Day) =>
  reserved !== undefined && reserved.on !== on ? 'NUMBER_OF_ANOTHER_DAY' : null;

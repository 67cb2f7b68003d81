import type { components } from '../api/schema.d.ts';

type Calendar = components['schemas']['Calendar'];
export type CalendarDay = Calendar['days'][number];

/** One day that would no longer be what it was. */
export interface DayChange {
  kind: 'added' | 'removed' | 'changed';
  on: string;
  was?: CalendarDay;
  is?: CalendarDay;
}

/** What an edited table does to the published one, day by day. */
export function dayChanges(published: readonly CalendarDay[], edited: readonly CalendarDay[]): DayChange[] {
  const before = new Map(published.map((day) => [day.on, day]));
  const after = new Map(edited.map((day) => [day.on, day]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((on): DayChange[] => {
    const [was, is] = [before.get(on), after.get(on)];
    if (was && is) return isSame(was, is) ? [] : [{ kind: 'changed', on, was, is }];
    return is ? [{ kind: 'added', on, is }] : [{ kind: 'removed', on, was: was! }];
  });
}

/** Years that would be said to be decided, and those that would no longer be. */
export function yearChanges(published: readonly number[], edited: readonly number[]): { decided: number[]; open: number[] } {
  return {
    decided: edited.filter((year) => !published.includes(year)),
    open: published.filter((year) => !edited.includes(year)),
  };
}

function isSame(a: CalendarDay, b: CalendarDay): boolean {
  return a.kind === b.kind && a.name === b.name && a.source === b.source && a.status === b.status;
}

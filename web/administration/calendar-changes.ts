import type { components } from '../api/schema.d.ts';

type Calendar = components['schemas']['Calendar'];
export type CalendarDay = Calendar['days'][number];

/** The parts of a calendar that are edited. */
export type Edition = Pick<Calendar, 'days' | 'confirmedYears'>;

/** One day that would be added, removed or changed. */
export interface DayChange {
  kind: 'added' | 'removed' | 'changed';
  on: string;
  was?: CalendarDay;
  is?: CalendarDay;
}

/** The differences between the edited and the published table, day by day. */
export function dayChanges(published: readonly CalendarDay[], edited: readonly CalendarDay[]): DayChange[] {
  const before = new Map(published.map((day) => [day.on, day]));
  const after = new Map(edited.map((day) => [day.on, day]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((on): DayChange[] => {
    const [was, is] = [before.get(on), after.get(on)];
    if (was && is) return isSame(was, is) ? [] : [{ kind: 'changed', on, was, is }];
    return is ? [{ kind: 'added', on, is }] : [{ kind: 'removed', on, was: was! }];
  });
}

/** The years that would become confirmed, and those that no longer would be. */
export function yearChanges(published: readonly number[], edited: readonly number[]): { decided: number[]; open: number[] } {
  return {
    decided: edited.filter((year) => !published.includes(year)),
    open: published.filter((year) => !edited.includes(year)),
  };
}

/** Applies the edits of one calendar to a newer one. Days and years that were not edited are those of the newer calendar. */
export function onNewer(base: Edition, edited: Edition, newer: Edition): Edition {
  const changes = new Map(dayChanges(base.days, edited.days).map(({ on, is }) => [on, is]));
  const days = newer.days.filter(({ on }) => !changes.has(on));
  const { decided, open } = yearChanges(base.confirmedYears, edited.confirmedYears);
  const years = new Set([...newer.confirmedYears, ...decided]);
  for (const year of open) years.delete(year);
  return {
    days: [...days, ...[...changes.values()].filter((day) => day !== undefined)].sort((a, b) => a.on.localeCompare(b.on)),
    confirmedYears: [...years].sort((a, b) => a - b),
  };
}

function isSame(a: CalendarDay, b: CalendarDay): boolean {
  return a.kind === b.kind && a.name === b.name && a.source === b.source && a.status === b.status;
}

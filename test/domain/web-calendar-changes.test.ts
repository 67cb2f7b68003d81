import { dayChanges, yearChanges, type CalendarDay } from '../../web/administration/calendar-changes.ts';

const day = (on: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  on,
  kind: 'holiday',
  name: 'Nghỉ',
  source: 'Quyết định',
  status: 'confirmed',
  ...more,
});
const published = [day('2026-01-01'), day('2026-04-30')];

test('an edited calendar says of each day whether it is new, gone or another', () => {
  const edited = [day('2026-05-01'), day('2026-01-01', { kind: 'swapWork' })];
  expect(dayChanges(published, edited).map(({ kind, on }) => `${on} ${kind}`)).toEqual([
    '2026-01-01 changed',
    '2026-04-30 removed',
    '2026-05-01 added',
  ]);
});

test('what was taken away and put back is no change, whatever its order', () => {
  expect(dayChanges(published, published.toReversed())).toEqual([]);
});

test('years that are decided now and those that are open again are told apart', () => {
  expect(yearChanges([2025, 2026], [2026, 2027])).toEqual({ decided: [2027], open: [2025] });
});

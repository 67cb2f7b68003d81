import { dayChanges, onNewer, yearChanges, type CalendarDay } from '../../web/administration/calendar-changes.ts';

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

test('what was edited on an older calendar is put on the newer one, and what others changed stays', () => {
  const edited = { days: [day('2026-01-01', { name: 'Tết Dương lịch' }), day('2026-05-01')], confirmedYears: [2025, 2026] };
  const newer = { days: [...published, day('2026-09-02')], confirmedYears: [2025, 2027] };
  const base = { days: published, confirmedYears: [2025] };
  const both = onNewer(base, edited, newer);
  expect(both.days.map(({ on, name }) => `${on} ${name}`)).toEqual(['2026-01-01 Tết Dương lịch', '2026-05-01 Nghỉ', '2026-09-02 Nghỉ']);
  expect(both.confirmedYears).toEqual([2025, 2026, 2027]);
  expect(onNewer(base, base, newer)).toEqual(newer);
});

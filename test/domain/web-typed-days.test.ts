import fc from 'fast-check';
import { dayText } from '../../locale/formats.ts';
import { isDay } from '../../domain/calendar/day.ts';
import { readDay } from '../../web/typed/days.ts';

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

test.each([
  ...['1/1/2026', '01/01/2026', '1-1-2026', '1.1.2026', '1/1/26', '010126', '01012026', '2026-01-01', '2026/1/1', '20260101'],
  ...[' 01 / 01 / 2026 ', 'ngày 01 tháng 01 năm 2026', '1 tháng 1 năm 2026'],
])('%j is the first of January', (text) => {
  expect(readDay(text, 2026)).toBe('2026-01-01');
});

test('the day stands before the month, and the year of an ISO day first', () => {
  expect(readDay('2/3/2026', 2026)).toBe('2026-03-02');
  expect(readDay('2026-03-02', 2026)).toBe('2026-03-02');
  expect(readDay('29/02/2028', 2026)).toBe('2028-02-29');
});

test.each([
  ...['29/02/2026', '31/4/2026', '00/01/2026', '1/13/2026', '1/1', '1/1/2', '1/1/202', '1/1/20266', '1/1-2026', '1//1/2026', '', '0'],
  ...['hôm nay', '٣/1/2026', '１/1/2026', '1/1/0026', '1/1/9999', '1/1/99', '310426', '11/2026', '-1/1/2026', '2026-02-29', '2026-1'],
])('%j is no day', (text) => {
  expect(readDay(text, 2026)).toBeNull();
});

test('every day is read from each way of writing it', () => {
  fc.assert(
    fc.property(days, (day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      const short = `${Number(date)}.${Number(month)}.${year}`;
      for (const text of [day, dayText(day), `ngày ${date} tháng ${month} năm ${year}`, short, date + month + year, year + month + date])
        expect([text, readDay(text, 2026)]).toEqual([text, day]);
    }),
  );
});

test('what is read is a day of the calendar and within reach', () => {
  const signs = fc.constantFrom(...Array.from('0123456789'.repeat(4) + '/-. '));
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 10 }), (typed) => {
      const read = readDay(typed.join(''), 2026);
      expect(read === null || (isDay(read) && read >= '1900-01-01' && read <= '2100-12-31')).toBe(true);
    }),
  );
});

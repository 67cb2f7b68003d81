import { courseNames, courses, courseSum } from '../../../domain/commission/course-length.ts';
import { stepText } from '../../../locale/deadlines.ts';
import { ruleSetContent } from '../../../local/seed/rule-set.ts';

const sum = (name: (typeof courseNames)[number]) => courseSum(ruleSetContent.deadlines, name);

test.each(courseNames)('the terms of the demonstration fit the whole work: %s', (name) => {
  const { lacking, fits, terms, whole } = sum(name);
  expect(lacking).toEqual([]);
  expect(fits).toBe(true);
  for (const { status, source } of [...terms, whole!]) expect([status, source]).toEqual([expect.any(String), expect.stringMatching(/\S/)]);
});

test('a council takes 45 days at most from the letter to the report, a comment without money seven working days', () => {
  expect(sum('councilByContract').calendarDays.to).toBeLessThanOrEqual(45);
  expect(sum('councilByContract').whole).toMatchObject({ count: 45, unit: 'calendarDays' });
  expect(sum('comment')).toMatchObject({ workingDays: 7, whole: { count: 7, unit: 'workingDays' } });
});

test('one more day in any term of a full course no longer fits', () => {
  for (const code of courses.comment.terms) {
    const longer = ruleSetContent.deadlines.map((rule) => (rule.code === code ? { ...rule, count: rule.count + 1 } : rule));
    expect([code, courseSum(longer, 'comment').fits]).toEqual([code, false]);
  }
});

test('a rule set without a term says so, and without a term of the whole there is nothing to fit', () => {
  const without = ruleSetContent.deadlines.filter(({ code }) => code !== 'D10' && code !== 'D14b');
  expect(courseSum(without, 'councilByContract')).toMatchObject({ lacking: ['D10'], whole: null, fits: null });
});

test('a step after office hours, and a term to the end of a year, are told in words', () => {
  expect(stepText({ kind: 'afterHours', on: '2026-10-30', until: '17:00' }, 'vi')).toContain('ngày làm việc tiếp theo');
  expect(stepText({ kind: 'count', count: 1, unit: 'years', direction: 'after', to: '2027-12-31' }, 'vi')).toContain('hết 1 năm sau');
});

import { courseNames, courseSum } from '../domain/commission/course-length.ts';
import { courseTitles, statusNames, termNames } from '../locale/deadlines.ts';
import { ruleSetContent } from './seed/rule-set.ts';

/**
 * Adds up the terms of the demonstration's rule set along each course, each term with its status:
 *
 *     node --import tsx local/print-courses.ts
 */
for (const name of courseNames) {
  const { terms, workingDays, calendarDays, whole, fits } = courseSum(ruleSetContent.deadlines, name);
  const against = whole ? `${whole.count} ${whole.unit}: ${fits === true ? 'fits' : 'DOES NOT FIT'}` : 'nothing to fit';
  console.log(`\n${courseTitles[name].en}: ${workingDays} working days, ${calendarDays.from}–${calendarDays.to} days; ${against}`);
  for (const { code, count, unit, status } of terms) {
    console.log(
      `  ${code.padEnd(5)}${String(count).padStart(3)} ${unit.padEnd(13)} ${termNames[code]?.en ?? ''} (${statusNames[status].en})`,
    );
  }
}

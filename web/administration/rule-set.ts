import { calendarDaysText, workingDaysText } from '../../locale/formats.ts';
import type { Language } from '../../locale/language.ts';
import { ruleSetWords } from '../../locale/web/rule-sets.ts';
import type { components, paths } from '../api/schema.d.ts';

export type RuleSet = components['schemas']['RuleSet'];

type NewRuleSet = NonNullable<paths['/api/rule-sets']['post']['requestBody']>['content']['application/json'];
/** The content of a rule set in the shape of the API, which returns it unchanged. */
export type RuleContent = NewRuleSet['content'];
/** One term: its number of days, and the source of that number. */
export type Term = RuleContent['deadlines'][number];

/** The whole content of a rule set. */
export const contentOf = (ruleSet: RuleSet) => ruleSet.content as unknown as RuleContent;

/** A term in words, such as `5 ngày làm việc`. Months and days before an event are named as such. */
export function termText({ count, unit, form }: Pick<Term, 'count' | 'unit' | 'form'>, language: Language): string {
  if (form === 'monthsAfter') return ruleSetWords.months(count)[language];
  if (form === 'endOfMonthsAfter') return ruleSetWords.endOfMonths(count)[language];
  if (form === 'endOfYearsAfter') return ruleSetWords.endOfYears(count)[language];
  const days = unit === 'workingDays' ? workingDaysText(count, language) : calendarDaysText(count, language);
  return form === 'before' ? `${days} ${ruleSetWords.ahead[language]}` : days;
}

/** The set that this one follows: the previous version of the same code. */
export function followedBy(ruleSet: RuleSet, all: readonly RuleSet[]): RuleSet | undefined {
  const earlier = all.filter(({ code, version }) => code === ruleSet.code && version < ruleSet.version);
  return earlier.sort((a, b) => b.version - a.version)[0];
}

/** A version number that is not used yet, since two drafts may follow the same set. */
export function nextVersion(code: string, all: readonly RuleSet[]): number {
  return Math.max(0, ...all.filter((one) => one.code === code).map(({ version }) => version)) + 1;
}

/** The parts of a term that a draft may change. */
export type Changed = Partial<Pick<Term, 'count' | 'status' | 'source'>>;

/** Whether a draft changes a term of the original. A field that is not filled in yet changes nothing. */
export function isOther(original: Term, now: Changed | undefined): boolean {
  const given = Object.entries<unknown>(now ?? {}).filter(([, value]) => value !== undefined && value !== null);
  return given.some(([name, value]) => (typeof value === 'string' ? value.trim() : value) !== original[name as keyof Changed]);
}

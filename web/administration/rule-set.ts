import { calendarDaysText, workingDaysText } from '../../locale/formats.ts';
import type { Language } from '../../locale/language.ts';
import { ruleSetWords } from '../../locale/web/rule-sets.ts';
import type { components, paths } from '../api/schema.d.ts';

export type RuleSet = components['schemas']['RuleSet'];

type NewRuleSet = NonNullable<paths['/api/rule-sets']['post']['requestBody']>['content']['application/json'];
/** What a rule set says, as the API takes it; it gives it back as it was taken. */
export type RuleContent = NewRuleSet['content'];
/** One term: how many days, and where the number comes from. */
export type Term = RuleContent['deadlines'][number];

/** Everything that a rule set says. */
export const contentOf = (ruleSet: RuleSet) => ruleSet.content as unknown as RuleContent;

/** `5 ngày làm việc`; months and days ahead of an event are said as such. */
export function termText({ count, unit, form }: Pick<Term, 'count' | 'unit' | 'form'>, language: Language): string {
  if (form === 'monthsAfter') return ruleSetWords.months(count)[language];
  if (form === 'endOfMonthsAfter') return ruleSetWords.endOfMonths(count)[language];
  const days = unit === 'workingDays' ? workingDaysText(count, language) : calendarDaysText(count, language);
  return form === 'before' ? `${days} ${ruleSetWords.ahead[language]}` : days;
}

/** The set that this one followed: the version before it, of the same code. */
export function followedBy(ruleSet: RuleSet, all: readonly RuleSet[]): RuleSet | undefined {
  const earlier = all.filter(({ code, version }) => code === ruleSet.code && version < ruleSet.version);
  return earlier.sort((a, b) => b.version - a.version)[0];
}

/** A version that nobody has used: two drafts may follow the same set. */
export function nextVersion(code: string, all: readonly RuleSet[]): number {
  return Math.max(0, ...all.filter((one) => one.code === code).map(({ version }) => version)) + 1;
}

/** What of a term may be changed in a draft. */
export type Changed = Partial<Pick<Term, 'count' | 'status' | 'source'>>;

/** Whether a draft says something else of a term than the original; what is not filled in yet says nothing. */
export function isOther(original: Term, now: Changed | undefined): boolean {
  const given = Object.entries<unknown>(now ?? {}).filter(([, value]) => value !== undefined && value !== null);
  return given.some(([name, value]) => (typeof value === 'string' ? value.trim() : value) !== original[name as keyof Changed]);
}

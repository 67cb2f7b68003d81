import type { statusNames } from '../../locale/deadlines.ts';
import type { components } from '../api/schema.d.ts';

export type RuleSet = components['schemas']['RuleSet'];

/** One term as a rule set keeps it: how many days, and where the number comes from. */
export interface Term {
  code: string;
  unit: 'workingDays' | 'calendarDays';
  count: number;
  source: string;
  status: keyof typeof statusNames;
}

/** The terms of a rule set. */
export const termsOf = (ruleSet: RuleSet) => (ruleSet.content['deadlines'] ?? []) as Term[];

import { startOfDay, type Day } from '../calendar/day.ts';
import { deriveDeadline, type Derivation } from '../calendar/deadline.ts';
import type { Calendar } from '../calendar/working-days.ts';
import type { NoticeTerm } from './duty-kinds.ts';
import type { RejectionCode } from './rejections.ts';
import type { RuleSet } from './rule-set.ts';

interface Rules {
  ruleSet: Pick<RuleSet, 'deadlines'>;
  calendar: Calendar;
}

/** The last day on which this term leaves enough notice of the planned day. Null when the rule set has no such term. */
export function lastDayOfNotice({ ruleSet, calendar }: Rules, term: NoticeTerm, plannedOn: Day): Derivation | null {
  const rule = ruleSet.deadlines.find(({ code }) => code === term);
  return rule?.form === 'before' ? deriveDeadline({ startedAt: startOfDay(plannedOn), rule, calendar }) : null;
}

/** `NOTICE_OF_LAW` when the day comes too soon under a term of law. Such a term has no exception. */
export function whyNotOfLaw(rules: Rules, term: NoticeTerm, day: { plannedOn: Day; on: Day }): RejectionCode | null {
  return whyShortNotice(rules, term, day, true) === 'NOTICE_OF_LAW' ? 'NOTICE_OF_LAW' : null;
}

/** Why the planned day comes too soon. A term of law binds. Any other is passed over with a reason, which is on record. */
export function whyShortNotice(rules: Rules, term: NoticeTerm, day: { plannedOn: Day; on: Day }, reason: unknown): RejectionCode | null {
  const last = lastDayOfNotice(rules, term, day.plannedOn);
  if (last === null || day.on <= last.dueOn) return null;
  if (last.status === 'law') return 'NOTICE_OF_LAW';
  return reason === undefined ? 'SHORT_NOTICE' : null;
}

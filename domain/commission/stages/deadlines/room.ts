import type { Room } from '../../room.ts';
import type { deadlinesActs } from './acts.ts';
import { emptyDeadlines } from './state.ts';
import type { Commission } from '../../commission.ts';
import { hasStatedTerms } from '../../contract.ts';
import { duties } from '../../duties.ts';
import type { Duty } from '../../duty.ts';
import type { Actor } from '../../../case/actor.ts';
import { firstOf } from '../../rule.ts';
import { isDayOfOrder } from '../report/room.ts';

/** Whether this is the report's due day as the order sets it. Only the issuer of the order may move it, by an annex or a letter. */
const isSetByOrder = (c: Commission, duty: Duty): boolean => duty.kind === 'submitReport' && isDayOfOrder(c);

const isOfUnion = (c: Commission, by: Pick<Actor, 'organisation'>) => by.organisation === c.parts.union;

/** Commands about duties themselves: an extension, or assignment to another person. */
export const deadlines = {
  empty: emptyDeadlines,
  rules: {
    extendDeadline: {
      stages: 'any',
      // The issuer of the order may extend the day that the order sets, and no other.
      now: (c, by) => (isOfUnion(c, by) || duties(c).some((d) => isSetByOrder(c, d)) ? null : 'NOT_AUTHORISED'),
      input: (c, { input, actor, on }) => {
        const found = duties(c).find((d) => d.key === input.duty);
        if (!found) return 'UNKNOWN_DUTY';
        const { person, organisation, capability } = found.owner;
        const isOwn = person === null ? organisation === actor.organisation && capability === actor.capability : person === actor.person;
        return firstOf(
          isSetByOrder(c, found) && hasStatedTerms(c) && 'ANNEX_NEEDED',
          isSetByOrder(c, found) && isOfUnion(c, actor) && 'DAY_OF_CONTRACT',
          !isSetByOrder(c, found) && !isOfUnion(c, actor) && 'NOT_AUTHORISED',
          !isSetByOrder(c, found) && input.annex !== undefined && 'ANNEX_WITHOUT_ORDER',
          found.due.status === 'law' && 'TERM_OF_LAW',
          // Nobody may extend their own deadline.
          isOwn && 'SAME_PERSON',
          on > found.due.dueOn && 'ALREADY_OVERDUE',
          input.until <= found.due.dueOn && 'NOT_LATER',
          (c.extensions[input.duty]?.times ?? 0) >= c.ruleSet.maxExtensions && 'EXTENSION_LIMIT',
        );
      },
    },
    reassign: {
      stages: 'any',
      input: (c, { input, attested }) => {
        const found = duties(c).find((d) => d.key === input.duty);
        if (!found) return 'UNKNOWN_DUTY';
        const { capability, organisation } = found.owner;
        // What a member owes for a seat, nobody else can give.
        if (capability === 'expert' || (found.about !== null && found.about === found.owner.person)) return 'UNKNOWN_DUTY';
        if (found.owner.person === input.to) return 'ALREADY_DONE';
        const holder = attested?.people?.find((p) => p.person === input.to);
        return holder?.capabilities.some((k) => k.capability === capability && k.organisation === organisation) ? null : 'NOT_A_HOLDER';
      },
    },
  },
  changes: {
    extendDeadline: (c, { input, at }) => ({
      ...c,
      extensions: { ...c.extensions, [input.duty]: { until: input.until, at, times: (c.extensions[input.duty]?.times ?? 0) + 1 } },
      documents: [...c.documents, ...(input.annex?.documents ?? []).map((document) => ({ document, kind: 'order' as const, at }))],
    }),
    reassign: (c, { input, at }) => {
      const found = duties(c).find((d) => d.key === input.duty);
      if (found?.owner.capability === 'unionSpecialist' && c.specialist)
        return { ...c, specialist: { ...c.specialist, person: input.to, at } };
      return { ...c, assignees: { ...c.assignees, [input.duty]: input.to } };
    },
  },
  duties: () => [],
} satisfies Room<keyof typeof deadlinesActs>;

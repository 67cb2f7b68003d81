import type { StageRoom } from '../../room.ts';
import type { expertReviewActs } from './acts.ts';
import { isOfLaw, isReviewed, opinionKey, reviewDuties, whileReviewing } from './duties.ts';
import { chairsOf, hasDelegate, heldAs, isInPayment, whyNotChaired, whyNotSessions } from './sessions.ts';
import { emptyExpertReview, opinionsDue, owesOpinion, opinionRound, standingOpinion, type ConsultationEvent } from './state.ts';
import type { Instant } from '../../../calendar/day.ts';
import { memberOf } from '../panel/state.ts';
import type { Commission } from '../../commission.ts';
import { boundTo } from '../../independence.ts';
import { firstOf } from '../../rule.ts';
import { isWrittenComment } from '../intake/state.ts';
import { openReport } from '../report/state.ts';

type ReviewCommand = keyof typeof expertReviewActs;

const eventOf = (c: Commission, event: number): ConsultationEvent | undefined => c.events.find((e) => e.event === event);
const reportWritten = (c: Commission) => (c.stage === 'report' && c.reports.some((r) => r.status !== 'returned') ? 'REPORT_OPEN' : null);

const noEventOpen = (c: Commission) => (c.events.some((e) => e.closed === null) ? null : 'NO_EVENT_OPEN');

const whyNotAtEvent = (c: Commission, input: { event: number; invitee?: number }) =>
  firstOf(eventOf(c, input.event)?.closed && 'EVENT_CLOSED', whyNotInvited(c, input));

function whyNotInvited(c: Commission, input: { event: number; invitee?: number }) {
  const event = eventOf(c, input.event);
  if (!event) return 'UNKNOWN_EVENT';
  return input.invitee !== undefined && !event.invited.some((i) => i.invitee === input.invitee) ? 'UNKNOWN_INVITEE' : null;
}

/** Stage `expertReview`: experts file independent opinions, and consultations count the invited and the received ones. */
export const expertReview = {
  stage: 'expertReview',
  empty: emptyExpertReview,
  isNeeded: (c) => !isWrittenComment(c),
  isDischarged: isReviewed,
  rules: {
    fileOpinion: {
      stages: whileReviewing,
      now: (c, by) => {
        const member = memberOf(c, by.person);
        if (!member || !owesOpinion(member)) return 'UNKNOWN_MEMBER';
        return firstOf(
          member.answer?.accepts !== true && 'NOT_ACCEPTED',
          member.declaration === null && 'NOT_DECLARED',
          member.conflict === 'open' && 'CONFLICT_OPEN',
          member.conflict === 'blocked' && 'CONFLICTED',
          standingOpinion(c, by.person) && 'ALREADY_FILED',
        );
      },
    },
    requestMoreTime: {
      stages: whileReviewing,
      now: (c, by) =>
        firstOf(
          !opinionsDue(c).some((m) => m.person === by.person) && 'NOTHING_DUE',
          c.timeRequests.some((t) => t.person === by.person) && 'ALREADY_DONE',
        ),
    },
    grantTime: {
      stages: whileReviewing,
      now: (c) => (c.timeRequests.length === 0 ? 'NO_TIME_REQUEST' : null),
      input: (c, { input }) =>
        firstOf(
          !c.timeRequests.some((t) => t.person === input.person) && 'NO_TIME_REQUEST',
          isOfLaw(c, input.person) && 'TERM_OF_LAW',
          // The leader may have extended the deadline in the meantime. Granting more time must not shorten it.
          input.until < (c.extensions[opinionKey(c, input.person)]?.until ?? '') && 'NOT_LATER',
        ),
    },
    refuseTime: {
      stages: whileReviewing,
      now: (c) => (c.timeRequests.length === 0 ? 'NO_TIME_REQUEST' : null),
      input: (c, { input }) => (c.timeRequests.some((t) => t.person === input.person) ? null : 'NO_TIME_REQUEST'),
    },
    returnOpinion: {
      stages: whileReviewing,
      now: reportWritten,
      input: (c, { input }) => (standingOpinion(c, input.person) ? null : 'NO_OPINION'),
    },
    // An event may follow a written collection, which alone leads on to the report.
    announceEvent: {
      stages: whileReviewing,
      now: reportWritten,
      input: (c, { input }) =>
        firstOf(
          c.events.some((e) => e.closed === null && e.kind === input.kind && e.on === input.on && e.topic === input.topic) &&
            'ALREADY_DONE',
          input.invited.some((i) => [i.organisation, i.person, i.name].filter((x) => x !== undefined).length !== 1) && 'INVITEE_SHAPE',
          input.coOrganisers?.includes(c.parts.union) && 'CO_ORGANISER_UNION',
        ),
    },
    filePaper: {
      stages: whileReviewing,
      now: noEventOpen,
      input: (c, { input }) => {
        const taken = eventOf(c, input.event)?.invited.some((i) => i.invitee === input.invitee && i.paper !== null);
        return firstOf(whyNotAtEvent(c, input), taken && 'ALREADY_FILED');
      },
    },
    // Written comments also come after the event is closed. They are taken until the report is submitted.
    recordContribution: {
      stages: whileReviewing,
      now: (c) => firstOf(c.events.length === 0 && 'NO_EVENT_OPEN', openReport(c) && 'REPORT_OPEN'),
      input: (c, { input }) => {
        const taken = eventOf(c, input.event)?.invited.some((i) => i.invitee === input.invitee && i.opinion !== null);
        return firstOf(whyNotInvited(c, input), taken && 'ALREADY_FILED');
      },
    },
    closeEvent: {
      stages: whileReviewing,
      now: noEventOpen,
      input: (c, { input, attested }) => {
        const event = eventOf(c, input.event);
        const known = new Set(event?.invited.map((i) => i.invitee));
        return firstOf(
          whyNotAtEvent(c, { event: input.event }),
          input.present.some((n) => !known.has(n)) && 'UNKNOWN_INVITEE',
          whyNotSessions(input),
          whyNotChaired(c, event, input),
          input.delegates?.some(
            ({ invitee }) =>
              !hasDelegate(
                event?.invited.find((i) => i.invitee === invitee),
                input.present,
              ),
          ) && 'NOT_A_DELEGATE',
          chairsOf(input).some((chair) => boundTo(c, chair, attested).length > 0) && 'MEMBER_OF_HOST',
        );
      },
    },
    // The name of a delegate may be found on the signed list only later. It is changed until a payment names that person.
    nameDelegate: {
      stages: [...whileReviewing, 'response', 'signOff', 'payment'],
      now: (c) =>
        c.events.some((e) => e.closed !== null && e.invited.some((i) => i.organisation !== null && i.present)) ? null : 'NO_DELEGATE',
      input: (c, { input }) => {
        const invitee = eventOf(c, input.event)?.invited.find((i) => i.invitee === input.invitee);
        return firstOf(
          whyNotInvited(c, input),
          !(invitee?.present === true && invitee.organisation !== null) && 'NOT_A_DELEGATE',
          isInPayment(c, input) && 'ALREADY_DONE',
        );
      },
    },
  },
  changes: {
    fileOpinion: (c, { input, actor, at }) => ({
      ...c,
      opinions: [...c.opinions, { person: actor.person, round: opinionRound(c, actor.person), at, opinion: input, returned: null }],
      timeRequests: c.timeRequests.filter((t) => t.person !== actor.person),
    }),
    requestMoreTime: (c, { input, actor, at }) => ({
      ...c,
      timeRequests: [...c.timeRequests, { person: actor.person, until: input.until, reason: input.reason, at }],
    }),
    grantTime: (c, { input, at }) => {
      const key = opinionKey(c, input.person);
      const times = (c.extensions[key]?.times ?? 0) + 1;
      return {
        ...c,
        timeRequests: c.timeRequests.filter((t) => t.person !== input.person),
        extensions: { ...c.extensions, [key]: { until: input.until, at, times } },
      };
    },
    refuseTime: (c, { input }) => ({ ...c, timeRequests: c.timeRequests.filter((t) => t.person !== input.person) }),
    returnOpinion: (c, { input, at }) => {
      const standing = standingOpinion(c, input.person);
      return { ...c, opinions: c.opinions.map((o) => (o === standing ? { ...o, returned: { at, reason: input.reason } } : o)) };
    },
    announceEvent: (c, { input, at }) => ({
      ...c,
      events: [
        ...c.events,
        {
          event: c.events.length + 1,
          at,
          kind: input.kind,
          on: input.on,
          place: input.place,
          topic: input.topic,
          invited: input.invited.map((i, n) => ({
            invitee: n + 1,
            organisation: i.organisation ?? null,
            person: i.person ?? null,
            name: i.name ?? null,
            paperOrdered: i.paperOrdered,
            paper: null,
            opinion: null,
            present: false,
            delegate: null,
          })),
          coOrganisers: input.coOrganisers ?? [],
          closed: null,
        },
      ],
    }),
    filePaper: (c, { input, at }) =>
      withPapers(
        withInvitee(c, input.event, input.invitee, {
          paper: { at, title: input.title, presented: input.presented, documents: input.documents },
        }),
        input.documents,
        at,
      ),
    recordContribution: (c, { input, at }) =>
      withPapers(withInvitee(c, input.event, input.invitee, { opinion: { at, opinion: input.opinion } }), input.documents, at),
    closeEvent: (c, { input, at }) => ({
      ...c,
      events: c.events.map((e) =>
        e.event === input.event
          ? {
              ...e,
              invited: e.invited.map((i) => ({
                ...i,
                present: input.present.includes(i.invitee),
                delegate: input.delegates?.find((one) => one.invitee === i.invitee)?.name ?? null,
              })),
              closed: { at, ...heldAs(input) },
            }
          : e,
      ),
      documents: [...c.documents, ...input.minutes.map((document) => ({ document, kind: 'eventMinutes' as const, at }))],
    }),
    nameDelegate: (c, { input }) => withInvitee(c, input.event, input.invitee, { delegate: input.name }),
  },
  duties: reviewDuties,
} satisfies StageRoom<ReviewCommand>;

function withPapers(c: Commission, given: readonly string[], at: Instant): Commission {
  return { ...c, documents: [...c.documents, ...given.map((document) => ({ document, kind: 'paper' as const, at }))] };
}

function withInvitee(c: Commission, event: number, invitee: number, change: Partial<ConsultationEvent['invited'][number]>): Commission {
  return {
    ...c,
    events: c.events.map((e) =>
      e.event === event ? { ...e, invited: e.invited.map((i) => (i.invitee === invitee ? { ...i, ...change } : i)) } : e,
    ),
  };
}

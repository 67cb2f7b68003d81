import { dayOf, type Day } from '../../../calendar/day.ts';
import { isWorkingDay, plusWorkingDays } from '../../../calendar/working-days.ts';
import type { Commission } from '../../commission.ts';
import type { PersonFact } from '../../facts.ts';
import { duty, termFrom, type Duty } from '../../duty.ts';
import { officerOf } from '../../organisation.ts';
import { passedOn } from '../../passed-on.ts';
import type { RejectionCode } from '../../rejections.ts';
import { invitationsTo, openMeetings, unanswered, type Invited, type Meeting } from './state.ts';

/** The invitation of bodies to a session: each says who comes for it, by itself or by a letter that the clerk enters. */

/** Why this body has no open invitation that it owes an answer to, or none to this session. */
export function whyNotDelegate(c: Commission, organisation: string, n?: number): RejectionCode | null {
  const open = new Set(openMeetings(c).map(({ meeting }) => meeting));
  const own = invitationsTo(c, organisation).filter(({ meeting }) => open.has(meeting) && (n === undefined || meeting === n));
  if (own.length === 0) return 'INVITATION_OVER';
  return own.every((one) => one.own.answer !== null) ? 'DELEGATE_NAMED' : null;
}

/** What one invited body owes: at the end of the term, and never after the day of the session. */
function delegateDuty(c: Commission, { meeting, at, on }: Meeting, organisation: string): Duty {
  return duty(c, {
    kind: 'nameSessionDelegate',
    of: [meeting, organisation],
    stage: c.stage ?? 'meeting',
    owner: { organisation, capability: officerOf(c, organisation) },
    since: at,
    term: 'P28',
    setOn: on < termFrom(c, 'P28', at).dueOn ? lastWorkingDay(c, on, dayOf(at)) : null,
    commands: ['nameSessionDelegate'],
  });
}

/** The session's day, or the last working day before it: a due day on a day off would move past the session. Not before `from`. */
function lastWorkingDay(c: Commission, on: Day, from: Day): Day {
  const last = isWorkingDay(on, c.calendar) ? on : plusWorkingDays(on, -1, c.calendar);
  return last < from ? on : last;
}

/** The answers that are owed to open sessions. */
export const toNameDelegate = (c: Commission): Duty[] =>
  unanswered(c).map(({ meeting, organisation }) => delegateDuty(c, meeting, organisation));

/** The answer on record. It is late by the day on which a paper arrived, or else by the day of the act. */
export function withAnswer(c: Commission, { input, actor, at, onBehalfOf }: PersonFact<'nameSessionDelegate'>): Commission {
  const invitedTo = c.meetings.find(({ meeting }) => meeting === input.meeting);
  const arrivedOn = onBehalfOf?.paper.arrivedOn ?? dayOf(at);
  const isLate = invitedTo !== undefined && arrivedOn > delegateDuty(c, invitedTo, actor.organisation).due.dueOn;
  const { attends, name = null, title = null, reason = null } = input;
  const answer = { at, by: actor.person, attends, name, title, reason, isLate };
  return withInvited(c, (one, { meeting }) =>
    meeting === input.meeting && one.organisation === actor.organisation ? { ...one, answer } : one,
  );
}

const withInvited = (c: Commission, change: (one: Invited, to: Meeting) => Invited): Commission => ({
  ...c,
  meetings: c.meetings.map((m) => ({ ...m, invited: m.invited.map((one) => change(one, m)) })),
});

/** The answer that a paper gave is taken back. The body owes it again. */
export const withoutAnswer = (c: Commission, body: string, at: number): Commission =>
  withInvited(c, (one) => (isAnswerOf(one, body, at) ? { ...one, answer: null } : one));

/** Two bodies may answer at the same instant, so the instant alone names no answer. */
const isAnswerOf = ({ organisation, answer }: Invited, body: string, at: number): boolean => organisation === body && answer?.at === at;

/** Whether an open session has this body's answer of this moment. */
export const isOpenAnswer = (c: Commission, body: string, at: number): boolean =>
  openMeetings(c).some(({ invited }) => invited.some((one) => isAnswerOf(one, body, at)));

/** The bodies that owe the name of a delegate. */
export const bodiesInvited = (c: Commission): string[] => unanswered(c).map(({ organisation }) => organisation);

/** An open invitation of a closed body goes to its successor. */
export const invitedSucceeded = (c: Commission, from: string, to: string): Commission => {
  const open = new Set(openMeetings(c));
  return {
    ...c,
    meetings: c.meetings.map((m) =>
      open.has(m) ? { ...m, invited: passedOn(m.invited, { from, to, isOpen: ({ answer }) => answer === null }) } : m,
    ),
  };
};

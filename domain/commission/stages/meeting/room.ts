import type { StageRoom } from '../../room.ts';
import type { meetingActs } from './acts.ts';
import { emptyMeeting, hasConcluded, isStudy, openMeeting, openMeetings, type Meeting } from './state.ts';
import { clearedMembers, memberOf } from '../panel/state.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import { whyNotOfLaw, whyShortNotice } from '../../notice.ts';
import { dayOf, startOfDay, type Day } from '../../../calendar/day.ts';
import type { DaySession } from '../../names.ts';
import { toNameDelegate, whyNotDelegate, withAnswer } from './invitations.ts';
import { panelRule } from '../panel/room.ts';
import { quorumOf } from './quorum.ts';
import { opinionsDue } from '../expert-review/state.ts';
import { themesDue } from '../themes/state.ts';
import { openReport } from '../report/state.ts';
import { firstOf, type Act } from '../../rule.ts';

/** Only a council meets. Until the form of work is decided, a meeting is still possible. */
export function needsMeeting(c: Commission): boolean {
  return c.acceptance === null || c.acceptance.formOfWork === 'council';
}

/** From the appointment of the panel until its report is written. */
const whileSitting = ['panel', 'expertReview', 'meeting', 'report'] as const;

/** Whether a meeting with these people is quorate under the panel's rule. */
function isQuorate(c: Commission, present: readonly string[], delegatedTo: string | null): boolean {
  const rule = panelRule(c);
  return rule !== undefined && quorumOf(rule.quorum, clearedMembers(c), present, delegatedTo).isQuorate;
}

/** A group or a consultation never meets, and the refusal says so. It does not tell the person to wait for the stage. */
const whyNotMeeting = (c: Commission) =>
  firstOf(
    !needsMeeting(c) && 'MEETING_NOT_COUNCIL',
    (!whileSitting.some((stage) => stage === c.stage) || c.panel?.decisionNumber == null) && 'WRONG_STAGE',
    openReport(c) && 'REPORT_OPEN',
  );

/** Why only a session for the study can be convened or recorded now. */
const whyNotAfterOpinions = (c: Commission) =>
  firstOf(
    (c.stage === 'panel' || c.stage === 'expertReview') && 'WRONG_STAGE',
    opinionsDue(c).length > 0 && 'OPINIONS_OUTSTANDING',
    themesDue(c).length > 0 && 'THEMES_OUTSTANDING',
  );

/** The day and the half of the day of a session: as it was held, or else as it was convened. */
const timeOf = (m: Meeting) => ({ on: m.held?.heldOn ?? m.on, session: m.held ? m.held.session : m.session });

/** Whether another session has this part of the day. A session without one takes the whole day. */
function isTaken(meetings: readonly Meeting[], on: Day, session: DaySession | null): boolean {
  return meetings.map(timeOf).some((one) => one.on === on && (one.session === null || session === null || one.session === session));
}

function whyNotConvened(c: Commission, { input, on }: Act<'conveneMeeting'>) {
  const standing = c.meetings.filter((m) => m.cancelled === null);
  const isOpenToo = ({ purpose }: Meeting) => purpose === 'conclusion' && purpose === (input.purpose ?? 'conclusion');
  return firstOf(
    input.purpose !== 'study' && whyNotAfterOpinions(c),
    openMeetings(c).some(isOpenToo) && 'MEETING_OPEN',
    isTaken(standing, input.on, input.session ?? null) && 'SESSION_TAKEN',
    whyShortNotice(c, 'D10', { plannedOn: input.on, on }, input.shortNoticeReason),
    input.invitedBodies?.includes(c.parts.union) && 'UNION_ASKED',
  );
}

function whyNotRecorded(c: Commission, { input }: Act<'recordMeeting'>) {
  const members = new Set(clearedMembers(c).map((m) => m.person));
  const delegate = input.delegation ? memberOf(c, input.delegation.to) : undefined;
  const voters = new Set(input.present).size;
  const convened = openMeeting(c, input.meeting);
  if (!convened) return 'UNKNOWN_MEETING';
  const held = c.meetings.filter((m) => m.held !== null);
  return firstOf(
    !isStudy(convened) && whyNotAfterOpinions(c),
    isStudy(convened) && input.ballots.length + input.dissents.length > 0 && 'VOTE_BEFORE_OPINIONS',
    input.present.some((p) => !members.has(p)) && 'UNKNOWN_MEMBER',
    input.delegatesPresent?.some((body) => !convened.invited.some((one) => one.organisation === body)) && 'NOT_INVITED',
    input.namedGuests?.some((one) => one.organisation !== undefined && one.body !== undefined) && 'GUEST_SHAPE',
    input.guests?.some((guest) => members.has(guest)) && 'PANEL_DUPLICATE',
    input.delegation && (delegate?.role !== 'viceChair' || !members.has(delegate.person)) && 'CHAIR_ABSENT',
    input.dissents.some((d) => !input.present.includes(d.person)) && 'UNKNOWN_MEMBER',
    input.ballots.some((b) => b.inFavour + b.against + b.abstained + b.invalid > voters) && 'BALLOTS_MISCOUNT',
    isTaken(held, input.heldOn, input.session ?? convened.session) && 'SESSION_TAKEN',
    // A day of notice that is law cannot be passed over by meeting sooner than the invitation says.
    input.heldOn < convened.on && whyNotOfLaw(c, 'D10', { plannedOn: input.heldOn, on: dayOf(convened.at) }),
  );
}

/** Stage `meeting`: the council sits, once or several times, and concludes with a quorum. Its ballots and dissents are recorded. */
export const meeting = {
  stage: 'meeting',
  empty: emptyMeeting,
  isNeeded: needsMeeting,
  isDischarged: hasConcluded,
  rules: {
    conveneMeeting: { stages: 'any', now: whyNotMeeting, input: whyNotConvened },
    cancelMeeting: {
      stages: 'any',
      now: (c) => firstOf(whyNotMeeting(c), !openMeeting(c) && 'UNKNOWN_MEETING'),
      input: (c, { input }) => (openMeeting(c, input.meeting) ? null : 'UNKNOWN_MEETING'),
    },
    nameSessionDelegate: {
      stages: 'any',
      now: (c, by) => firstOf(whyNotMeeting(c), whyNotDelegate(c, by.organisation)),
      input: (c, { input, actor }) =>
        firstOf(
          whyNotDelegate(c, actor.organisation, input.meeting),
          input.attends && input.name === undefined && 'DELEGATE_UNNAMED',
          !input.attends && input.reason === undefined && 'REASON_NEEDED',
        ),
    },
    recordMeeting: {
      stages: 'any',
      now: (c) => firstOf(whyNotMeeting(c), !openMeeting(c) && 'UNKNOWN_MEETING', !openMeetings(c).some(isStudy) && whyNotAfterOpinions(c)),
      input: whyNotRecorded,
    },
  },
  changes: {
    conveneMeeting: (c, { input, at, attested }) => ({
      ...c,
      organisations: { ...c.organisations, ...Object.fromEntries((attested?.organisations ?? []).map((one) => [one.id, one])) },
      meetings: [
        ...c.meetings,
        {
          meeting: c.meetings.length + 1,
          at,
          purpose: input.purpose ?? 'conclusion',
          on: input.on,
          session: input.session ?? null,
          place: input.place,
          agenda: input.agenda ?? null,
          invited: (input.invitedBodies ?? []).map((organisation) => ({ organisation, answer: null })),
          cancelled: null,
          held: null,
        },
      ],
    }),
    cancelMeeting: (c, { input, at }) => withMeeting(c, input.meeting, { cancelled: { at, reason: input.reason } }),
    nameSessionDelegate: withAnswer,
    recordMeeting: (c, { input, at }) => {
      const quorate = isQuorate(c, input.present, input.delegation?.to ?? null);
      const held = {
        at,
        heldOn: input.heldOn,
        session: input.session ?? openMeeting(c, input.meeting)?.session ?? null,
        present: input.present,
        guests: input.guests ?? [],
        namedGuests: (input.namedGuests ?? []).map(({ name, title = null, organisation = null, body = null }) => ({
          name,
          title,
          organisation,
          body,
        })),
        delegatesPresent: input.delegatesPresent ?? [],
        quorate,
        ballots: input.ballots,
        conclusion: input.conclusion,
        dissents: input.dissents,
      };
      return {
        ...withMeeting(c, input.meeting, { held }),
        documents: [...c.documents, ...input.minutes.map((document) => ({ document, kind: 'meetingMinutes' as const, at }))],
      };
    },
  },
  duties: (c) => {
    if (c.end !== null || whyNotMeeting(c) !== null) return [];
    return [...toConvene(c), ...toNameDelegate(c), ...openMeetings(c).flatMap((m) => toRecord(c, m))];
  },
} satisfies StageRoom<keyof typeof meetingActs>;

/** The session that concludes is owed once the opinions are there. The others are convened as the council needs them. */
function toConvene(c: Commission): Duty[] {
  const concluding = c.meetings.filter((m) => m.purpose === 'conclusion' && m.cancelled === null);
  // While an opinion is due again, the member owes it first and the meeting waits.
  if (c.stage !== 'meeting' || whyNotAfterOpinions(c) !== null || hasConcluded(c) || concluding.some((m) => m.held === null)) return [];
  const owner = { organisation: c.parts.union, capability: 'unionSpecialist' as const, person: c.specialist?.person ?? null };
  const ended = c.meetings.flatMap((m) => (m.purpose === 'conclusion' ? [m.held?.at ?? m.cancelled?.at ?? 0] : []));
  return [
    duty(c, {
      kind: 'conveneMeeting',
      of: [ended.length + 1],
      stage: 'meeting',
      owner,
      since: Math.max(c.stageSince, ...ended),
      term: 'D12',
      commands: ['conveneMeeting'],
    }),
  ];
}

function toRecord(c: Commission, open: Meeting): Duty[] {
  if (!isStudy(open) && whyNotAfterOpinions(c) !== null) return [];
  const secretary = clearedMembers(c).find((m) => m.role === 'scienceSecretary');
  // Without a secretary the panel must be completed first.
  if (!secretary) return [];
  return [
    duty(c, {
      kind: 'recordMeeting',
      of: [open.meeting],
      stage: 'meeting',
      owner: { organisation: secretary.organisation, capability: 'expert' as const, person: secretary.person },
      since: Math.max(open.at, startOfDay(open.on)),
      term: 'D13',
      commands: ['recordMeeting'],
    }),
  ];
}

function withMeeting(c: Commission, n: number, change: Partial<Meeting>): Commission {
  return { ...c, meetings: c.meetings.map((m) => (m.meeting === n ? { ...m, ...change } : m)) };
}

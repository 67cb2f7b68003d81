import type { StageRoom } from '../../room.ts';
import type { meetingActs } from './acts.ts';
import { emptyMeeting, hasQuorateMeeting, openMeeting } from './state.ts';
import { clearedMembers, memberOf } from '../panel/state.ts';
import type { Commission } from '../../commission.ts';
import { duty } from '../../duty.ts';
import { whyShortNotice } from '../../notice.ts';
import { startOfDay } from '../../../calendar/day.ts';
import { panelRule } from '../panel/room.ts';
import { quorumOf } from './quorum.ts';
import { opinionsDue } from '../expert-review/state.ts';
import { firstOf, type Act } from '../../rule.ts';

/** Only a council meets. Until the form of work is decided, a meeting is still possible. */
export function needsMeeting(c: Commission): boolean {
  return c.acceptance === null || c.acceptance.formOfWork === 'council';
}

/** Whether a meeting with these people is quorate under the panel's rule. */
function isQuorate(c: Commission, present: readonly string[], delegatedTo: string | null): boolean {
  const rule = panelRule(c);
  return rule !== undefined && quorumOf(rule.quorum, clearedMembers(c), present, delegatedTo).isQuorate;
}

function whyNotRecorded(c: Commission, { input }: Act<'recordMeeting'>) {
  const members = new Set(clearedMembers(c).map((m) => m.person));
  const delegate = input.delegation ? memberOf(c, input.delegation.to) : undefined;
  const voters = new Set(input.present).size;
  const convened = openMeeting(c);
  return firstOf(
    convened?.meeting !== input.meeting && 'UNKNOWN_MEETING',
    input.present.some((p) => !members.has(p)) && 'UNKNOWN_MEMBER',
    input.guests?.some((guest) => members.has(guest)) && 'PANEL_DUPLICATE',
    input.delegation && (delegate?.role !== 'viceChair' || !members.has(delegate.person)) && 'CHAIR_ABSENT',
    input.dissents.some((d) => !input.present.includes(d.person)) && 'UNKNOWN_MEMBER',
    input.ballots.some((b) => b.inFavour + b.against + b.abstained + b.invalid > voters) && 'BALLOTS_MISCOUNT',
  );
}

/** A group or a consultation never meets, and the refusal says so. It does not tell the person to wait for the stage. */
const whyNotMeeting = (c: Commission) => firstOf(!needsMeeting(c) && 'MEETING_NOT_COUNCIL', c.stage !== 'meeting' && 'WRONG_STAGE');

/** Stage `meeting`: the council meets with a quorum, and its ballots and dissents are recorded. */
export const meeting = {
  stage: 'meeting',
  empty: emptyMeeting,
  isNeeded: needsMeeting,
  isDischarged: hasQuorateMeeting,
  rules: {
    conveneMeeting: {
      stages: 'any',
      now: (c) => firstOf(whyNotMeeting(c), openMeeting(c) && 'MEETING_OPEN', opinionsDue(c).length > 0 && 'OPINIONS_OUTSTANDING'),
      input: (c, { input, on }) => whyShortNotice(c, 'D10', { plannedOn: input.on, on }, input.shortNoticeReason),
    },
    recordMeeting: {
      stages: 'any',
      now: (c) => firstOf(whyNotMeeting(c), !openMeeting(c) && 'UNKNOWN_MEETING', opinionsDue(c).length > 0 && 'OPINIONS_OUTSTANDING'),
      input: whyNotRecorded,
    },
  },
  changes: {
    conveneMeeting: (c, { input, at }) => ({
      ...c,
      meetings: [...c.meetings, { meeting: c.meetings.length + 1, at, on: input.on, place: input.place, held: null }],
    }),
    recordMeeting: (c, { input, at }) => {
      const quorate = isQuorate(c, input.present, input.delegation?.to ?? null);
      const held = {
        at,
        heldOn: input.heldOn,
        present: input.present,
        guests: input.guests ?? [],
        quorate,
        ballots: input.ballots,
        conclusion: input.conclusion,
        dissents: input.dissents,
      };
      return {
        ...c,
        meetings: c.meetings.map((m) => (m.meeting === input.meeting ? { ...m, held } : m)),
        documents: [...c.documents, ...input.minutes.map((document) => ({ document, kind: 'meetingMinutes' as const, at }))],
      };
    },
  },
  duties: (c) => {
    // While an opinion is due again, the member owes it first and the meeting waits.
    if (c.end !== null || c.stage !== 'meeting' || hasQuorateMeeting(c) || opinionsDue(c).length > 0) return [];
    const open = openMeeting(c);
    if (!open) {
      const owner = { organisation: c.parts.union, capability: 'unionSpecialist' as const, person: c.specialist?.person ?? null };
      const since = c.meetings.at(-1)?.held?.at ?? c.stageSince;
      return [
        duty(c, {
          kind: 'conveneMeeting',
          of: [c.meetings.length + 1],
          stage: 'meeting',
          owner,
          since,
          term: 'D12',
          commands: ['conveneMeeting'],
        }),
      ];
    }
    const secretary = clearedMembers(c).find((m) => m.role === 'scienceSecretary');
    // Without a secretary the panel must be completed first.
    if (!secretary) return [];
    const owner = { organisation: secretary.organisation, capability: 'expert' as const, person: secretary.person };
    const heldFrom = Math.max(open.at, startOfDay(open.on));
    return [
      duty(c, {
        kind: 'recordMeeting',
        of: [open.meeting],
        stage: 'meeting',
        owner,
        since: heldFrom,
        term: 'D13',
        commands: ['recordMeeting'],
      }),
    ];
  },
} satisfies StageRoom<keyof typeof meetingActs>;

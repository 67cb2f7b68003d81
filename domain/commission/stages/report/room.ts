import type { StageRoom } from '../../room.ts';
import type { reportActs } from './acts.ts';
import { emptyReport, openReport, currentReport, issuedReport, type Report } from './state.ts';
import type { Day } from '../../../calendar/day.ts';
import { approversOf, decisionDuty, deputyCapacity } from './approval.ts';
import type { SealedInput } from '../../commands.ts';
import { addresseesOf } from '../response/addressees.ts';
import { withSilence } from '../collection/room.ts';
import { clearedMembers, memberOf } from '../panel/state.ts';
import { reportRound } from '../sign-off/state.ts';
import { standingOpinion, opinionsDue } from '../expert-review/state.ts';
import { themesDue } from '../themes/state.ts';
import { openMeetings } from '../meeting/state.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import { withEffect } from '../../../case/case-state.ts';
import { isWrittenComment } from '../intake/state.ts';
import { isOtherDay } from '../own-numbers/reserved-number.ts';
import { firstOf, type Act } from '../../rule.ts';

type ReportCommand = keyof typeof reportActs;

/** The source of a recommendation that the Union makes by itself. */
const ownRemark = 'union';

/** Every possible source of a recommendation: the Union itself, filed opinions, contributions, papers, written answers, dissents. */
export function opinionSources(c: Commission): Set<string> {
  const sources = new Set<string>();
  for (const m of clearedMembers(c)) if (standingOpinion(c, m.person)) sources.add(`opinion/${m.person}`);
  for (const { theme } of c.themeReports) sources.add(`theme/${theme}`);
  for (const e of c.events) {
    for (const i of e.invited) {
      if (i.opinion) sources.add(`contribution/${e.event}/${i.invitee}`);
      if (i.paper) sources.add(`paper/${e.event}/${i.invitee}`);
    }
    for (const one of e.closed?.speakers ?? []) if (one.opinion) sources.add(`speaker/${e.event}/${one.speaker}`);
  }
  for (const { collection, asked } of c.collections) {
    for (const { organisation, reply } of asked) if (reply) sources.add(`reply/${collection}/${organisation}`);
  }
  for (const source of dissents(c)) sources.add(source);
  sources.add(ownRemark);
  return sources;
}

/** Dissents recorded at meetings. The report must include all of them. */
function dissents(c: Commission): string[] {
  return c.meetings.flatMap((m) => (m.held?.dissents ?? []).map((d) => `dissent/${m.meeting}/${d.person}`));
}

function whyNotTraced(c: Commission, { input }: Act<'submitReport'>) {
  const known = opinionSources(c);
  const reserved = new Set(input.reserved.map((r) => r.from));
  return firstOf(
    ...input.recommendations.map((one) => whyNotAddressed(c, one)),
    input.recommendations.some((r) => r.from.some((f) => !known.has(f))) && 'UNKNOWN_SOURCE',
    input.reserved.some((r) => r.from === ownRemark || !known.has(r.from)) && 'UNKNOWN_SOURCE',
    dissents(c).some((d) => !reserved.has(d)) && 'DISSENT_NOT_RESERVED',
  );
}

const named = (addressees: ReturnType<typeof addresseesOf>) => (addressees === undefined ? {} : { addressees });

/** An addressee is a body of the register or a name. The Union addresses nothing to itself. */
const whyNotAddressed = (c: Commission, { addressees = [] }: SealedInput<'submitReport'>['recommendations'][number]) =>
  firstOf(
    addressees.some(({ organisation, name }) => (organisation === undefined) === (name === undefined)) && 'ADDRESSEE_SHAPE',
    addressees.some(({ organisation }) => organisation === c.parts.union) && 'UNION_ADDRESSED',
  );

const statusIs = (status: Report['status']) => (c: Commission) => {
  const open = openReport(c);
  if (!open) return 'NO_REPORT';
  return open.status === status ? null : status === 'approved' ? 'NOT_APPROVED' : 'ALREADY_DONE';
};

/** Nobody who sits on the panel decides on its report, in any office. */
const whyNotDecided = (c: Commission, by: { person: string }) => firstOf(statusIs('submitted')(c), memberOf(c, by.person) && 'CONFLICTED');

/** Stage `report`: it is drafted, approved by another person, numbered, sent out and forwarded to the authority that decides. */
export const report = {
  stage: 'report',
  empty: emptyReport,
  isNeeded: () => true,
  isDischarged: (c) => issuedReport(c)?.forwardedAt != null,
  rules: {
    submitReport: {
      stages: ['report'],
      now: (c) =>
        firstOf(
          openReport(c) && 'REPORT_OPEN',
          c.events.some((e) => e.closed === null) && 'EVENT_OPEN',
          opinionsDue(c).length > 0 && 'OPINIONS_OUTSTANDING',
          themesDue(c).length > 0 && 'THEMES_OUTSTANDING',
          openMeetings(c).length > 0 && 'MEETING_OPEN',
        ),
      input: whyNotTraced,
    },
    delegateApproval: {
      stages: ['report'],
      now: statusIs('submitted'),
      input: (c, { input, attested }) =>
        firstOf(
          memberOf(c, input.to) && 'CONFLICTED',
          openReport(c)?.by === input.to && 'DRAFTER_APPROVES',
          c.approvalDeputy?.person === input.to && 'ALREADY_DONE',
          deputyCapacity(c, input.to, attested) === null && 'DEPUTY_UNFIT',
        ),
    },
    returnReport: { stages: ['report'], now: whyNotDecided },
    approveReport: { stages: ['report'], now: whyNotDecided },
    issueReport: {
      stages: ['report'],
      now: statusIs('approved'),
      input: (c, { input }) => isOtherDay(openReport(c)?.reservedNumber, input.paper.on),
    },
    forwardReport: {
      stages: ['report'],
      now: (c) => (issuedReport(c)?.number == null ? 'NO_REPORT' : issuedReport(c)?.forwardedAt !== null ? 'ALREADY_DONE' : null),
    },
  },
  looksUp: { submitReport: (c) => ({ leadersOf: c.parts.union }) },
  carries: {
    issueReport: (c, { input }) => {
      // The report was signed with a number taken before, so it needs no other.
      if (openReport(c)?.reservedNumber !== undefined) return {};
      const { on: signedOn } = input.paper;
      return { effect: { n: c.effects.next, kind: 'takeNumber', book: 'report', organisation: c.parts.union, signedOn } };
    },
  },
  changes: {
    submitReport: (c, { input, at, actor, attested }) => ({
      ...withSilence(c, at),
      reports: [
        ...c.reports,
        {
          round: reportRound(c),
          at,
          by: actor.person,
          status: 'submitted',
          approvedAt: null,
          ...leftTo(approversOf(c, actor.person, attested)),
          returnedAt: null,
          assessment: input.assessment,
          recommendations: input.recommendations.map((r, n) => ({
            number: n + 1,
            recommendation: r.recommendation,
            from: r.from,
            ...named(addresseesOf(r)),
            answer: null,
          })),
          reserved: input.reserved,
          number: null,
          issuedAt: null,
          recipients: [],
          forwardedAt: null,
          acknowledgedAt: null,
          respondedAt: null,
        },
      ],
      documents: [...c.documents, ...input.documents.map((document) => ({ document, kind: 'reportDraft' as const, at }))],
    }),
    delegateApproval: (c, { input, at, actor, attested }) => {
      const { to: person, on, document } = input;
      const capability = deputyCapacity(c, person, attested) ?? 'unionLeader';
      return { ...c, approvalDeputy: { person, capability, by: actor.person, on, document, at } };
    },
    returnReport: (c, { at }) => withReport(c, { status: 'returned', returnedAt: at }),
    approveReport: (c, { at, actor }) => withReport(c, { status: 'approved', approvedAt: at, approvedBy: actor.person }),
    issueReport: (c, { input, effect, at }) => {
      const reserved = openReport(c)?.reservedNumber;
      const issued = reserved && effect === undefined ? issuedUnder(c, reserved.number, at) : null;
      return withEffect(
        {
          ...withReport(c, { ...(issued ?? { status: 'issuing' }), recipients: input.recipients }),
          documents: [...c.documents, ...input.paper.documents.map((document) => ({ document, kind: 'resultReport' as const, at }))],
        },
        effect,
      );
    },
    forwardReport: (c, { at }) => withReport(c, { forwardedAt: at }),
  },
  settled: { 'takeNumber/report': (c, { effect, number, at }) => reportNumbered(c, number, at, effect.signedOn) },
  duties: (c) => {
    if (c.end !== null || c.stage !== 'report') return [];
    return [...reportDuties(c)];
  },
} satisfies StageRoom<ReportCommand>;

const leftTo = (approvers: string[] | undefined) => (approvers === undefined ? {} : { approvers });

const isFirst = (c: Commission) => c.reports.length === 0 && c.reworks.length === 0;

/** Whether the report that is due is the one whose day the order sets. That day binds both sides. */
export const isDayOfOrder = (c: Commission): boolean => c.order?.issued === true && isFirst(c);

function reportDuties(c: Commission): Duty[] {
  const union = { organisation: c.parts.union };
  const specialist = { ...union, capability: 'unionSpecialist' as const, person: c.specialist?.person ?? null };
  const clerk = { ...union, capability: 'unionClerk' as const };
  const open = openReport(c);
  const n = c.reports.length;
  if (!open) {
    // A returned opinion must be filed again first, the report of a theme filed, and an open event closed.
    if (opinionsDue(c).length > 0 || themesDue(c).length > 0 || c.events.some((e) => e.closed === null)) return [];
    const since = currentReport(c)?.returnedAt ?? c.reworks.at(-1)?.at ?? c.stageSince;
    const setOn = isFirst(c) ? (c.order?.deliverOn ?? c.acceptance?.deliverOn ?? null) : null;
    return [
      duty(c, {
        kind: 'submitReport',
        of: [n + 1],
        stage: 'report',
        owner: specialist,
        since,
        term: setOn ? 'D14' : 'P14',
        setOn,
        isSetByOrder: isDayOfOrder(c),
        // A session that does not take place is called off first.
        commands: openMeetings(c).length > 0 ? ['submitReport', 'cancelMeeting'] : ['submitReport'],
      }),
    ];
  }
  const base = { stage: 'report' as const };
  if (open.status === 'submitted') return [decisionDuty(c, open, n)];
  if (open.status === 'approved') {
    return [
      duty(c, {
        ...base,
        kind: 'issueReport',
        of: [n],
        owner: clerk,
        since: open.approvedAt ?? open.at,
        term: 'D03',
        commands: open.reservedNumber === undefined ? ['issueReport', 'takePaperNumber'] : ['issueReport'],
      }),
    ];
  }
  if (open.status === 'issued' && open.forwardedAt === null) {
    return [
      duty(c, {
        ...base,
        kind: 'forwardReport',
        of: [n],
        owner: clerk,
        since: open.issuedAt ?? open.at,
        term: 'P16',
        commands: ['forwardReport'],
      }),
    ];
  }
  return [];
}

/** Replaces the report of the current round. */
export function withReport(c: Commission, change: Partial<Report>): Commission {
  const last = c.reports.at(-1);
  return { ...c, reports: c.reports.map((r) => (r === last ? { ...r, ...change } : r)) };
}

/** A written comment goes out with its number. Every other report is forwarded by an act of its own. */
function issuedUnder(c: Commission, number: string, at: number): Partial<Report> {
  return { status: 'issued', number, issuedAt: at, ...(isWrittenComment(c) ? { forwardedAt: at } : {}) };
}

/** The report is issued once the register has given it a number. */
function reportNumbered(c: Commission, number: string | null, at: number, on: Day): Commission {
  // The number was taken ahead. The report signed with it is issued later.
  if (currentReport(c)?.status === 'approved') return number === null ? c : withReport(c, { reservedNumber: { number, on } });
  return withReport(c, number === null ? { status: 'approved', recipients: [] } : issuedUnder(c, number, at));
}

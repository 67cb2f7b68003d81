import type { Instant } from '../calendar/day.ts';
import type { Commission } from './commission.ts';
import type { EnteredCommand } from './on-behalf.ts';
import type { RejectionCode } from './rejections.ts';
import type { PaperEntry } from './stages/any-stage/state.ts';
import type { Asked } from './stages/collection/state.ts';
import { openAnnex } from './stages/contract/state.ts';
import { isOpenAnswer, withoutAnswer } from './stages/meeting/invitations.ts';
import { memberOf, type Member } from './stages/panel/state.ts';
import { withMember } from './stages/panel/room.ts';
import { issuedReport } from './stages/report/state.ts';
import { withReport } from './stages/report/room.ts';
import { isAnsweredAt, withoutAnswers } from './stages/response/addressees.ts';
import { isAnswerOwed } from './stages/response/room.ts';

/**
 * What taking back an entry undoes: `isFree` says whether nothing was built on it yet, and `undo` restores the file. `null`: the act moved
 * the file on, or bound others, and only a later act corrects it. A new command that may be entered does not compile without a line.
 */
interface TakeBack {
  isFree(c: Commission, entry: PaperEntry): boolean;
  undo(c: Commission, entry: PaperEntry, at: Instant): Commission;
}

const memberIn = (c: Commission, { person }: PaperEntry): Member | undefined => (person === null ? undefined : memberOf(c, person));

/** The request itself, before the Union has decided on it. The commission then ends as withdrawn. */
const request: TakeBack = {
  isFree: (c) => c.end === null && c.acceptance === null && ['request', 'intake'].some((stage) => stage === c.stage),
  undo: (c, _entry, at) => ({ ...c, end: { kind: 'withdrawn', at, acceptedVnd: 0, lines: [] } }),
};

/** Documents that were supplied late. They are asked for again, and the Union's clock stops again. */
const supply: TakeBack = {
  isFree: (c, { at }) =>
    c.stage === 'intake' &&
    c.acceptance === null &&
    c.end === null &&
    (c.supplements.at(-1)?.items ?? []).some((i) => i.supplied?.at === at),
  undo: (c, { at }) => ({
    ...c,
    supplements: c.supplements.map((supplement) => ({
      ...supplement,
      items: supplement.items.map((i) => (i.supplied?.at === at ? { ...i, supplied: null } : i)),
    })),
    pauses: c.pauses.map((p) => (p.reason === 'supplement' && p.to === at ? { ...p, to: null } : p)),
  }),
};

/** An expert's answer to the invitation, before the declaration and while the panel is being formed. */
const invitation: TakeBack = {
  isFree: (c, entry) => {
    const member = memberIn(c, entry);
    return c.stage === 'panel' && member?.answer?.at === entry.at && member.declaration === null;
  },
  undo: (c, entry) => withMember(c, entry.person!, { answer: null }),
};

/** A declaration, before anybody decided on its conflict and while the panel is being formed. */
const declaration: TakeBack = {
  isFree: (c, entry) => {
    const member = memberIn(c, entry);
    return c.stage === 'panel' && member?.declaration?.at === entry.at && ['none', 'open'].includes(member.conflict);
  },
  undo: (c, entry) => {
    const isOpened = memberIn(c, entry)?.conflictOpenedAt !== undefined;
    return withMember(c, entry.person!, { declaration: null, conflict: isOpened ? 'open' : 'none' });
  },
};

/** Whether the report of a theme was made from this person's opinion. */
const isInThemeReport = (c: Commission, person: string | null): boolean =>
  c.themes.some(
    ({ theme, lead, members }) =>
      c.themeReports.some((report) => report.theme === theme) && [lead, ...members].some((one) => one === person),
  );

/** The last version of a theme's report, before the stage has passed. */
const themeReport: TakeBack = {
  isFree: (c, { person, at }) => c.stage === 'expertReview' && c.themeReports.some((one) => one.by === person && one.at === at),
  undo: (c, { person, at }) => ({ ...c, themeReports: c.themeReports.filter((one) => !(one.by === person && one.at === at)) }),
};

/** An opinion, while others are still due. Once the stage has passed, the secretary returns it. */
const opinion: TakeBack = {
  isFree: (c, { person, at }) =>
    c.stage === 'expertReview' &&
    c.opinions.some((one) => one.person === person && one.at === at && one.returned === null) &&
    !isInThemeReport(c, person),
  undo: (c, { person, at }) => ({ ...c, opinions: c.opinions.filter((one) => !(one.person === person && one.at === at)) }),
};

const moreTime: TakeBack = {
  isFree: (c, { person, at }) => c.timeRequests.some((one) => one.person === person && one.at === at),
  undo: (c, { person }) => ({ ...c, timeRequests: c.timeRequests.filter((one) => one.person !== person) }),
};

const receipt: TakeBack = {
  isFree: (c, { at }) => {
    const report = issuedReport(c);
    return c.stage === 'response' && report?.acknowledgedAt === at && report.respondedAt === null;
  },
  undo: (c) => withReport(c, { acknowledgedAt: null }),
};

const answerIn = (c: Commission, { organisation, successor, at }: PaperEntry) => ({
  body: organisation,
  isHost: (successor ?? organisation) === c.parts.host,
  at,
});

/** A body's answer, until the product is signed off or the file has ended. The body then owes it again, and the stage stays passed. */
const answers: TakeBack = {
  isFree: (c, entry) =>
    c.end === null &&
    c.signOff === null &&
    ['response', 'signOff', 'settlement'].some((stage) => stage === c.stage) &&
    isAnsweredAt(c, answerIn(c, entry)),
  undo: (c, entry) => {
    const report = issuedReport(c)!;
    const recommendations = withoutAnswers(c, answerIn(c, entry));
    // Where no answer is owed, nobody is asked again.
    return withReport(c, { recommendations, respondedAt: isAnswerOwed(c) ? report.respondedAt : null });
  },
};

/** Two bodies may answer at the same instant, so the instant alone names no answer. */
const isReplyOf = (asked: Asked, { organisation, at }: PaperEntry): boolean =>
  asked.organisation === organisation && asked.reply?.at === at;

/** What an asked body answered in writing, before a report was written from it. The body is asked again. */
const reply: TakeBack = {
  isFree: (c, entry) =>
    c.end === null && c.reports.length === 0 && c.collections.some(({ asked }) => asked.some((one) => isReplyOf(one, entry))),
  undo: (c, entry) => ({
    ...c,
    collections: c.collections.map((one) => ({
      ...one,
      asked: one.asked.map((asked) => (isReplyOf(asked, entry) ? { ...asked, reply: null } : asked)),
    })),
  }),
};

/** The delegate of an invited body, before the session was held or called off. The body owes the name again. */
const delegate: TakeBack = {
  isFree: (c, { organisation, at }) => c.end === null && isOpenAnswer(c, organisation, at),
  undo: (c, { organisation, at }) => withoutAnswer(c, organisation, at),
};

/** An annex that the other side has not answered yet. */
const annex: TakeBack = {
  isFree: (c, { at }) => openAnnex(c)?.at === at,
  undo: (c, entry, at) => ({
    ...c,
    annexes: c.annexes.map((one) => (one.at === entry.at ? { ...one, status: 'withdrawn', answeredAt: at } : one)),
  }),
};

/** The second signature of a liquidation, before the settlement. The signature is owed again. */
const liquidation: TakeBack = {
  isFree: (c, { at }) => c.settlement === null && c.liquidation?.signed?.at === at,
  undo: (c) => ({ ...c, liquidation: c.liquidation && { ...c.liquidation, signed: null } }),
};

const table = {
  submitRequest: request,
  withdraw: null,
  grantConsent: null,
  refuseConsent: null,
  supplyDocuments: supply,
  issueOrder: null,
  proposeAnnex: annex,
  answerAnnex: null,
  withdrawAnnex: null,
  signLiquidation: liquidation,
  answerInvitation: invitation,
  declareInterests: declaration,
  fileOpinion: opinion,
  fileThemeReport: themeReport,
  requestMoreTime: moreTime,
  answerCollection: reply,
  nameSessionDelegate: delegate,
  acknowledgeReport: receipt,
  answerRecommendations: answers,
  signOff: null,
  askRework: null,
  rejectProduct: null,
  raiseObstacle: null,
  extendDeadline: null,
  terminate: null,
} as const satisfies Record<EnteredCommand, TakeBack | null>;

const rowOf = ({ command }: PaperEntry): TakeBack | null => (Object.hasOwn(table, command) ? table[command as EnteredCommand] : null);

/** Why the entry cannot be taken back; null when it can. */
export function whyNotTakenBack(c: Commission, entry: PaperEntry): RejectionCode | null {
  const row = rowOf(entry);
  if (entry.takenBack !== null) return 'ALREADY_DONE';
  if (row === null) return 'ENTRY_NOT_TAKEN_BACK';
  return row.isFree(c, entry) ? null : 'ENTRY_BUILT_ON';
}

/** The commission without the effect of the entry. */
export const undone = (c: Commission, entry: PaperEntry, at: Instant): Commission => rowOf(entry)?.undo(c, entry, at) ?? c;

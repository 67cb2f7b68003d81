import { plusDays } from '../../domain/calendar/day.ts';
import { commandNames, type CommandName, type SealedInput } from '../../domain/commission/commands.ts';
import { clearedMembers, seated } from '../../domain/commission/stages/panel/state.ts';
import { currentReport } from '../../domain/commission/stages/report/state.ts';
import { outstandingAdvanceVnd, openAdvance } from '../../domain/commission/stages/advance/state.ts';
import { isTaxOpen } from '../../domain/commission/stages/payment/state.ts';
import { openAnnex } from '../../domain/commission/stages/contract/state.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { duties } from '../../domain/commission/duties.ts';
import type { Duty } from '../../domain/commission/duty.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { daySessions } from '../../domain/commission/names.ts';
import { isStudy, openMeeting, unanswered as invitationsOwed } from '../../domain/commission/stages/meeting/state.ts';
import type { FeeItem, FormOfWork, FundingSource, Instrument, PanelRole } from '../../domain/commission/names.ts';
import { appraiserOf, fundingApprover, payerLeaderOf, payerOf } from '../../domain/commission/payers.ts';
import { acceptableVnd, workDoneVnd } from '../../domain/commission/fees.ts';
import { opinionsDue, owesOpinion } from '../../domain/commission/stages/expert-review/state.ts';
import { hasLead, themesDue } from '../../domain/commission/stages/themes/state.ts';
import { openSupplement } from '../../domain/commission/stages/intake/state.ts';
import { opinionSources } from '../../domain/commission/stages/report/room.ts';
import { missingDocuments } from '../../domain/commission/stages/settlement/room.ts';
import { isSignOffEscalated } from '../../domain/commission/stages/sign-off/room.ts';
import { exampleDraft } from './example-draft.ts';
import { budgetLine, by, everybody, experts, expertWho, leader, officer, org, ownPaper, paper, said, uuid } from './province.ts';

/**
 * One valid act of each command for the present state of a commission, as a cautious person would give it. Tests change parts of it
 * through acts.ts. An act that cannot be valid now is built too, so that a test can see its refusal.
 */

/** The plan of a commission. All acts of one commission follow the same plan. */
export interface Plan {
  route: 'ordered' | 'unionProposed';
  instrument: Instrument;
  source: FundingSource;
  form: FormOfWork;
  /** Who asks: a department, or the people's committee itself. */
  requester: string;
  host: string;
  /** Who pays where the source leaves it open; the enterprise when absent. */
  funder?: string;
  /** Whether a contract states its value and instalments. */
  hasTerms?: boolean;
}

export const usual: Plan = {
  route: 'ordered',
  instrument: 'orderContract',
  source: 'stateBudget',
  form: 'council',
  requester: org.construction,
  host: org.construction,
};

interface Draft<C extends CommandName> {
  by: Actor;
  input: SealedInput<C>;
}
type Drafts = { [C in CommandName]: (c: Commission, plan: Plan, today: string) => Draft<C> };

const asked = (plan: Plan, today: string) => ({
  letter: paper(today),
  serviceKinds: ['criticalReview' as const],
  obligation: 'mandatory' as const,
  proposal: { type: 'plan', title: 'Quy hoạch đô thị' },
  legalBasis: [],
  questions: [said()],
  dossier: [uuid()],
  wantedOn: plusDays(today, 90),
  secrecy: 'none' as const,
  funding: {
    source: plan.source,
    ...(plan.source === 'projectOwner' || plan.source === 'otherLawful' ? { funder: plan.funder ?? org.company } : {}),
    ...(plan.source === 'requesterBudget' ? { funder: plan.requester } : {}),
  },
});

/** Seven members for a council, four for a group. */
const seats: Record<FormOfWork, PanelRole[]> = {
  council: ['chair', 'scienceSecretary', 'reviewer', 'reviewer', 'viceChair', 'member', 'member'],
  expertGroup: ['chair', 'scienceSecretary', 'reviewer', 'member'],
  consultationOnly: [],
  writtenComment: [],
};

const prices: [FeeItem, number, number][] = [
  ['councilChair', 2, 1_500_000],
  ['councilMember', 20, 1_000_000],
  ['scienceSecretary', 2, 300_000],
  ['reviewFormReviewer', 4, 700_000],
  ['reviewFormMember', 8, 500_000],
  ['workshopChair', 1, 2_000_000],
  ['workshopAttendee', 10, 300_000],
  ['paperPresented', 3, 2_000_000],
  ['finalReport', 1, 2_000_000],
  ['otherCost', 1, 5_000_000],
];
const estimateLines = prices.map(([item, quantity, unitPriceVnd]) => ({ item, content: item, unit: 'x', quantity, unitPriceVnd }));

const unanswered = (c: Commission) => c.members.find((m) => !m.left && m.invitedAt !== null && m.answer === null);
const undeclared = (c: Commission) => c.members.find((m) => !m.left && m.answer?.accepts === true && m.declaration === null);
const secretaryOf = (c: Commission): Actor => {
  const secretary = clearedMembers(c).find((m) => m.role === 'scienceSecretary');
  return secretary ? expertWho(secretary.person) : by.specialist;
};
const specialistOf = (c: Commission): Actor => ({ ...by.specialist, person: c.specialist?.person ?? by.specialist.person });
const nextExpert = (c: Commission): string => experts.find((e) => !c.members.some((m) => m.person === e.person))?.person ?? uuid();
/** The first half of the day in which no session was held or is planned. */
const freeHalf = (c: Commission, on: string) => {
  const taken = c.meetings.flatMap((m) => [m.held?.heldOn === on && m.held.session, m.on === on && m.session]);
  return { session: daySessions.find((half) => !taken.includes(half)) ?? 'morning' };
};
const openEvent = (c: Commission) => c.events.find((e) => e.closed === null);
const questionsOpen = (c: Commission) =>
  c.collections.flatMap(({ collection, asked }) =>
    asked.flatMap(({ organisation, reply }) => (reply === null ? [{ collection, organisation }] : [])),
  );
const openPayment = (c: Commission) => c.payments.find((p) => !['disbursed', 'rejected', 'returned'].includes(p.status));
const lastEstimateVnd = (c: Commission) => c.estimates.at(-1)?.appraisedVnd ?? c.estimates.at(-1)?.totalVnd ?? 0;
const holderOf = (organisation: string | null, capability: string): Actor | undefined =>
  everybody.find((a) => a.organisation === organisation && a.capability === capability);
const decider = (c: Commission): Actor => leader(isSignOffEscalated(c) ? c.parts.decidingAuthority : c.parts.requester);
/** The holder of an office. Whoever keeps the Union's own account is another accountant than the one who prepares. */
const inOffice = ({ organisation, capability }: { organisation: string; capability: string }): Actor =>
  capability === 'unionAccountant' ? by.cashier : (holderOf(organisation, capability) ?? officer(organisation));
const payer = (c: Commission): Actor => inOffice(payerOf(c));
/** After the year of the budget line its money needs a decision that carries it over. */
const carriedOver = (c: Commission, today: string) =>
  Number(today.slice(0, 4)) > (c.funding?.fiscalYear ?? 9999) ? { carryOver: paper(today) } : {};
/** 30 % on signing and the rest after the acceptance, where the plan states the terms of a contract. */
const termsOf = (c: Commission, { hasTerms }: Plan) =>
  hasTerms === true && c.instrument === 'orderContract'
    ? {
        contract: {
          valueVnd: c.funding?.reservedVnd ?? 1,
          instalments: [
            { after: 'signing' as const, withinDays: 10, percent: 30 },
            { after: 'acceptance' as const, withinDays: 20, percent: 70 },
          ],
        },
      }
    : {};
const issuer = (c: Commission): Actor => leader(c.parts.orderIssuer ?? c.parts.requester);
/** The side that proposed the open annex, or the other. */
const sideOfAnnex = (c: Commission, isProposer: boolean): Actor =>
  (openAnnex(c)?.organisation === c.parts.union) === isProposer ? by.leader : issuer(c);
/** Whichever of the two is on its way. */
const toPayOut = (c: Commission) => {
  const advance = openAdvance(c);
  return advance?.status === 'approved'
    ? { of: 'advance' as const, number: advance.advance }
    : { of: 'payment' as const, number: openPayment(c)?.payment ?? 1 };
};

/** The acts whose input depends on the commission or on its plan. */
const stated: Partial<Drafts> = {
  submitRequest: (_c, plan, today) => ({
    by: leader(plan.requester),
    input: {
      ...asked(plan, today),
      instrument: plan.instrument,
      parts: { requester: plan.requester, host: plan.host, decidingAuthority: org.ubnd },
    },
  }),
  proposeByUnion: (_c, plan, today) => ({
    by: by.leader,
    input: { ...asked(plan, today), addressedTo: org.ubnd, decidingAuthority: org.ubnd },
  }),
  withdraw: (c) => ({ by: leader(c.parts.requester), input: { reason: said(), documents: [] } }),
  grantConsent: (c, plan, today) => ({
    by: leader(c.parts.requester),
    input: { letter: paper(today), host: plan.host, instrument: plan.instrument },
  }),
  refuseConsent: (c, _plan, today) => ({ by: leader(c.parts.requester), input: { letter: paper(today), reason: said() } }),
  register: (_c, _plan, today) => ({ by: by.clerk, input: { arrivedOn: today, urgency: 'normal' } }),
  assignSpecialist: () => ({ by: by.leader, input: { specialist: by.specialist.person, instruction: said() } }),
  requestSupplement: (c) => ({
    by: specialistOf(c),
    input: {
      items: [
        { what: 'Bản đồ', why: said() },
        { what: 'Thuyết minh', why: said() },
      ],
    },
  }),
  supplyDocuments: (c) => ({
    by: officer(c.parts.host),
    input: {
      items: (openSupplement(c)?.items ?? []).filter((i) => i.supplied === null).map((i) => ({ item: i.item, documents: [uuid()] })),
    },
  }),
  accept: (_c, plan, today) => ({ by: by.leader, input: { formOfWork: plan.form, deliverOn: plusDays(today, 60) } }),
  refer: () => ({ by: by.leader, input: { to: org.environment, reason: said(), documents: [] } }),
  submitEstimate: (c, _plan, today) => ({ by: specialistOf(c), input: { lines: estimateLines, workOn: today, documents: [uuid()] } }),
  appraiseEstimate: (c) => ({ by: inOffice(appraiserOf(c)), input: { appraisedVnd: lastEstimateVnd(c) || 1, comment: said() } }),
  approveFunding: (c, _plan, today) => {
    const { organisation, capability } = fundingApprover(c, lastEstimateVnd(c));
    return {
      by: holderOf(organisation, capability) ?? by.financeLeader,
      input: { decision: paper(today), ...(c.request.fundingSource === 'stateBudget' ? { budgetLine: budgetLine.id } : {}) },
    };
  },
  returnEstimate: (c) => ({ by: inOffice(appraiserOf(c)), input: { reason: said() } }),
  refuseFunding: (c) => {
    const { organisation, capability } = fundingApprover(c, lastEstimateVnd(c));
    return { by: holderOf(organisation, capability) ?? by.financeLeader, input: { reason: said(), documents: [] } };
  },
  adjustEstimate: (_c, _plan, today) => ({
    by: by.accountant,
    input: {
      lines: [...estimateLines, { ...estimateLines.at(-1)!, unitPriceVnd: 1_000_000 }],
      workOn: today,
      documents: [],
      reason: said(),
    },
  }),
  issueOrder: (c, plan, today) => ({
    by: issuer(c),
    input: { paper: paper(today), content: said(), deliverOn: plusDays(today, 60), ...termsOf(c, plan) },
  }),
  proposeAnnex: (_c, _plan, today) => ({ by: by.leader, input: { paper: paper(today), reason: said(), content: said() } }),
  answerAnnex: (c, _plan, today) => ({
    by: sideOfAnnex(c, false),
    input: { annex: openAnnex(c)?.annex ?? 1, agrees: true, paper: paper(today) },
  }),
  withdrawAnnex: (c) => ({ by: sideOfAnnex(c, true), input: { annex: openAnnex(c)?.annex ?? 1, reason: said() } }),
  draftLiquidation: (_c, _plan, today) => ({ by: by.leader, input: { paper: { ...paper(today), documents: [] } } }),
  signLiquidation: (c, _plan, today) => ({ by: issuer(c), input: { on: today, signer: said(), documents: [uuid()] } }),
  countersign: (_c, _plan, today) => ({ by: by.leader, input: { on: today, signer: said() } }),
  proposePanel: (c, plan) => ({
    by: specialistOf(c),
    input: { members: seats[c.acceptance?.formOfWork ?? plan.form].map((role, n) => ({ person: experts[n]!.person, role })) },
  }),
  appointPanel: (c, _plan, today) => ({ by: by.leader, input: { decision: ownPaper(c.panel?.reservedNumber?.on ?? today) } }),
  answerInvitation: (c) => ({ by: expertWho(unanswered(c)?.person ?? experts[0]!.person), input: { accepts: true } }),
  declareInterests: (c) => ({ by: expertWho(undeclared(c)?.person ?? experts[0]!.person), input: { interests: [], undertakes: true } }),
  clearConflict: (c) => ({
    by: by.leader,
    input: { person: c.members.find((m) => !m.left && m.conflict === 'open')?.person ?? uuid(), cleared: true, reason: said() },
  }),
  replaceMember: (c) => {
    const out = c.members.find((m) => !m.left && !seated(c).includes(m)) ?? c.members.find((m) => !m.left && m.role === 'member');
    const missing = seats[c.acceptance?.formOfWork ?? 'council'].find(
      (role) =>
        seated(c).filter((m) => m.role === role).length < seats[c.acceptance?.formOfWork ?? 'council'].filter((r) => r === role).length,
    );
    return {
      by: by.leader,
      input: { leaving: out?.person ?? uuid(), joining: { person: nextExpert(c), role: missing ?? out?.role ?? 'member' }, reason: said() },
    };
  },
  fileOpinion: (c) => ({
    by: expertWho(opinionsDue(c)[0]?.person ?? experts[0]!.person),
    input: { conclusion: 'agreeWithChanges', assessment: said(), recommendations: [said()], documents: [] },
  }),
  arrangeThemes: (c) => {
    const [lead, ...others] = seated(c).filter(owesOpinion);
    const kept = c.themes.map(({ theme, title, members }) => ({ theme, title, lead: lead?.person ?? uuid(), members, dueOn: undefined }));
    const whole = kept.map((one) => ({
      ...one,
      members: one.members.filter((m) => m !== one.lead && seated(c).some((s) => s.person === m)),
    }));
    const added = {
      title: `Chuyên đề ${c.themes.length + 1}`,
      lead: lead?.person ?? uuid(),
      members: others.slice(0, 2).map((m) => m.person),
    };
    return { by: specialistOf(c), input: { themes: whole.length > 0 ? whole : [added] } };
  },
  fileThemeReport: (c) => {
    const due = themesDue(c).find((theme) => hasLead(c, theme)) ?? c.themes[0];
    const filed = c.themeReports.filter(({ theme }) => theme === due?.theme).length;
    return {
      by: expertWho(due?.lead ?? experts[0]!.person),
      input: {
        theme: due?.theme ?? 1,
        ...(filed > 0 ? { replaces: filed } : {}),
        assessment: said(),
        recommendations: [said()],
        documents: [],
      },
    };
  },
  requestMoreTime: (c, _plan, today) => ({
    by: expertWho(opinionsDue(c)[0]?.person ?? experts[0]!.person),
    input: { until: plusDays(today, 20), reason: said() },
  }),
  grantTime: (c, _plan, today) => ({
    by: specialistOf(c),
    input: { person: c.timeRequests[0]?.person ?? uuid(), until: plusDays(today, 20) },
  }),
  refuseTime: (c) => ({ by: specialistOf(c), input: { person: c.timeRequests[0]?.person ?? uuid(), reason: said() } }),
  returnOpinion: (c) => ({
    by: secretaryOf(c),
    input: { person: c.opinions.find((o) => o.returned === null)?.person ?? uuid(), reason: said() },
  }),
  announceEvent: (c, _plan, today) => ({
    by: specialistOf(c),
    input: {
      kind: 'roundTable',
      on: plusDays(today, 7),
      place: 'Hội trường',
      topic: `Tọa đàm ${c.events.length + 1}`,
      invited: [
        ...experts.slice(7, 12).map((e) => ({ person: e.person, paperOrdered: true })),
        { organisation: org.environment, paperOrdered: false },
        { name: said('guest'), paperOrdered: false },
      ],
    },
  }),
  filePaper: (c) => ({
    by: specialistOf(c),
    input: {
      event: openEvent(c)?.event ?? 1,
      invitee: openEvent(c)?.invited.find((i) => i.paper === null)?.invitee ?? 1,
      title: 'Tham luận',
      presented: true,
      documents: [uuid()],
    },
  }),
  recordContribution: (c) => ({
    by: specialistOf(c),
    input: {
      event: openEvent(c)?.event ?? 1,
      invitee: openEvent(c)?.invited.find((i) => i.opinion === null)?.invitee ?? 1,
      opinion: said(),
      documents: [],
    },
  }),
  closeEvent: (c, _plan, today) => ({
    by: specialistOf(c),
    input: {
      event: openEvent(c)?.event ?? 1,
      heldOn: today,
      chair: experts[12]!.person,
      present: [1, 2, 3],
      conclusion: said(),
      minutes: [uuid()],
    },
  }),
  nameDelegate: (c) => {
    const delegation = c.events.flatMap((e) =>
      e.invited.flatMap((i) => (i.present && i.organisation !== null ? [{ event: e.event, invitee: i.invitee }] : [])),
    )[0];
    return { by: specialistOf(c), input: { ...(delegation ?? { event: 1, invitee: 1 }), name: said() } };
  },
  answerCollection: (c) => {
    const [open] = questionsOpen(c);
    const asked = everybody.find((one) => one.organisation === open?.organisation && one.capability !== 'expert');
    return { by: asked ?? by.leader, input: { collection: open?.collection ?? 1, opinion: said(), documents: [] } };
  },
  conveneMeeting: (c, _plan, today) => {
    const on = plusDays(today, 3);
    const purpose = c.stage === 'panel' || c.stage === 'expertReview' ? 'study' : 'conclusion';
    const input = { on, purpose, place: 'Hội trường', shortNoticeReason: said(), ...freeHalf(c, on) } as const;
    return { by: specialistOf(c), input };
  },
  nameSessionDelegate: (c) => {
    const [open] = invitationsOwed(c);
    const invited = everybody.find((one) => one.organisation === open?.organisation && one.capability !== 'expert');
    return { by: invited ?? by.leader, input: { meeting: open?.meeting.meeting ?? 1, attends: true, name: said(), title: 'Trưởng phòng' } };
  },
  cancelMeeting: (c) => ({ by: specialistOf(c), input: { meeting: openMeeting(c)?.meeting ?? 1, reason: said() } }),
  recordMeeting: (c, _plan, today) => {
    const present = clearedMembers(c).map((m) => m.person);
    const open = openMeeting(c);
    const ballot = { question: 'Thông qua', inFavour: present.length, against: 0, abstained: 0, invalid: 0 };
    return {
      by: secretaryOf(c),
      input: {
        meeting: open?.meeting ?? 1,
        heldOn: today,
        ...freeHalf(c, today),
        present,
        ballots: open && isStudy(open) ? [] : [ballot],
        conclusion: said(),
        dissents: [],
        minutes: [uuid()],
      },
    };
  },
  submitReport: (c) => {
    const sources = [...opinionSources(c)];
    const dissents = sources.filter((s) => s.startsWith('dissent/'));
    return {
      by: specialistOf(c),
      input: {
        assessment: said(),
        recommendations: sources.length === 0 ? [] : [1, 2].map(() => ({ recommendation: said(), from: sources.slice(0, 2) })),
        reserved: dissents.map((from) => ({ opinion: said(), from })),
        documents: [],
      },
    };
  },
  delegateApproval: (_c, _plan, today) => ({
    by: by.leader,
    input: { to: by.standIn.person, on: today, document: uuid() },
  }),
  issueReport: (c, _plan, today) => ({
    by: by.clerk,
    input: { paper: ownPaper(currentReport(c)?.reservedNumber?.on ?? today), recipients: [c.parts.requester] },
  }),
  acknowledgeReport: (c, _plan, today) => ({ by: officer(c.parts.host), input: { receivedOn: today } }),
  answerRecommendations: (c, _plan, today) => ({
    by: officer(c.parts.host),
    input: {
      letter: paper(today),
      answers: (currentReport(c)?.recommendations ?? []).map((r) => ({ recommendation: r.number, answer: 'adopted' })),
    },
  }),
  signOff: (c, _plan, today) => ({ by: decider(c), input: { minutes: paper(today), acceptedVnd: acceptableVnd(c) } }),
  askRework: (c) => ({ by: decider(c), input: { reason: said() } }),
  rejectProduct: (c, _plan, today) => ({ by: decider(c), input: { minutes: paper(today), reason: said(), payableVnd: workDoneVnd(c) } }),
  requestAdvance: () => ({ by: by.accountant, input: { amountVnd: 5_000_000, purpose: said() } }),
  returnAdvance: (c) => ({ by: by.leader, input: { advance: openAdvance(c)?.advance ?? 1, reason: said() } }),
  approveAdvance: (c) => ({ by: by.leader, input: { advance: openAdvance(c)?.advance ?? 1 } }),
  preparePayment: (c, _plan, today) => ({ by: by.accountant, input: { payOn: today, ...carriedOver(c, today) } }),
  settleTaxDifference: (c, _plan, today) => ({
    by: by.accountant,
    input: { payment: c.payments.find(isTaxOpen)?.payment ?? 1, on: today, voucher: 'PC-01' },
  }),
  checkPayment: (c) => ({ by: by.chiefAccountant, input: { payment: openPayment(c)?.payment ?? 1, correct: true } }),
  returnPayment: (c) => ({ by: by.leader, input: { payment: openPayment(c)?.payment ?? 1, reason: said() } }),
  approvePayment: (c) => ({ by: by.leader, input: { payment: openPayment(c)?.payment ?? 1 } }),
  confirmDisbursement: (c, _plan, today) => ({
    by: payer(c),
    input: { ...toPayOut(c), treasuryReference: uuid(), paidOn: today, ...carriedOver(c, today) },
  }),
  reportRejected: (c) => ({ by: payer(c), input: { ...toPayOut(c), reason: said() } }),
  settle: () => ({ by: by.accountant, input: { documents: [uuid()] } }),
  recordReturn: (c, _plan, today) => ({
    by: by.accountant,
    input: { amountVnd: outstandingAdvanceVnd(c) || 1, treasuryReference: uuid(), on: today },
  }),
  approveSettlement: (c) => ({ by: leader(payerLeaderOf(c).organisation), input: {} }),
  archive: () => ({ by: by.clerk, input: { fileCode: 'HS-01' } }),
  extendDeadline: (c) => {
    const isOpenToLeader = (d: Duty) => d.due.status !== 'law' && d.owner.capability !== 'unionLeader' && d.kind !== 'submitReport';
    const duty = duties(c).find(isOpenToLeader) ?? duties(c)[0];
    return { by: by.leader, input: { duty: duty?.key ?? 'none', until: plusDays(duty?.due.dueOn ?? '2026-12-31', 10), reason: said() } };
  },
  reassign: (c) => {
    const duty = duties(c).find((d) => d.owner.capability === 'unionSpecialist') ?? duties(c).find((d) => d.owner.capability !== 'expert');
    const now = duty?.owner.person;
    const to = everybody.find(
      (a) => a.capability === duty?.owner.capability && a.organisation === duty.owner.organisation && a.person !== now,
    );
    return { by: by.leader, input: { duty: duty?.key ?? 'none', to: to?.person ?? uuid(), reason: said() } };
  },
  attachDocument: (c) => ({ by: by.clerk, input: { document: uuid(), kind: missingDocuments(c)[0] ?? 'other' } }),
  addNote: () => ({ by: by.leader, input: { note: said() } }),
  raiseObstacle: () => ({ by: by.clerk, input: { category: 'funding', obstacle: said() } }),
  terminate: (c, _plan, today) => ({
    by: leader(c.parts.requester),
    input: { paper: paper(today), reason: said(), acceptedVnd: workDoneVnd(c) },
  }),
};

/** A valid act of each command now. Where nothing is stated above, it is the published example. */
export const drafts = Object.fromEntries(
  commandNames.map((command) => [
    command,
    stated[command] ?? ((c: Commission, _plan: Plan, today: string) => exampleDraft(command, c, today)),
  ]),
) as Drafts;

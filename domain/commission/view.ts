import { acceptedVnd, committedVnd } from './money.ts';
import { approvedEstimate } from './stages/funding/state.ts';
import type { Obstacle } from './stages/any-stage/state.ts';
import { clearedMembers, type Member } from './stages/panel/state.ts';
import { disbursedAdvancesVnd, outstandingAdvanceVnd } from './stages/advance/state.ts';
import { isOfUnion, paidVnd, type Payment } from './stages/payment/state.ts';
import type { Commission } from './commission.ts';
import type { Addressee, Report } from './stages/report/state.ts';
import { invitationsSeen, sectionOfSession } from './stages/meeting/view.ts';
import type { Duty } from './duty.ts';
import { contractValueVnd, hasStatedTerms } from './contract.ts';
import { linesDue } from './fees.ts';
import { actOfFact, factOf } from './acts.ts';
import type { FactKind, Fact } from './facts.ts';
import type { PaidItem } from './names.ts';
import type { Capability } from '../case/capabilities.ts';
import type { EffectIntent } from '../case/effects.ts';
import { readDutyKey, type DutyKind } from './duty-kinds.ts';
import { sections, type Section } from './names.ts';
import { shownAsTheyAre } from './shown.ts';
import { sectionOf, sectionOfDocument, sectionOfDuty, sectionOfEffect, sectionOfKind } from './sections.ts';
import { collectionsSeen } from './stages/collection/view.ts';
import { paperChecklist } from './paper-checklist.ts';
import { mandatoryDocuments } from './stages/settlement/room.ts';

/** The reader: one person, every section that any of their capacities opens, and the offices in which they may owe a duty. */
export interface Looking {
  person: string;
  sections: ReadonlySet<Section>;
  offices?: readonly Office[];
}

/** A capacity for one body. */
export interface Office {
  organisation: string;
  capability: Capability;
}

/** Removes the closed parts of a commission and keeps the reader's own (docs/sources.md §3, "Sees"). Private texts stay references. */
export function viewOf(c: Commission, looking: Looking) {
  const isOpen = (section: Section) => looking.sections.has(section);
  return {
    ...status(c, isOpen),
    ...entriesSeen(c, looking),
    ...shownAsTheyAre(c, isOpen),
    ...(isOpen('request') ? requested(c, isOpen) : {}),
    ...panelSeen(c, looking),
    ...opinionsSeen(c, looking),
    ...collectionsSeen(c, looking),
    ...meetingsSeen(c, isOpen),
    ...invitationsSeen(c, looking),
    ...reportsSeen(c, isOpen),
    ...(isOpen('estimate') ? { estimates: c.estimates } : {}),
    ...(isOpen('moneyTotals') ? { money: moneyTotals(c) } : {}),
    ...paymentsSeen(c, looking),
    ...(isOpen('obstacles') ? { obstacles: c.obstacles.map(obstacleSeen) } : {}),
    documents: c.documents.filter((d) => isOpen(sectionOfDocument(d.kind))),
    /** The sections that are open to this reader. */
    sections: sections.filter(isOpen),
  };
}

/** Acts entered from papers, to whoever may read the act, entered it, or is named by it. */
function entriesSeen(c: Commission, { person, sections: open }: Looking) {
  const entries = c.entries.filter(
    (entry) => entry.by === person || entry.person === person || open.has(sectionOfKind(factOf[entry.command]) ?? 'request'),
  );
  return entries.length === 0 ? {} : { entries: entries.map(({ holder: _, successor: __, ...entry }) => entry) };
}

/** An obstacle without the keys by which news is known. */
function obstacleSeen({ answers, ...obstacle }: Obstacle) {
  return { ...obstacle, answers: answers.map(({ at, outcome, answer, by }) => ({ at, outcome, answer, by })) };
}

type IsOpen = (section: Section) => boolean;

/** The fields that every reader with access to the commission sees. */
function status(c: Commission, isOpen: IsOpen) {
  const { id: ruleSetId, version, territory, legalBasis, validFrom, validTo } = c.ruleSet;
  return {
    code: c.code,
    route: c.route,
    title: c.request.title,
    serviceKinds: c.request.serviceKinds,
    proposalType: c.request.proposalType,
    obligation: c.request.obligation,
    fundingSource: c.request.fundingSource,
    instrument: c.instrument,
    wantedOn: c.request.wantedOn,
    parts: c.parts,
    stage: c.closedAt === null ? (c.stage ?? 'request') : ('archived' as const),
    stageSince: c.stageSince,
    openedAt: c.openedAt,
    closedAt: c.closedAt,
    end: c.end && { kind: c.end.kind, at: c.end.at },
    consent: c.consent,
    registration: c.registration,
    acceptance: c.acceptance,
    specialist: c.specialist && {
      person: c.specialist.person,
      at: c.specialist.at,
      dueOn: c.specialist.dueOn,
      ...(isOpen('notes') && c.specialist.instruction !== null ? { instruction: c.specialist.instruction } : {}),
    },
    signedOffAt: c.signOff?.at ?? null,
    hold: c.hold,
    pauses: c.pauses.map(({ from, to, reason }) => ({ since: from, endedAt: to, reason })),
    effect: effectSeen(c, isOpen),
    ruleSet: { id: ruleSetId, version, territory, legalBasis, validFrom, validTo },
    calendarVersion: c.calendar.version,
  };
}

const moneyReasons: readonly (string | null)[] = ['INSUFFICIENT_BUDGET', 'BUDGET_LINE_UNKNOWN'];

/** The pending effects and the last refusal. Amounts, and the numbers of papers that are closed to the reader, are left out. */
function effectSeen({ effects: { pending, lastOutcome, lastReason } }: Commission, isOpen: IsOpen) {
  const seen = pending.filter((effect) => isOpen(sectionOfEffect(effect))).map((effect) => effect.kind);
  const isClosed = moneyReasons.includes(lastReason) && !isOpen('moneyTotals');
  return isClosed ? { pending: seen, lastOutcome: 'done' as const, lastReason: null } : { pending: seen, lastOutcome, lastReason };
}

function requested(c: Commission, isOpen: IsOpen) {
  const { by, submissionOn, letter, legalBasis, questions, dossier, duplicateReason, isMemo } = c.request;
  return {
    request: {
      by,
      submissionOn,
      letter,
      legalBasis,
      questions,
      dossier,
      ...(duplicateReason ? { duplicateReason } : {}),
      ...(isMemo ? { isMemo } : {}),
    },
    order: orderSeen(c),
    /** Kinds only. Each document is open with its own section. */
    mandatoryDocuments: mandatoryDocuments(c),
    /**
     * Only papers that the reader may see once present. At the settlement the whole list is shown, since somebody has to complete the file.
     */
    paperChecklist: paperChecklist(c).filter(({ kind }) => c.stage === 'settlement' || isOpen(sectionOfDocument(kind))),
  };
}

/** The order without its value, which belongs to the money. */
function orderSeen({ order }: Commission) {
  if (order === null) return null;
  const { valueVnd: _, ...seen } = order;
  return seen;
}

/** The panel. Declarations are shown only with their section, but one's own seat always. */
function panelSeen(c: Commission, { person, sections: open }: Looking) {
  const cleared = new Set(clearedMembers(c).map((m) => m.person));
  const seat = (m: Member) => {
    const { declaration, conflict, ...seen } = m;
    const isShown = open.has('conflicts') || m.person === person;
    return { ...seen, hasDeclared: declaration !== null, isCleared: cleared.has(m.person), ...(isShown ? { declaration, conflict } : {}) };
  };
  if (open.has('panel')) return { panel: c.panel, members: c.members.map(seat) };
  const own = c.members.filter((m) => m.person === person && m.invitedAt !== null);
  return own.length > 0 ? { members: own.map(seat) } : {};
}

/** Others' opinions when they are open, and always one's own. */
function opinionsSeen(c: Commission, { person, sections: open }: Looking) {
  const isSeen = (one: { person: string }) => open.has('opinions') || one.person === person;
  const opinions = c.opinions.filter(isSeen);
  const timeRequests = c.timeRequests.filter(isSeen);
  return open.has('opinions') || opinions.length + timeRequests.length > 0 ? { opinions, timeRequests } : {};
}

/** The council's sessions. One before the opinions is open with the panel: a member who owes an opinion attends it. */
function meetingsSeen(c: Commission, isOpen: IsOpen) {
  if (!isOpen('panel') && !isOpen('meetings')) return {};
  return { meetings: c.meetings.filter((one) => isOpen(sectionOfSession(one))) };
}

/** Reports. Drafts and issued reports are separate sections. The source of a recommendation names the person who made it. */
function reportsSeen(c: Commission, isOpen: IsOpen) {
  if (!isOpen('report') && !isOpen('reportDraft')) return {};
  const seen = c.reports.filter((r) => isOpen(r.status === 'issued' ? 'report' : 'reportDraft'));
  return { reports: seen.map((r) => reportSeen(r, isOpen)), reworks: c.reworks };
}

function reportSeen({ by, approvers, ...r }: Report, isOpen: IsOpen) {
  const isTraced = isOpen('opinions') || isOpen('consultations');
  return {
    ...r,
    // The drafter may be a member of the panel.
    ...(isOpen('panel') ? { by, ...(approvers === undefined ? {} : { approvers }) } : {}),
    recommendations: r.recommendations.map(({ from, answer, addressees, ...said }) => ({
      ...said,
      sources: from.length,
      ...(isTraced ? { from } : {}),
      ...(addressees === undefined ? {} : { addressees: addressees.map((one) => addresseeSeen(one, isOpen)) }),
      ...(isOpen('response') ? { answer } : {}),
    })),
    reserved: r.reserved.map(({ from, opinion }) => ({ opinion, ...(isTraced ? { from } : {}) })),
  };
}

/** An addressee. Its answer is shown with the response. */
function addresseeSeen({ answer, ...one }: Addressee, isOpen: IsOpen) {
  return { ...one, ...(isOpen('response') ? { answer } : {}) };
}

function moneyTotals(c: Commission) {
  return {
    funding: c.funding,
    reservedVnd: c.funding?.reservedVnd ?? 0,
    contractValueVnd: c.contract?.valueVnd ?? c.order?.valueVnd ?? null,
    committedVnd: committedVnd(c),
    advancedVnd: disbursedAdvancesVnd(c),
    outstandingAdvanceVnd: outstandingAdvanceVnd(c),
    acceptedVnd: acceptedVnd(c),
    paidVnd: paidVnd(c),
    returnedVnd: c.returnedVnd,
    advances: c.advances,
    payments: c.payments.map(({ lines, taxes: _, ...total }) => ({ ...total, paidBy: isOfUnion({ lines }) ? 'union' : 'funder' }) as const),
    settlement: c.settlement,
    comparison: comparedByItem(c),
  };
}

/**
 * Estimate and actual per item, as far as the funder pays. The payer's leader approves the settlement by this comparison. It does not say
 * who was paid. Under stated terms the funder buys one thing: the work at the contract's value.
 */
function comparedByItem(c: Commission): { item: PaidItem; estimatedVnd: number; paidVnd: number }[] {
  const items = new Map<PaidItem, { item: PaidItem; estimatedVnd: number; paidVnd: number }>();
  const at = (item: PaidItem) => {
    const found = items.get(item) ?? { item, estimatedVnd: 0, paidVnd: 0 };
    items.set(item, found);
    return found;
  };
  if (hasStatedTerms(c)) at('contractValue').estimatedVnd = contractValueVnd(c) ?? 0;
  else for (const line of approvedEstimate(c)?.lines ?? []) at(line.item).estimatedVnd += line.quantity * line.unitPriceVnd;
  const paid = c.payments.filter((p) => p.status === 'disbursed' && !isOfUnion(p)).flatMap((p) => p.lines);
  for (const line of paid) at(line.item).paidVnd += line.grossVnd;
  return [...items.values()];
}

/** All fee lines, or only one's own without the others' totals. */
function paymentsSeen(c: Commission, { person, sections: open }: Looking) {
  if (open.has('payments')) return { payments: c.payments.map(linesOf), linesDue: linesDue(c) };
  const own = c.payments.map((p) => ({ ...p, lines: p.lines.filter((l) => l.person === person) })).filter((p) => p.lines.length > 0);
  return own.length > 0 ? { payments: own.map(linesOf) } : {};
}

function linesOf({ payment, at, payOn, paidOn, status: state, treasuryReference, lines }: Payment) {
  return { payment, at, payOn, paidOn, status: state, treasuryReference, lines };
}

/**
 * A duty is open to the person who owes it, to the person it is about, and to readers of its section. `organisation` and `capability` are
 * the office that owes it when it names no person. An unknown kind is open to its owner only.
 */
export function isDutyOpen(
  duty: {
    kind: DutyKind | null;
    about: string | null;
    person: string | null;
    organisation?: string | null;
    capability?: Capability;
  },
  { person, sections: open, offices = [] }: Looking,
): boolean {
  if (open.size === 0) return false;
  const isOffice = offices.some((o) => o.organisation === duty.organisation && o.capability === duty.capability);
  const isOwn = duty.person === null ? isOffice || duty.about === person : duty.person === person;
  return isOwn || (duty.kind !== null && open.has(sectionOfDuty(duty.kind)));
}

/** The same for a duty of which only the key is on record. */
const isKeyOpen = (key: string, looking: Looking): boolean => isDutyOpen({ ...readDutyKey(key), person: null }, looking);

/** The owner of a duty. The name is left out when it is a panel member and the panel is closed to the reader. */
export function ownerSeen(owner: Duty['owner'], { person, sections: open }: Looking): Duty['owner'] {
  const isShown = owner.capability !== 'expert' || owner.person === person || open.has('panel');
  return isShown ? owner : { ...owner, organisation: null, person: null };
}

/** Whether the reader may see the content of a fact. Of any other fact they learn only that it exists. */
export function isFactOpen(fact: Fact, looking: Looking): boolean {
  if (isOwnFact(fact, looking)) return true;
  const key = dutyKeyIn(fact);
  return looking.sections.has(sectionOfFact(fact)) && (key === null || isKeyOpen(key, looking));
}

/** Whether the reader acted, or somebody entered the act for them. */
const isOwnFact = (fact: Fact, { person }: Looking): boolean =>
  ('person' in fact.actor && fact.actor.person === person) || ('onBehalfOf' in fact && fact.onBehalfOf?.person === person);

/** The section of a fact. An attached document has the section of its kind. */
function sectionOfFact(fact: Fact): Section {
  return fact.kind === factOf.attachDocument ? sectionOfDocument(fact.input.kind) : sectionOf(fact);
}

/** The duty key in a fact or in its input. The key may name a member of the panel. */
function dutyKeyIn(fact: Fact): string | null {
  if ('duty' in fact) return fact.duty;
  return 'input' in fact && 'duty' in fact.input ? fact.input.duty : null;
}

/** Whether the reader may see which person acted. Only readers of the panel may see who its members are. */
export function isActorOpen(fact: Fact, looking: Looking): boolean {
  const { actor } = fact;
  // Staff of the Union may hold a seat too. What they do for it would name them.
  const isOfPanel = 'person' in actor && (actor.capability === 'expert' || actOfFact.get(fact.kind)?.area === 'ownSeat');
  return !('person' in actor) || !isOfPanel || actor.person === looking.person || looking.sections.has('panel');
}

/**
 * The content of a fact without closed attestations: people are shown with the panel, tax with the payments. Of the days that a calendar
 * moved, only those of duties open to the reader are shown.
 */
export function factSeen<F extends object>(stored: F & { attested?: object; moved?: unknown; effect?: unknown }, looking: Looking): F {
  const { sections: open } = looking;
  const isOpen = ({ duty }: { duty: string }) => isKeyOpen(duty, looking);
  const fact = withoutTerms(withoutOtherCase(stored), open.has('moneyTotals'));
  const { lines, ...rest } = fact as typeof fact & { lines?: unknown };
  // A confirmed payment whose tax was reckoned again names its payees.
  const paid = (lines === undefined || open.has('payments') ? fact : rest) as typeof fact;
  const days = Array.isArray(paid.moved) ? { ...paid, moved: (paid.moved as { duty: string }[]).filter(isOpen) } : paid;
  if (!fact.attested) return days;
  // Other commissions are known to whoever may read them, and not by this one.
  const { people, withholding, alike: _, ...attested } = fact.attested as { people?: unknown; withholding?: unknown; alike?: unknown };
  const seen = {
    ...attested,
    ...(people !== undefined && open.has('panel') ? { people } : {}),
    ...(withholding !== undefined && open.has('payments') ? { withholding } : {}),
  };
  return { ...days, attested: seen };
}

/** The fact without the terms of a contract, which belong to the money. */
function withoutTerms<F extends object>(fact: F, isOpen: boolean): F {
  const { input } = fact as { input?: unknown };
  if (isOpen || typeof input !== 'object' || input === null || !('contract' in input)) return fact;
  const { contract: _, ...rest } = input;
  return { ...fact, input: rest };
}

/** The fact without what its effect gives to another case. That repeats the act, and names its actor where the actor may be closed. */
function withoutOtherCase<F extends { effect?: unknown }>(fact: F): F {
  const effect = fact.effect as EffectIntent | undefined;
  if (effect?.kind !== 'begin' && effect?.kind !== 'tell') return fact;
  const { n, kind, procedure } = effect;
  return { ...fact, effect: { n, kind, procedure } };
}

const declared: readonly FactKind[] = [factOf.declareInterests, factOf.clearConflict];

/**
 * Whether the reader may see the private texts of a fact that is open to them. Texts of conflict declarations are for their author and the
 * leader who decides, never for an auditor. A reader with `status` alone reads no text.
 */
export function areTextsOpen(fact: Fact, looking: Looking, decides: boolean): boolean {
  if (isOwnFact(fact, looking)) return true;
  if (declared.includes(fact.kind)) return decides;
  return sectionOf(fact) !== 'status' || looking.sections.has('request');
}

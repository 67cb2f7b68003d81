import { acceptedVnd, committedVnd } from './money.ts';
import { approvedEstimate } from './stages/funding/state.ts';
import { clearedMembers, type Member } from './stages/panel/state.ts';
import { disbursedAdvancesVnd, outstandingAdvanceVnd } from './stages/advance/state.ts';
import { paidVnd, type Payment } from './stages/payment/state.ts';
import type { Commission } from './commission.ts';
import type { Report } from './stages/report/state.ts';
import type { Duty } from './duty.ts';
import { linesDue } from './fees.ts';
import { factOf, type FactKind, type Fact } from './facts.ts';
import type { FeeItem } from './names.ts';
import type { Capability } from '../case/capabilities.ts';
import { readDutyKey, type DutyKind } from './duty-kinds.ts';
import { sections, type Section } from './reading.ts';
import { sectionOf, sectionOfDocument, sectionOfDuty, sectionOfEffect } from './sections.ts';
import { paperChecklist } from './paper-checklist.ts';
import { mandatoryDocuments } from './stages/settlement/room.ts';

/** Who looks: one person, every section that any of their capacities opens, and the offices through which they may owe a duty. */
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

/** The commission as one reader may see it: what is closed to them is not there. */
export type CommissionView = ReturnType<typeof viewOf>;

/** Drops from a commission what is closed to the reader; what is their own stays (docs/sources.md §3, "Sees"). Private texts stay references. */
export function viewOf(c: Commission, looking: Looking) {
  const isOpen = (section: Section) => looking.sections.has(section);
  return {
    ...status(c, isOpen),
    ...(isOpen('request') ? requested(c, isOpen) : {}),
    ...panelSeen(c, looking),
    ...opinionsSeen(c, looking),
    ...(isOpen('consultations') ? { events: c.events } : {}),
    ...(isOpen('meetings') ? { meetings: c.meetings } : {}),
    ...reportsSeen(c, isOpen),
    ...(isOpen('estimate') ? { estimates: c.estimates } : {}),
    ...(isOpen('moneyTotals') ? { money: moneyTotals(c) } : {}),
    ...paymentsSeen(c, looking),
    ...(isOpen('notes') ? { notes: c.notes } : {}),
    ...(isOpen('obstacles') ? { obstacles: c.obstacles } : {}),
    documents: c.documents.filter((d) => isOpen(sectionOfDocument(d.kind))),
    /** The sections that are open to this reader. */
    sections: sections.filter(isOpen),
  };
}

type IsOpen = (section: Section) => boolean;

/** What everybody sees who may know of the commission at all. */
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
      ...(isOpen('notes') ? { instruction: c.specialist.instruction } : {}),
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

/** What is under way or was refused last; money, and the numbers of papers that are closed to the reader, are left out. */
function effectSeen({ effects: { pending, lastOutcome, lastReason } }: Commission, isOpen: IsOpen) {
  const seen = pending.filter((effect) => isOpen(sectionOfEffect(effect))).map((effect) => effect.kind);
  const isClosed = moneyReasons.includes(lastReason) && !isOpen('moneyTotals');
  return isClosed ? { pending: seen, lastOutcome: 'done' as const, lastReason: null } : { pending: seen, lastOutcome, lastReason };
}

function requested(c: Commission, isOpen: IsOpen) {
  const { by, submissionOn, letter, legalBasis, questions, dossier } = c.request;
  return {
    request: { by, submissionOn, letter, legalBasis, questions, dossier },
    supplements: c.supplements,
    order: c.order,
    /** By kind only: what a document says is open by its own section. */
    mandatoryDocuments: mandatoryDocuments(c),
    /** Only what the reader may see once it is there; in the end whoever completes the file needs all of it. */
    paperChecklist: paperChecklist(c).filter(({ kind }) => c.stage === 'settlement' || isOpen(sectionOfDocument(kind))),
  };
}

/** The panel without what was declared, unless that is open; one's own seat always. */
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

/** Others' opinions, once they are open; one's own always. */
function opinionsSeen(c: Commission, { person, sections: open }: Looking) {
  const isSeen = (one: { person: string }) => open.has('opinions') || one.person === person;
  const opinions = c.opinions.filter(isSeen);
  const timeRequests = c.timeRequests.filter(isSeen);
  return open.has('opinions') || opinions.length + timeRequests.length > 0 ? { opinions, timeRequests } : {};
}

/** Drafts and issued reports are two sections; where recommendations come from names who said it. */
function reportsSeen(c: Commission, isOpen: IsOpen) {
  if (!isOpen('report') && !isOpen('reportDraft')) return {};
  const seen = c.reports.filter((r) => isOpen(r.status === 'issued' ? 'report' : 'reportDraft'));
  return { reports: seen.map((r) => reportSeen(r, isOpen)), reworks: c.reworks };
}

function reportSeen({ by, ...r }: Report, isOpen: IsOpen) {
  const isTraced = isOpen('opinions') || isOpen('consultations');
  return {
    ...r,
    // Its drafter may be a member of the panel.
    ...(isOpen('panel') ? { by } : {}),
    recommendations: r.recommendations.map(({ from, answer, ...said }) => ({
      ...said,
      sources: from.length,
      ...(isTraced ? { from } : {}),
      ...(isOpen('response') ? { answer } : {}),
    })),
    reserved: r.reserved.map(({ from, opinion }) => ({ opinion, ...(isTraced ? { from } : {}) })),
  };
}

function moneyTotals(c: Commission) {
  return {
    funding: c.funding,
    reservedVnd: c.funding?.reservedVnd ?? 0,
    committedVnd: committedVnd(c),
    advancedVnd: disbursedAdvancesVnd(c),
    outstandingAdvanceVnd: outstandingAdvanceVnd(c),
    acceptedVnd: acceptedVnd(c),
    paidVnd: paidVnd(c),
    returnedVnd: c.returnedVnd,
    advances: c.advances,
    payments: c.payments.map(({ lines: _, taxes: _taxes, ...total }) => total),
    settlement: c.settlement,
    comparison: comparedByItem(c),
  };
}

/** Estimate beside actual, item by item: what the payer's leader approves the settlement by. Who was paid is not in it. */
function comparedByItem(c: Commission): { item: FeeItem; estimatedVnd: number; paidVnd: number }[] {
  const items = new Map<FeeItem, { item: FeeItem; estimatedVnd: number; paidVnd: number }>();
  const at = (item: FeeItem) => {
    const found = items.get(item) ?? { item, estimatedVnd: 0, paidVnd: 0 };
    items.set(item, found);
    return found;
  };
  for (const line of approvedEstimate(c)?.lines ?? []) at(line.item).estimatedVnd += line.quantity * line.unitPriceVnd;
  const paid = c.payments.filter((p) => p.status === 'disbursed').flatMap((p) => p.lines);
  for (const line of paid) at(line.item).paidVnd += line.grossVnd;
  return [...items.values()];
}

/** Fee lines: all of them, or one's own without the others' totals. */
function paymentsSeen(c: Commission, { person, sections: open }: Looking) {
  if (open.has('payments')) return { payments: c.payments.map(linesOf), linesDue: linesDue(c) };
  const own = c.payments.map((p) => ({ ...p, lines: p.lines.filter((l) => l.person === person) })).filter((p) => p.lines.length > 0);
  return own.length > 0 ? { payments: own.map(linesOf) } : {};
}

function linesOf({ payment, at, payOn, paidOn, status: state, treasuryReference, lines }: Payment) {
  return { payment, at, payOn, paidOn, status: state, treasuryReference, lines };
}

/**
 * A duty is open to whoever owes it, to the person it is about, and to who may see its section. `organisation` and `capability`
 * are the office that owes it when nobody in particular does. A kind that is not known is open to its owner only.
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

/** The same of a duty of which only the key is on record. */
const isKeyOpen = (key: string, looking: Looking): boolean => isDutyOpen({ ...readDutyKey(key), person: null }, looking);

/** Who owes a duty, without the name where it is a member of a panel that is closed to the reader. */
export function ownerSeen(owner: Duty['owner'], { person, sections: open }: Looking): Duty['owner'] {
  const isShown = owner.capability !== 'expert' || owner.person === person || open.has('panel');
  return isShown ? owner : { ...owner, organisation: null, person: null };
}

/** Whether the reader may see what a fact says; of any other they learn only that there is one. */
export function isFactOpen(fact: Fact, looking: Looking): boolean {
  if ('person' in fact.actor && fact.actor.person === looking.person) return true;
  const key = dutyKeyIn(fact);
  return looking.sections.has(sectionOfFact(fact)) && (key === null || isKeyOpen(key, looking));
}

/** A document that is attached belongs where its kind does. */
function sectionOfFact(fact: Fact): Section {
  return fact.kind === factOf.attachDocument ? sectionOfDocument(fact.input.kind) : sectionOf(fact);
}

/** The duty that a fact speaks of, in itself or in its input: its key may name a member of the panel. */
function dutyKeyIn(fact: Fact): string | null {
  if ('duty' in fact) return fact.duty;
  return 'input' in fact && 'duty' in fact.input ? fact.input.duty : null;
}

/** Whether the reader may see which person acted: who sits on the panel is known to those to whom the panel is open. */
export function isActorOpen(fact: Fact, looking: Looking): boolean {
  const { actor } = fact;
  return !('person' in actor) || actor.capability !== 'expert' || actor.person === looking.person || looking.sections.has('panel');
}

/**
 * What a fact says, without what the API vouched for about people (who they are stays with the panel, their tax with the payments), and
 * of the days that a calendar moved only those of duties that are open to the reader.
 */
export function factSeen<F extends object>(fact: F & { attested?: object; moved?: unknown }, looking: Looking): F {
  const { sections: open } = looking;
  const isOpen = ({ duty }: { duty: string }) => isKeyOpen(duty, looking);
  const days = Array.isArray(fact.moved) ? { ...fact, moved: (fact.moved as { duty: string }[]).filter(isOpen) } : fact;
  if (!fact.attested) return days;
  const { people, withholding, ...attested } = fact.attested as { people?: unknown; withholding?: unknown };
  const seen = {
    ...attested,
    ...(people !== undefined && open.has('panel') ? { people } : {}),
    ...(withholding !== undefined && open.has('payments') ? { withholding } : {}),
  };
  return { ...days, attested: seen };
}

const declared: readonly FactKind[] = [factOf.declareInterests, factOf.clearConflict];

/**
 * Whether the reader may see the private texts of a fact that is open to them. Bodies of conflict declarations are for the leader who
 * decides and for who wrote them, never for an auditor; who sees no more than the status reads no text.
 */
export function areTextsOpen(fact: Fact, looking: Looking, decides: boolean): boolean {
  if ('person' in fact.actor && fact.actor.person === looking.person) return true;
  if (declared.includes(fact.kind)) return decides;
  return sectionOf(fact) !== 'status' || looking.sections.has('request');
}

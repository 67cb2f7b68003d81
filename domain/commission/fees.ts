import { isOfUnion, paidVnd, type FeeLine, type Payment } from './stages/payment/state.ts';
import { allocate, sumDong, type Dong } from '../money/dong.ts';
import { instalmentsOf } from '../money/instalments.ts';
import { acceptedVnd } from './money.ts';
import { approvedEstimate, type Estimate } from './stages/funding/state.ts';
import { currentReport } from './stages/report/state.ts';
import { standingOpinion, type ConsultationEvent } from './stages/expert-review/state.ts';
import type { Meeting } from './stages/meeting/state.ts';
import type { Member } from './stages/panel/state.ts';
import type { AcceptanceSeat, AcceptedLine } from './stages/sign-off/state.ts';
import type { Commission } from './commission.ts';
import { feeKey, type Occasion, type Payee } from './fee-key.ts';
import { contractValueVnd, hasContract, hasStatedTerms } from './contract.ts';
import { type AcceptanceRole, earnedItems, type FeeItem, type PaidItem, type PanelRole } from './names.ts';
import { isOwnAllotment } from './own-allotment.ts';
import type { RejectionCode } from './rejections.ts';
import { firstOf } from './rule.ts';

/** Work that earns a fee, before prices. */
interface Earned {
  /** The items under which it may be priced, the first that the estimate prices. */
  items: readonly FeeItem[];
  payee: Payee;
  occasion: Occasion;
}

const sittingItem: Record<PanelRole, FeeItem> = {
  chair: 'councilChair',
  viceChair: 'councilMember',
  reviewer: 'councilMember',
  member: 'councilMember',
  scienceSecretary: 'scienceSecretary',
  adminSecretary: 'adminSecretary',
};

function earned(c: Commission): Earned[] {
  const reports = c.documents.filter(({ kind, author }) => kind === 'expertReport' && author !== undefined);
  const report = currentReport(c);
  return [
    ...c.members.filter((m) => standingOpinion(c, m.person)).map(opinionOf),
    ...c.themeReports
      .filter(({ version }) => version === 1)
      .map(({ theme, by }): Earned => ({ items: ['themeReport'], payee: by, occasion: { of: 'themeReport', n: theme } })),
    ...c.meetings.flatMap((meeting) => sittings(c, meeting)),
    ...c.events.flatMap((event) => [...sessionsOf(event).flatMap((session) => attended(event, session)), ...papersOf(event)]),
    ...reports.map(({ author }, n): Earned => {
      return { items: ['independentExpertReport'], payee: author!, occasion: { of: 'expertReport', n: n + 1 } };
    }),
    ...(report?.status === 'issued' ? [{ items: ['finalReport'] as const, payee: report.by, occasion: { of: 'report' } as const }] : []),
    ...c.acceptanceCouncil.flatMap(acceptanceOf),
  ];
}

const acceptanceItem: Record<AcceptanceRole, FeeItem> = {
  chair: 'councilChairAcceptance',
  reviewer: 'councilMemberAcceptance',
  member: 'councilMemberAcceptance',
  secretary: 'scienceSecretary',
};

/** A seat in the acceptance council, and the form of whoever filed one. */
function acceptanceOf({ person: payee, role, hasFiled }: AcceptanceSeat): Earned[] {
  const occasion = { of: 'acceptance' } as const;
  const form = role === 'reviewer' ? 'reviewFormReviewerAcceptance' : 'reviewFormMemberAcceptance';
  return [{ items: [acceptanceItem[role]], payee, occasion }, ...(hasFiled ? [{ items: [form] as const, payee, occasion }] : [])];
}

const opinionOf = ({ person, role }: Member): Earned => ({
  items: [role === 'reviewer' ? 'reviewFormReviewer' : 'reviewFormMember'],
  payee: person,
  occasion: { of: 'opinion' },
});

function sittings(c: Commission, { meeting, held }: Meeting): Earned[] {
  const occasion: Occasion = { of: 'meeting', n: meeting };
  const members = (held?.present ?? []).flatMap((person) => c.members.find((m) => m.person === person) ?? []);
  const seated = members.map(({ person, role }): Earned => ({ items: [sittingItem[role]], payee: person, occasion }));
  const guests = (held?.guests ?? []).map((payee): Earned => ({ items: ['councilGuest'], payee, occasion }));
  return [...seated, ...guests];
}

/** One session of an event, as its list of attendance has it. */
interface Session {
  chair: string | null;
  chairInvitee: number | null;
  secretary: string | null;
  present: readonly number[];
  occasion: Occasion;
}

/** The sessions of an event that was held. Morning and afternoon are two, and each is paid for itself. */
function sessionsOf({ event, closed, invited }: ConsultationEvent): Session[] {
  if (closed === null) return [];
  const { chair, chairInvitee, secretary, sessions } = closed;
  const all = invited.filter((i) => i.present).map((i) => i.invitee);
  if (sessions.length === 0) return [{ chair, chairInvitee, secretary, present: all, occasion: { of: 'event', n: event } }];
  return sessions.map((one, n) => ({ ...one, occasion: { of: 'event', n: event, session: n + 1 } }));
}

/** The chair, the secretary and everybody else on the list of a session. Nobody is paid for two roles in one session. */
function attended({ invited }: ConsultationEvent, { chair, chairInvitee, secretary, present, occasion }: Session): Earned[] {
  const secretaries = secretary === null || secretary === chair ? [] : [secretary];
  const isChair = (i: ConsultationEvent['invited'][number]) => i.invitee === chairInvitee || (chair !== null && i.person === chair);
  const others = invited.filter((i) => present.includes(i.invitee) && !isChair(i) && !secretaries.some((one) => one === i.person));
  const chaired: Payee[] = chair !== null ? [chair] : chairInvitee !== null ? [{ invitee: chairInvitee }] : [];
  return [
    ...chaired.map((payee): Earned => ({ items: ['workshopChair'], payee, occasion })),
    ...secretaries.map((payee): Earned => ({ items: ['workshopSecretary'], payee, occasion })),
    ...others.map((i): Earned => ({ items: ['workshopAttendee'], payee: payeeOf(i), occasion })),
  ];
}

/** Papers of an event that was held. One that was ordered is paid as such where the estimate has a price for it. */
function papersOf({ event, closed, invited }: ConsultationEvent): Earned[] {
  if (closed === null) return [];
  return invited.flatMap((i): Earned[] => {
    if (i.paper === null) return [];
    const item = i.paper.presented ? 'paperPresented' : 'paperNotPresented';
    return [{ items: i.paperOrdered ? ['paperOrdered', item] : [item], payee: payeeOf(i), occasion: { of: 'event', n: event } }];
  });
}

/** A guest or a delegate of a body is in no register. The list of the event names them. */
const payeeOf = ({ person, invitee }: ConsultationEvent['invited'][number]): Payee => person ?? { invitee };

/**
 * Every fee line that the facts justify, at the prices of the estimate in force and up to its quantity of each item. A cost that no fact
 * earns is one line owed to the Union, once the work is accepted or ended. Withholding is zero here: it depends on the day of payment.
 */
export function feeLines(c: Commission): FeeLine[] {
  const estimate = approvedEstimate(c);
  if (!estimate) return [];
  const isContract = hasStatedTerms(c);
  const left = estimate.lines.map((l) => ({ ...l, left: l.quantity }));
  const lines: FeeLine[] = [];
  const known = new Set<string>();
  for (const { items, payee, occasion } of earned(c)) {
    const priced = left.find((l) => items.includes(l.item) && l.left > 0 && l.unitPriceVnd > 0 && isFirstPriced(estimate, items, l.item));
    if (!priced) continue;
    // A person who appears twice in a list, or is invited twice to an event, earns the fee once.
    const key = feeKey(priced.item, payee, occasion);
    if (known.has(key)) continue;
    known.add(key);
    priced.left -= 1;
    lines.push(unpaid(key, priced.item, payee, occasion, priced.unitPriceVnd));
  }
  if (isContract) return [...contractLines(c), ...lines.map((line): FeeLine => ({ ...line, paidBy: 'union' }))];
  const costs = costLines(c, estimate, sumDong(lines.map((l) => l.grossVnd)));
  return [...lines, ...costs, ...restOfContract(c, [...lines, ...costs])].filter((l) => l.grossVnd > 0);
}

/** What the accepted value owes the Union, instalment by instalment. A shorter acceptance shortens the last ones. */
function contractLines(c: Commission): FeeLine[] {
  if (c.contract === null) return [];
  let left = acceptedVnd(c);
  return instalmentsOf(c.contract).flatMap(({ vnd }, n) => {
    const due = Math.min(vnd, left);
    left -= due;
    return due > 0 ? [toUnion(n + 1, due)] : [];
  });
}

/**
 * A contract without stated terms is paid at once: the fees in the list, and the rest of the accepted value to the Union. Nothing that was
 * accepted goes back to the budget.
 */
function restOfContract(c: Commission, lines: readonly FeeLine[]): FeeLine[] {
  if (!hasContract(c) || isOwnAllotment(c)) return [];
  const rest = acceptedVnd(c) - sumDong(lines.map((l) => l.grossVnd));
  return rest > 0 ? [toUnion(1, rest)] : [];
}

const toUnion = (n: number, vnd: Dong): FeeLine =>
  unpaid(feeKey('contractValue', null, { of: 'line', n }), 'contractValue', null, { of: 'line', n }, vnd);

/** Whether this is the first of the items that the estimate prices at all. */
const isFirstPriced = (estimate: Estimate, items: readonly FeeItem[], item: FeeItem): boolean =>
  items.find((one) => estimate.lines.some((l) => l.item === one && l.quantity > 0 && l.unitPriceVnd > 0)) === item;

/** What an estimate line costs the Union, and the line's number. */
export interface CostLine {
  line: number;
  vnd: Dong;
}

/** The lines of the estimate whose costs no fact earns. */
export const costsOf = (estimate: Pick<Estimate, 'lines'> | undefined): CostLine[] =>
  (estimate?.lines ?? []).flatMap(({ item, quantity, unitPriceVnd }, n) =>
    earnedItems.has(item) || quantity * unitPriceVnd === 0 ? [] : [{ line: n + 1, vnd: quantity * unitPriceVnd }],
  );

/**
 * The Union's costs that are accepted, once the work is signed off or ended. The acceptance names what it cuts. A shorter sum without names
 * is shared over all costs in proportion.
 */
function costLines(c: Commission, estimate: Estimate, earnedVnd: Dong): FeeLine[] {
  const decided = c.signOff ?? c.end;
  if (decided === null) return [];
  const costs = costsOf(estimate);
  const cover = Math.min(Math.max(0, acceptedVnd(c) - earnedVnd), sumDong(costs.map(({ vnd }) => vnd)));
  const shares = allocate(
    cover,
    costs.map(({ vnd }) => vnd),
  );
  return costs.map(({ line, vnd }, n) => {
    const named = decided.lines.length > 0 ? (decided.lines.find((one) => one.line === line)?.acceptedVnd ?? vnd) : (shares[n] ?? 0);
    const { item } = estimate.lines[line - 1]!;
    return unpaid(feeKey(item, null, { of: 'line', n: line }), item, null, { of: 'line', n: line }, named);
  });
}

function unpaid(key: string, item: PaidItem, payee: Payee | null, occasion: Occasion, grossVnd: Dong): FeeLine {
  const attendee = payee !== null && typeof payee === 'object' && occasion.of === 'event' ? { event: occasion.n, ...payee } : null;
  const person = typeof payee === 'string' ? payee : null;
  const line = { key, item, person, grossVnd, withheldVnd: 0, netVnd: grossVnd, ratePercent: 0, withholdingRule: null };
  return attendee === null ? line : { ...line, attendee };
}

/** Whether a fee goes to a person, in a register or on a list, and not to the Union for its costs. */
export const isPersonal = ({ person, attendee }: Pick<FeeLine, 'person' | 'attendee'>): boolean =>
  person !== null || attendee !== undefined;

/** Why an acceptance by line cannot be taken. The lines are costs of the estimate, and with the work done they make the accepted value. */
function whyNotAcceptedLines(c: Commission, acceptedVnd: Dong, lines: readonly AcceptedLine[] | undefined): RejectionCode | null {
  if (lines === undefined || lines.length === 0) return null;
  const costs = costsOf(approvedEstimate(c));
  const isKnown = lines.every((one) => costs.some(({ line, vnd }) => line === one.line && one.acceptedVnd <= vnd));
  const sum = costs.map(({ line, vnd }) => lines.find((one) => one.line === line)?.acceptedVnd ?? vnd);
  return isKnown && sumDong([workDoneVnd(c), ...sum]) === acceptedVnd ? null : 'ACCEPTED_LINES_WRONG';
}

/**
 * The fees that people have earned so far, up to what can be accepted at all. They stay earned however the commission ends.
 */
export function workDoneVnd(c: Commission): Dong {
  const earnedVnd = sumDong(
    feeLines(c)
      .filter(isPersonal)
      .map((l) => l.grossVnd),
  );
  return Math.min(earnedVnd, acceptableVnd(c));
}

/** The most that can be accepted: the value of the contract, or what is reserved where there is none. */
export const acceptableVnd = (c: Commission): Dong => Math.min(c.funding?.reservedVnd ?? 0, contractValueVnd(c) ?? Infinity);

/** Why this sum cannot be accepted, at sign-off or at an end; null when it can. */
export function whyNotAccepted(c: Commission, vnd: Dong, lines: readonly AcceptedLine[] | undefined): RejectionCode | null {
  return firstOf(
    vnd > (c.funding?.reservedVnd ?? 0) && 'OVER_RESERVED',
    vnd > acceptableVnd(c) && 'OVER_CONTRACT_VALUE',
    vnd < workDoneVnd(c) && 'BELOW_WORK_DONE',
    whyNotAcceptedLines(c, vnd, lines),
  );
}

const isAlive = (p: Payment): boolean => p.status !== 'returned' && p.status !== 'rejected';

/** Gross amounts in payments under way or paid, by fee line. */
function takenByLine(c: Commission): Map<string, Dong> {
  const taken = new Map<string, Dong>();
  for (const p of c.payments.filter(isAlive)) for (const l of p.lines) taken.set(l.key, (taken.get(l.key) ?? 0) + l.grossVnd);
  return taken;
}

/** The amount that the funder may still pay: the accepted value less all its payments under way or paid. */
export function payableVnd(c: Commission): Dong {
  const taken = c.payments.filter((p) => isAlive(p) && !isOfUnion(p)).reduce((sum, p) => sum + p.grossVnd, 0);
  return Math.max(0, acceptedVnd(c) - taken);
}

/** Fee lines still to be paid, in order. What the funder pays is cut to the part of the accepted value that is left. */
export function linesDue(c: Commission): FeeLine[] {
  const taken = takenByLine(c);
  let cover = payableVnd(c);
  const due: FeeLine[] = [];
  for (const line of feeLines(c)) {
    const untaken = line.grossVnd - (taken.get(line.key) ?? 0);
    const open = line.paidBy === 'union' ? untaken : Math.min(untaken, cover);
    if (open <= 0) continue;
    if (line.paidBy !== 'union') cover -= open;
    due.push({ ...line, grossVnd: open, netVnd: open });
  }
  return due;
}

/** The lines that a payment pays when it names none: everything that the funder owes, and after it what the Union owes its people. */
export function linesOfNextPayment(c: Commission): FeeLine[] {
  const due = linesDue(c);
  const ofFunder = due.filter(({ paidBy }) => paidBy !== 'union');
  return ofFunder.length > 0 ? ofFunder : due;
}

/** Whether nothing is left to pay and no payment is under way. */
export function isPaid(c: Commission): boolean {
  const underWay = c.payments.some((p) => isAlive(p) && p.status !== 'disbursed');
  return !underWay && linesDue(c).length === 0 && paidVnd(c) <= acceptedVnd(c);
}

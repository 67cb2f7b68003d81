import { paidVnd, type FeeLine, type Payment } from './stages/payment/state.ts';
import { sumDong, type Dong } from '../money/dong.ts';
import { acceptedVnd } from './money.ts';
import { approvedEstimate } from './stages/funding/state.ts';
import { currentReport } from './stages/report/state.ts';
import { standingOpinion } from './stages/expert-review/state.ts';
import type { Commission } from './commission.ts';
import { feeKey, type Occasion } from './fee-key.ts';
import type { FeeItem, PanelRole } from './names.ts';

/** Work that earns a fee, before prices. */
interface Earned {
  item: FeeItem;
  person: string;
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

/**
 * Items that a person earns by a fact. Every other item of an estimate is a cost of the Union. For some items no fact names the person yet
 * (workshop secretary, independent report). Nobody is paid for those: the Union does not receive a person's fee.
 */
const earnedItems = new Set<FeeItem>([
  'councilChair',
  'councilMember',
  'scienceSecretary',
  'adminSecretary',
  'reviewFormMember',
  'reviewFormReviewer',
  'workshopChair',
  'workshopSecretary',
  'workshopAttendee',
  'paperPresented',
  'paperNotPresented',
  'independentExpertReport',
  'finalReport',
]);

function earned(c: Commission): Earned[] {
  const list: Earned[] = [];
  for (const m of c.members) {
    if (standingOpinion(c, m.person)) {
      list.push({ item: m.role === 'reviewer' ? 'reviewFormReviewer' : 'reviewFormMember', person: m.person, occasion: { of: 'opinion' } });
    }
  }
  for (const meeting of c.meetings) {
    for (const person of meeting.held?.present ?? []) {
      const member = c.members.find((m) => m.person === person);
      if (member) list.push({ item: sittingItem[member.role], person, occasion: { of: 'meeting', n: meeting.meeting } });
    }
  }
  for (const event of c.events.filter((e) => e.closed !== null)) {
    const occasion: Occasion = { of: 'event', n: event.event };
    if (event.closed) list.push({ item: 'workshopChair', person: event.closed.chair, occasion });
    for (const i of event.invited) {
      if (i.person === null) continue;
      if (i.present && i.person !== event.closed?.chair) list.push({ item: 'workshopAttendee', person: i.person, occasion });
      if (i.paper) list.push({ item: i.paper.presented ? 'paperPresented' : 'paperNotPresented', person: i.person, occasion });
    }
  }
  const report = currentReport(c);
  if (report?.status === 'issued') list.push({ item: 'finalReport', person: report.by, occasion: { of: 'report' } });
  return list;
}

/**
 * Every fee line that the facts justify, at the prices of the estimate in force and up to its quantity of each item. A cost that no fact
 * earns is one line owed to the Union, once the work is accepted or ended. Withholding is zero here: it depends on the day of payment.
 */
export function feeLines(c: Commission): FeeLine[] {
  const estimate = approvedEstimate(c);
  if (!estimate) return [];
  const left = estimate.lines.map((l) => ({ ...l, left: l.quantity }));
  const lines: FeeLine[] = [];
  const known = new Set<string>();
  for (const e of earned(c)) {
    // A person who appears twice in a list, or is invited twice to an event, earns the fee once.
    const key = feeKey(e.item, e.person, e.occasion);
    if (known.has(key)) continue;
    known.add(key);
    const priced = left.find((l) => l.item === e.item && l.left > 0 && l.unitPriceVnd > 0);
    if (!priced) continue;
    priced.left -= 1;
    lines.push(unpaid(key, e.item, e.person, priced.unitPriceVnd));
  }
  if (c.signOff !== null) {
    estimate.lines.forEach((l, n) => {
      if (!earnedItems.has(l.item))
        lines.push(unpaid(feeKey(l.item, null, { of: 'line', n: n + 1 }), l.item, null, l.quantity * l.unitPriceVnd));
    });
  }
  return lines.filter((l) => l.grossVnd > 0);
}

function unpaid(key: string, item: FeeItem, person: string | null, grossVnd: Dong): FeeLine {
  return { key, item, person, grossVnd, withheldVnd: 0, netVnd: grossVnd, ratePercent: 0, withholdingRule: null };
}

/** The fees that people have earned so far, up to the reserved amount. They stay earned however the commission ends. */
export function workDoneVnd(c: Commission): Dong {
  const earnedVnd = sumDong(
    feeLines(c)
      .filter((l) => l.person !== null)
      .map((l) => l.grossVnd),
  );
  return Math.min(earnedVnd, c.funding?.reservedVnd ?? 0);
}

const isAlive = (p: Payment): boolean => p.status !== 'returned' && p.status !== 'rejected';

/** Gross amounts in payments under way or paid, by fee line. */
function takenByLine(c: Commission): Map<string, Dong> {
  const taken = new Map<string, Dong>();
  for (const p of c.payments.filter(isAlive)) for (const l of p.lines) taken.set(l.key, (taken.get(l.key) ?? 0) + l.grossVnd);
  return taken;
}

/** The amount that may still be paid: the accepted value less all payments under way or paid. */
export function payableVnd(c: Commission): Dong {
  const taken = c.payments.filter(isAlive).reduce((sum, p) => sum + p.grossVnd, 0);
  return Math.max(0, acceptedVnd(c) - taken);
}

/** Fee lines still to be paid, in order, cut to the part of the accepted value that is left. */
export function linesDue(c: Commission): FeeLine[] {
  const taken = takenByLine(c);
  let cover = payableVnd(c);
  const due: FeeLine[] = [];
  for (const line of feeLines(c)) {
    const open = Math.min(line.grossVnd - (taken.get(line.key) ?? 0), cover);
    if (open <= 0) continue;
    cover -= open;
    due.push({ ...line, grossVnd: open, netVnd: open });
  }
  return due;
}

/** Whether nothing is left to pay and no payment is under way. */
export function isPaid(c: Commission): boolean {
  const underWay = c.payments.some((p) => isAlive(p) && p.status !== 'disbursed');
  return !underWay && linesDue(c).length === 0 && paidVnd(c) <= acceptedVnd(c);
}

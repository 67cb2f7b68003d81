import { dayOf, plusMonths, yearOf, type Day, type Instant } from '../calendar/day.ts';
import type { CommandInput, CommandName, SealedInput } from './commands.ts';
import type { Commission } from './commission.ts';
import type { OnBehalf } from '../case/on-behalf.ts';
import { paperDayFaults } from '../case/paper-days.ts';
import { openAdvance } from './stages/advance/state.ts';
import { openAnnex } from './stages/contract/state.ts';
import { openEstimate } from './stages/funding/state.ts';
import { openMeeting } from './stages/meeting/state.ts';
import { paperAwaitingNumber } from './stages/own-numbers/room.ts';
import { isTaxOpen, openPayment } from './stages/payment/state.ts';
import { issuedReport, openReport } from './stages/report/state.ts';
import { firstAdvanceOn } from './stages/settlement/room.ts';

/**
 * Every day that a person types, in one table: how far from today it may plausibly lie, what it must not come before, and whether it lies
 * behind or ahead. The validator judges by it, and the page shows its bounds. A day field without a row does not compile.
 */

/** How far from the day of the act a day of its input may plausibly lie, in months. */
interface Horizon {
  back: number;
  ahead: number;
}

// The plausible distances are proposed by this product; no text sets them. They catch typing errors and keep sums of days within the
// calendar.
const signedOrHeld: Horizon = { back: 60, ahead: 12 };
const arrived: Horizon = { back: 12, ahead: 12 };
/** A due day, or the day on which work is to be delivered. */
const due: Horizon = { back: 12, ahead: 36 };
const appointed: Horizon = { back: 12, ahead: 24 };

/** The day of what the field's day follows from; null when nothing on record precedes it. Without an input, the earliest possible one. */
type Cause<C extends CommandName> = (c: Commission, input: SealedInput<C> | null) => Day | null;

export interface DayRule<C extends CommandName> {
  horizon: Horizon;
  /** `past`: it has happened, so it is not after today. `ahead`: it is planned, so it is not before today. `any`: a reference day. */
  lies: 'past' | 'ahead' | 'any';
  notBefore?: Cause<C>;
  /** Whether the act takes a number from the Union's register, whose year is that of the day of taking (Nghị định 30/2020/NĐ-CP, Điều 15). */
  takesNumber?: (c: Commission) => boolean;
}

const happened = <C extends CommandName>(notBefore?: Cause<C>, horizon = signedOrHeld): DayRule<C> => ({
  horizon,
  lies: 'past',
  ...(notBefore ? { notBefore } : {}),
});
const numbered = <C extends CommandName>(notBefore: Cause<C>, takesNumber: (c: Commission) => boolean): DayRule<C> => ({
  ...happened(notBefore),
  takesNumber,
});
const planned = (horizon = due) => ({ horizon, lies: 'ahead' }) as const;
const reference = (horizon: Horizon) => ({ horizon, lies: 'any' }) as const;

const on = (at: Instant | null | undefined): Day | null => (at == null ? null : dayOf(at));
const latest = (...days: (Day | null | undefined)[]): Day | null =>
  days.reduce<Day | null>((a, b) => (b != null && (a === null || b > a) ? b : a), null);
const earliest = (instants: readonly Instant[]): Day | null => (instants.length === 0 ? null : dayOf(Math.min(...instants)));

const letter = (c: Commission): Day => c.request.letter.on;
const reportIssued = (c: Commission): Day | null => on(issuedReport(c)?.issuedAt);
const orderIssued = (c: Commission): Day | null => (c.order?.issued === true ? c.order.paper.on : null);

/** When what is being paid was approved. */
function paymentApproved(c: Commission, input: SealedInput<'confirmDisbursement'> | null): Day | null {
  if (input === null) return on(openAdvance(c)?.approvedAt ?? openPayment(c)?.approvedAt);
  const found = input.of === 'advance' ? c.advances[input.number - 1] : c.payments[input.number - 1];
  return on(found?.approvedAt);
}

/** When the payment was made whose difference of tax is settled. */
function paidWithAnotherTax(c: Commission, input: SealedInput<'settleTaxDifference'> | null): Day | null {
  if (input !== null) return c.payments[input.payment - 1]?.paidOn ?? null;
  const days = c.payments.flatMap((p) => (isTaxOpen(p) ? (p.paidOn ?? []) : []));
  return days.sort()[0] ?? null;
}

/** When the event that is being closed was announced. */
function eventAnnounced(c: Commission, input: SealedInput<'closeEvent'> | null): Day | null {
  if (input === null) return earliest(c.events.flatMap((e) => (e.closed === null ? [e.at] : [])));
  return on(c.events.find((e) => e.event === input.event)?.at);
}

type DayName = 'on' | 'until' | `${string}On`;

/** The paths of the days in an input, as `paper.on`. Entries of a list have the path of the list. */
type DayPath<T> = T extends string | number | boolean | null | undefined
  ? never
  : T extends readonly (infer E)[]
    ? DayPath<E>
    : { [K in keyof T & string]-?: K extends DayName ? K : `${K}.${DayPath<T[K]>}` }[keyof T & string];

/** The rules of every command that has a day. */
type DayRules = {
  [C in CommandName as DayPath<CommandInput<C>> extends never ? never : C]: { [P in DayPath<CommandInput<C>>]: DayRule<C> };
};

export const dayRules: DayRules = {
  submitRequest: { 'letter.on': happened(), wantedOn: planned(), 'proposal.submissionOn': planned({ back: 12, ahead: 60 }) },
  proposeByUnion: { 'letter.on': happened(), wantedOn: planned(), 'proposal.submissionOn': planned({ back: 12, ahead: 60 }) },
  grantConsent: { 'letter.on': happened(letter) },
  refuseConsent: { 'letter.on': happened(letter) },
  register: { arrivedOn: happened((c) => c.consent?.letterOn ?? letter(c), arrived) },
  assignSpecialist: { dueOn: planned() },
  accept: { deliverOn: planned() },
  // The norms of the day of the work apply, and work may have begun before its estimate.
  submitEstimate: { workOn: reference({ back: 24, ahead: 36 }), 'lines.aboveNormPaper.on': happened() },
  adjustEstimate: { workOn: reference({ back: 24, ahead: 36 }), 'lines.aboveNormPaper.on': happened() },
  approveFunding: { 'decision.on': happened((c) => on(openEstimate(c)?.appraisedAt ?? openEstimate(c)?.at)) },
  issueOrder: { 'paper.on': happened((c) => on(c.funding?.at ?? c.acceptance?.at)), deliverOn: planned() },
  countersign: { on: happened((c) => c.order?.paper.on ?? null) },
  proposeAnnex: { 'paper.on': happened(orderIssued), deliverOn: planned() },
  answerAnnex: { 'paper.on': happened((c) => openAnnex(c)?.paper.on ?? null) },
  draftLiquidation: { 'paper.on': happened((c) => latest(on(c.signOff?.at ?? c.end?.at), ...c.payments.map((p) => p.paidOn))) },
  signLiquidation: { on: happened((c) => c.liquidation?.paper.on ?? null) },
  proposePanel: { meetingOn: planned(appointed) },
  appointPanel: {
    'decision.on': numbered(
      (c) => on(c.panel?.proposedAt),
      (c) => c.panel?.reservedNumber === undefined,
    ),
  },
  arrangeThemes: { 'themes.dueOn': planned() },
  requestMoreTime: { until: planned() },
  grantTime: { until: planned() },
  announceEvent: { on: planned(appointed) },
  closeEvent: { heldOn: happened(eventAnnounced), 'sessions.on': happened(eventAnnounced) },
  openCollection: { dueOn: planned() },
  conveneMeeting: { on: planned(appointed) },
  recordMeeting: { heldOn: happened((c, input) => on(openMeeting(c, input?.meeting)?.at)) },
  takePaperNumber: {
    on: numbered(
      (c) => on(paperAwaitingNumber(c)?.since),
      () => true,
    ),
  },
  issueReport: {
    'paper.on': numbered(
      (c) => on(openReport(c)?.approvedAt),
      (c) => openReport(c)?.reservedNumber === undefined,
    ),
  },
  delegateApproval: { on: happened((c) => on(openReport(c)?.at)) },
  forwardReport: { on: happened(reportIssued) },
  acknowledgeReport: { receivedOn: happened(reportIssued) },
  answerRecommendations: { 'letter.on': happened(reportIssued) },
  signOff: { 'minutes.on': happened(reportIssued) },
  rejectProduct: { 'minutes.on': happened(reportIssued) },
  preparePayment: {
    payOn: planned({ back: 12, ahead: 12 }),
    'carryOver.on': happened(),
    // A labour contract without an end may be as old as a career.
    'statements.signedOn': happened(undefined, { back: 600, ahead: 12 }),
    'statements.until': reference(due),
  },
  confirmDisbursement: { paidOn: happened(paymentApproved), 'carryOver.on': happened() },
  settleTaxDifference: { on: happened(paidWithAnotherTax) },
  recordReturn: { on: happened(firstAdvanceOn) },
  extendDeadline: { until: planned(), 'annex.on': happened(orderIssued) },
  terminate: { 'paper.on': happened((c) => latest(dayOf(c.openedAt), orderIssued(c))) },
};

export const dayFaultCodes = ['DAY_OUT_OF_RANGE', 'DAY_IN_FUTURE', 'DAY_BEFORE_CAUSE', 'DAY_OF_ANOTHER_YEAR', 'DAY_IN_PAST'] as const;

/** A day that breaks its rule: its path in the input, and why. */
export interface DayFault {
  path: PropertyKey[];
  code: (typeof dayFaultCodes)[number];
}

type AnyRule = DayRule<CommandName>;
const rulesOf = (command: CommandName): Readonly<Record<string, AnyRule>> =>
  (dayRules as Partial<Record<CommandName, Readonly<Record<string, AnyRule>>>>)[command] ?? {};

/** The paths of the days in an input that are implausibly far from the day of the act. */
export function daysOutOfRange(command: CommandName, input: unknown, today: Day): PropertyKey[][] {
  return typedDays(command, input).flatMap(({ path, day, rule }) => (isFar(rule, day, today) ? [path] : []));
}

/** Every day of an input that breaks its rule, in the order of the table. `c` is null for an act that begins a commission. */
export function dayFaults(
  c: Commission | null,
  act: { command: CommandName; input: SealedInput; on: Day; onBehalfOf?: OnBehalf | undefined },
): DayFault[] {
  const { command, input, on: today } = act;
  const typed = typedDays(command, input).flatMap(({ path, day, rule }): DayFault[] => {
    const code = isFar(rule, day, today) ? 'DAY_OUT_OF_RANGE' : whyNotThen(c, rule, input, { day, today });
    return code === null ? [] : [{ path, code }];
  });
  const found = [...typed, ...(act.onBehalfOf ? paperDayFaults(act.onBehalfOf.paper, today) : [])];
  // A day that is far away is told first: nothing is counted with it.
  return [...found.filter(({ code }) => code === 'DAY_OUT_OF_RANGE'), ...found.filter(({ code }) => code !== 'DAY_OUT_OF_RANGE')];
}

/** The first and the last day that each day field of a command may have now, by its path. */
export function dayBounds(c: Commission, command: CommandName, today: Day): Record<string, { from: Day; to: Day }> {
  return Object.fromEntries(
    Object.entries(rulesOf(command)).map(([path, rule]) => {
      const [first, last] = [plusMonths(today, -rule.horizon.back), plusMonths(today, rule.horizon.ahead)];
      const from = rule.lies === 'ahead' ? today : (latest(first, rule.notBefore?.(c, null), yearBegin(c, rule, today)) ?? first);
      return [path, { from, to: rule.lies === 'past' ? today : last }];
    }),
  );
}

const isFar = ({ horizon: { back, ahead } }: AnyRule, day: Day, today: Day): boolean =>
  day < plusMonths(today, -back) || day > plusMonths(today, ahead);

const yearBegin = (c: Commission, { takesNumber }: AnyRule, today: Day): Day | null =>
  takesNumber?.(c) === true ? `${today.slice(0, 4)}-01-01` : null;

function whyNotThen(
  c: Commission | null,
  rule: AnyRule,
  input: SealedInput,
  { day, today }: { day: Day; today: Day },
): DayFault['code'] | null {
  if (rule.lies === 'past' && day > today) return 'DAY_IN_FUTURE';
  if (rule.lies === 'ahead' && day < today) return 'DAY_IN_PAST';
  if (c === null) return null;
  const cause = rule.notBefore?.(c, input) ?? null;
  if (cause !== null && day < cause) return 'DAY_BEFORE_CAUSE';
  return rule.takesNumber?.(c) === true && yearOf(day) !== yearOf(today) ? 'DAY_OF_ANOTHER_YEAR' : null;
}

interface TypedDay {
  path: PropertyKey[];
  day: Day;
  rule: AnyRule;
}

function typedDays(command: CommandName, input: unknown): TypedDay[] {
  return Object.entries(rulesOf(command)).flatMap(([path, rule]) =>
    valuesAt(input, path.split('.'), []).map((found) => ({ ...found, rule })),
  );
}

/** The texts at a path, where a list stands for each of its entries. */
function valuesAt(value: unknown, steps: readonly string[], path: PropertyKey[]): { path: PropertyKey[]; day: Day }[] {
  if (Array.isArray(value)) return value.flatMap((entry, n) => valuesAt(entry, steps, [...path, n]));
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === 'string' ? [{ path, day: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return valuesAt((value as Record<string, unknown>)[step], rest, [...path, step]);
}

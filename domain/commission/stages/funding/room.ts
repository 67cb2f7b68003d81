import type { StageRoom } from '../../room.ts';
import type { fundingActs } from './acts.ts';
import { decidedVnd, emptyFunding, openEstimate, type Estimate, type EstimateLine } from './state.ts';
import { yearOf } from '../../../calendar/day.ts';
import { sumDong } from '../../../money/dong.ts';
import { managementCeiling, normGap } from '../../../money/norm.ts';
import type { SealedInput } from '../../commands.ts';
import { contractValueVnd } from '../../contract.ts';
import { committedVnd, movement } from '../../money.ts';
import { appraiserOf, fundingApprover, needsAppraisal } from '../../payers.ts';
import { isWithoutCost } from '../request/state.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import { withEffect } from '../../../case/case-state.ts';
import type { FeeItem } from '../../names.ts';
import { firstOf, type Act } from '../../rule.ts';
import type { Attested, PersonFact } from '../../facts.ts';

type FundingCommand = keyof typeof fundingActs;
type Estimating = 'submitEstimate' | 'adjustEstimate';

/** Stages in which an adjusted estimate may still be decided. */
const whileWorking = ['funding', 'order', 'panel', 'expertReview', 'meeting', 'report', 'response', 'signOff'] as const;

const mayEstimate = (c: Commission) => firstOf(isWithoutCost(c) && 'WRONG_STAGE', openEstimate(c) && 'ESTIMATE_OPEN');
const whyNotAppraisable = (c: Commission) => {
  const open = openEstimate(c);
  if (!open) return 'NO_ESTIMATE';
  return open.status === 'submitted' ? null : 'ALREADY_DONE';
};

/** Money that nobody has to appraise may be decided at once. */
const whyNotDecidable = (c: Commission) => {
  const open = openEstimate(c);
  if (!open) return 'NO_ESTIMATE';
  if (open.status === 'submitted') return needsAppraisal(c) ? 'NOT_APPRAISED' : null;
  return open.status === 'appraised' ? null : 'NOT_APPRAISED';
};

function linesFit(_c: Commission, { input, attested }: Act<Estimating>) {
  const totals = input.lines.map((l) => l.quantity * l.unitPriceVnd);
  const total = totals.reduce((sum, vnd) => sum + vnd, 0);
  if (total === 0 || !Number.isSafeInteger(total)) return 'AMOUNT_TOO_LARGE';
  for (const line of input.lines) {
    const norm = attested?.norms?.find((n) => n.item === line.item);
    if (line.aboveNormPaper) continue;
    const gap = normGap(line.item, line.unitPriceVnd, norm ?? null);
    if (gap === null) continue;
    if (line.aboveNormBasis !== undefined) return 'ABOVE_NORM_PAPER_NEEDED';
    return gap === 'noNorm' ? 'NORM_MISSING' : 'NORM_EXCEEDED';
  }
  return managementFits(input.lines, total, attested);
}

const normsOf = ({ lines, workOn }: Pick<SealedInput<Estimating>, 'lines' | 'workOn'>) => ({
  items: [...new Set(lines.map(({ item }) => item))],
  on: workOn,
});

/** General management has two ceilings: an amount, and a share of the whole estimate. */
function managementFits(lines: SealedInput<Estimating>['lines'], total: number, attested: Attested | undefined) {
  const norm = attested?.norms?.find((n) => n.item === 'generalManagement');
  const own = lines.filter((l) => l.item === 'generalManagement' && !l.aboveNormPaper);
  const vnd = sumDong(own.map((l) => l.quantity * l.unitPriceVnd));
  if (!norm || vnd <= managementCeiling(norm, total)) return null;
  return own.some((l) => l.aboveNormBasis !== undefined) ? 'ABOVE_NORM_PAPER_NEEDED' : 'NORM_EXCEEDED';
}

/** An appraisal that cuts the total must name the cut lines, and all lines must add up to the new total. */
function whyNotAppraised(c: Commission, { input }: Act<'appraiseEstimate'>) {
  const open = openEstimate(c);
  if (!open) return 'NO_ESTIMATE';
  const named = new Set((input.lines ?? []).map((l) => l.line));
  const isUnknown = input.lines?.some((cut) => {
    const line = open.lines[cut.line - 1];
    return !line || cut.quantity > line.quantity || cut.unitPriceVnd > line.unitPriceVnd;
  });
  return firstOf(
    (input.appraisedVnd > open.totalVnd || input.appraisedVnd === 0) && 'AMOUNT_TOO_LARGE',
    (named.size !== (input.lines?.length ?? 0) || isUnknown) && 'APPRAISED_LINES_NEEDED',
    totalOf(appraisedLines(open.lines, input.lines)) !== input.appraisedVnd && 'APPRAISED_LINES_NEEDED',
    isManagementOver(appraisedLines(open.lines, input.lines)) && 'NORM_EXCEEDED',
  );
}

/** A cut elsewhere lowers the total, and with it the share that general management may take. */
function isManagementOver(lines: readonly EstimateLine[]): boolean {
  const own = lines.filter((l) => l.item === 'generalManagement' && l.aboveNorm === null);
  const [norm] = own;
  if (norm?.maxVnd == null) return false;
  const { maxVnd, maxPercent } = norm;
  return totalOf(own) > managementCeiling({ maxVnd, maxPercent }, totalOf(lines));
}

const totalOf = (lines: readonly EstimateLine[]) => sumDong(lines.map((l) => l.quantity * l.unitPriceVnd));

function appraisedLines(lines: readonly EstimateLine[], cuts: SealedInput<'appraiseEstimate'>['lines']): EstimateLine[] {
  return lines.map((line, n) => {
    const cut = cuts?.find((one) => one.line === n + 1);
    if (!cut) return line;
    const { quantity, unitPriceVnd } = cut;
    return { ...line, quantity, unitPriceVnd, asked: { quantity: line.quantity, unitPriceVnd: line.unitPriceVnd } };
  });
}

/** Stage `funding`: an estimate within the norms is appraised and approved. Approval reserves the year's budget line. */
export const funding = {
  stage: 'funding',
  empty: emptyFunding,
  isNeeded: (c) => !isWithoutCost(c),
  isDischarged: (c) => c.funding !== null,
  rules: {
    submitEstimate: { stages: ['funding'], now: (c) => firstOf(c.funding !== null && 'ALREADY_DONE', mayEstimate(c)), input: linesFit },
    adjustEstimate: {
      stages: ['order', 'panel', 'expertReview', 'meeting', 'report', 'response', 'signOff'],
      now: (c) => firstOf(c.funding === null && 'NO_ESTIMATE', c.signOff !== null && 'ALREADY_DONE', mayEstimate(c)),
      input: linesFit,
    },
    appraiseEstimate: {
      stages: whileWorking,
      now: whyNotAppraisable,
      input: whyNotAppraised,
    },
    approveFunding: {
      stages: whileWorking,
      now: whyNotDecidable,
      input: (c, { input, attested, on }) => {
        const open = openEstimate(c);
        const line = attested?.budgetLine;
        const stateBudget = c.request.fundingSource === 'stateBudget';
        return firstOf(
          ((stateBudget && !line) || line?.id !== input.budgetLine) && 'BUDGET_LINE_NEEDED',
          c.funding !== null && line !== undefined && line.id !== c.funding.budgetLine && 'BUDGET_LINE_NEEDED',
          line && c.funding === null && line.fiscalYear !== yearOf(on) && 'WRONG_FISCAL_YEAR',
          releasedTooMuch(c, open) && 'OVER_RESERVED',
          decidedVnd(open) < (contractValueVnd(c) ?? 0) && 'FUNDING_BELOW_CONTRACT',
        );
      },
    },
    returnEstimate: { stages: whileWorking, now: (c) => (openEstimate(c) ? null : 'NO_ESTIMATE') },
    refuseFunding: { stages: ['funding'], now: (c) => firstOf(c.funding !== null && 'ALREADY_DONE', !openEstimate(c) && 'NO_ESTIMATE') },
  },
  looksUp: {
    submitEstimate: (_c, input) => ({ norms: normsOf(input) }),
    adjustEstimate: (_c, input) => ({ norms: normsOf(input) }),
    approveFunding: (_c, { budgetLine }) => (budgetLine === undefined ? {} : { budgetLine }),
  },
  carries: {
    approveFunding: (c, { attested }) => {
      const difference = decidedVnd(openEstimate(c)) - (c.funding?.reservedVnd ?? 0);
      const line = c.funding ? c.funding.budgetLine : (attested?.budgetLine?.id ?? null);
      return difference >= 0
        ? movement(c, 'reserve', difference, { budgetLine: line })
        : movement(c, 'release', -difference, { budgetLine: line });
    },
  },
  changes: {
    submitEstimate: estimated,
    adjustEstimate: estimated,
    appraiseEstimate: (c, { input, at, actor }) =>
      withOpenEstimate(c, {
        status: 'appraised',
        lines: appraisedLines(openEstimate(c)?.lines ?? [], input.lines),
        appraisedVnd: input.appraisedVnd,
        appraisedAt: at,
        appraisedBy: actor.person,
      }),
    approveFunding: (c, { effect, at, input, attested }) => {
      const budgetLine = c.funding ? c.funding.budgetLine : (attested?.budgetLine?.id ?? null);
      const fiscalYear = c.funding?.fiscalYear ?? attested?.budgetLine?.fiscalYear ?? null;
      const documents = [
        ...c.documents,
        ...input.decision.documents.map((document) => ({ document, kind: 'fundingDecision' as const, at })),
      ];
      if (effect)
        return withEffect(
          withOpenEstimate({ ...c, documents, pendingFunding: { budgetLine, fiscalYear } }, { status: 'approving' }),
          effect,
        );
      return withOpenEstimate({ ...c, documents }, { status: 'approved' });
    },
    returnEstimate: (c) => withOpenEstimate(c, { status: 'returned' }),
    refuseFunding: (c, { at, input }) => ({
      ...withOpenEstimate(c, { status: 'refused' }),
      documents: [...c.documents, ...input.documents.map((document) => ({ document, kind: 'fundingDecision' as const, at }))],
      end: { kind: 'fundingRefused', at, acceptedVnd: 0, lines: [] },
    }),
  },
  settled: { 'moveMoney/reserve': (c, { effect, isDone, at }) => fundingSettled(c, effect.amountVnd, isDone, at) },
  duties: (c) => {
    if (c.end !== null || c.closedAt !== null || isWithoutCost(c)) return [];
    const open = openEstimate(c);
    const duties: Duty[] = [];
    const of = [c.estimates.length];
    if (!open && c.stage === 'funding' && c.funding === null) {
      const owner = { organisation: c.parts.union, capability: 'unionSpecialist' as const, person: c.specialist?.person ?? null };
      const since = c.estimates.at(-1)?.at ?? c.stageSince;
      duties.push(duty(c, { kind: 'submitEstimate', of, stage: 'funding', owner, since, term: 'P02', commands: ['submitEstimate'] }));
    }
    if (open?.status === 'submitted' && needsAppraisal(c)) {
      const owner = appraiserOf(c);
      duties.push(
        duty(c, {
          kind: 'appraiseEstimate',
          of,
          stage: 'funding',
          owner,
          since: open.at,
          term: 'P03',
          commands: ['appraiseEstimate', 'returnEstimate'],
        }),
      );
    }
    if (open?.status === 'appraised' || (open?.status === 'submitted' && !needsAppraisal(c))) {
      const owner = fundingApprover(c, decidedVnd(open));
      const since = open.appraisedAt ?? open.at;
      duties.push(
        duty(c, {
          kind: 'approveFunding',
          of,
          stage: 'funding',
          owner,
          since,
          term: 'P04',
          commands: ['approveFunding', 'returnEstimate', 'refuseFunding'],
        }),
      );
    }
    return duties;
  },
} satisfies StageRoom<FundingCommand>;

/** Whether an adjustment downwards would release money that is already advanced or paid. */
function releasedTooMuch(c: Commission, open: Estimate | undefined): boolean {
  return c.funding !== null && c.funding.reservedVnd - decidedVnd(open) > committedVnd(c);
}

function normOf(item: FeeItem, attested: Attested | undefined): Pick<EstimateLine, 'normId' | 'maxVnd' | 'maxPercent'> {
  const norm = attested?.norms?.find((n) => n.item === item);
  const share = norm?.maxPercent === undefined ? {} : { maxPercent: norm.maxPercent };
  return { normId: norm?.normId ?? null, maxVnd: norm?.maxVnd ?? null, ...share };
}

function estimated(c: Commission, { input, at, actor, attested }: PersonFact<Estimating>): Commission {
  const lines = input.lines.map((l) => ({
    item: l.item,
    content: l.content,
    unit: l.unit,
    quantity: l.quantity,
    unitPriceVnd: l.unitPriceVnd,
    ...normOf(l.item, attested),
    aboveNorm: l.aboveNormPaper ?? null,
    asked: null,
  }));
  const estimate: Estimate = {
    at,
    by: actor.person,
    lines,
    totalVnd: sumDong(lines.map((l) => l.quantity * l.unitPriceVnd)),
    workOn: input.workOn,
    status: 'submitted',
    appraisedVnd: null,
    appraisedAt: null,
    appraisedBy: null,
  };
  const bases = input.lines.flatMap((l) => l.aboveNormPaper?.document ?? []);
  const papers = new Set([...input.documents, ...bases]);
  const documents = [...c.documents, ...[...papers].map((document) => ({ document, kind: 'estimate' as const, at }))];
  return { ...c, estimates: [...c.estimates, estimate], documents };
}

/** Replaces the estimate being decided. */
export function withOpenEstimate(c: Commission, change: Partial<Estimate>): Commission {
  const open = openEstimate(c);
  return { ...c, estimates: c.estimates.map((e) => (e === open ? { ...e, ...change } : e)) };
}

/** The result of reserving or releasing on the budget line. After a refusal for lack of money the estimate goes back to its approver. */
export function fundingSettled(c: Commission, amountVnd: number, done: boolean, at: number): Commission {
  if (!done) {
    const status = openEstimate(c)?.appraisedAt === null ? 'submitted' : 'appraised';
    return withOpenEstimate({ ...c, pendingFunding: null }, { status });
  }
  const before = c.funding;
  const first = c.pendingFunding ?? { budgetLine: null, fiscalYear: null };
  const funding = before
    ? { ...before, reservedVnd: before.reservedVnd + amountVnd }
    : { at, reservedVnd: amountVnd, budgetLine: first.budgetLine, fiscalYear: first.fiscalYear };
  return withOpenEstimate({ ...c, funding, pendingFunding: null }, { status: 'approved' });
}

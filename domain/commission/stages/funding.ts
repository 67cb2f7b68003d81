import { dayOf, yearOf } from '../../calendar/day.ts';
import { sumDong } from '../../money/dong.ts';
import { committedVnd, isWithoutCost, openEstimate, type Commission, type Estimate } from '../commission.ts';
import { duty, type Duty } from '../duty.ts';
import { withEffect } from '../effect-state.ts';
import { movement } from '../money.ts';
import type { Capability } from '../names.ts';
import { leaderOf } from '../organisation.ts';
import { firstOf, type Act, type StageRules } from '../rule.ts';
import type { PersonFact } from '../facts.ts';

type FundingCommand = 'submitEstimate' | 'appraiseEstimate' | 'approveFunding' | 'returnEstimate' | 'refuseFunding' | 'adjustEstimate';
type Estimating = 'submitEstimate' | 'adjustEstimate';

/** Stages in which an adjusted estimate may still be decided. */
const whileWorking = ['funding', 'order', 'panel', 'expertReview', 'meeting', 'report', 'response', 'signOff'] as const;

/** Who signs the funding: by source and amount, as the pinned rule set says. */
export function fundingApprover(c: Commission, amountVnd: number): { organisation: string; capability: Capability } {
  const row = c.ruleSet.fundingApprovals.find(
    (a) => a.fundingSource === c.request.fundingSource && (a.upToVnd === null || amountVnd <= a.upToVnd),
  );
  if (row?.approver === 'funderLeader' && c.parts.funder) return { organisation: c.parts.funder, capability: leaderOf(c, c.parts.funder) };
  if (row?.approver === 'authorityLeader') return { organisation: c.parts.decidingAuthority, capability: 'authorityLeader' };
  return { organisation: c.parts.finance, capability: 'financeLeader' };
}

const mayEstimate = (c: Commission) => firstOf(isWithoutCost(c) && 'WRONG_STAGE', openEstimate(c) && 'ESTIMATE_OPEN');
const mustBe = (status: Estimate['status']) => (c: Commission) => {
  const open = openEstimate(c);
  if (!open) return 'NO_ESTIMATE';
  return open.status === status ? null : status === 'appraised' ? 'NOT_APPRAISED' : 'ALREADY_DONE';
};

function linesFit(_c: Commission, { input, attested }: Act<Estimating>) {
  for (const line of input.lines) {
    const norm = attested?.norms?.find((n) => n.item === line.item);
    if (line.aboveNormBasis !== undefined) continue;
    if (!norm && line.item !== 'otherCost' && line.item !== 'generalManagement') return 'NORM_MISSING';
    if (norm && line.item !== 'generalManagement' && line.unitPriceVnd > norm.maxVnd) return 'NORM_EXCEEDED';
  }
  const total = input.lines.reduce((sum, l) => sum + l.quantity * l.unitPriceVnd, 0);
  return total === 0 || !Number.isSafeInteger(total) ? 'AMOUNT_TOO_LARGE' : null;
}

/** Stage `funding`: an estimate within the norms is appraised and approved; approving reserves the year's budget line. */
export const funding: StageRules<FundingCommand> = {
  rules: {
    submitEstimate: { stages: ['funding'], now: (c) => firstOf(c.funding !== null && 'ALREADY_DONE', mayEstimate(c)), input: linesFit },
    adjustEstimate: {
      stages: ['order', 'panel', 'expertReview', 'meeting', 'report', 'response', 'signOff'],
      now: (c) => firstOf(c.funding === null && 'NO_ESTIMATE', c.signOff !== null && 'ALREADY_DONE', mayEstimate(c)),
      input: linesFit,
    },
    appraiseEstimate: {
      stages: whileWorking,
      now: mustBe('submitted'),
      input: (c, { input, actor }) =>
        firstOf(
          openEstimate(c)?.by === actor.person && 'SAME_PERSON',
          (input.appraisedVnd > (openEstimate(c)?.totalVnd ?? 0) || input.appraisedVnd === 0) && 'AMOUNT_TOO_LARGE',
        ),
    },
    approveFunding: {
      stages: whileWorking,
      now: (c) => firstOf(mustBe('appraised')(c)),
      input: (c, { input, actor, attested, on }) => {
        const open = openEstimate(c);
        const line = attested?.budgetLine;
        const stateBudget = c.request.fundingSource === 'stateBudget';
        return firstOf(
          (actor.person === open?.by || actor.person === open?.appraisedBy) && 'SAME_PERSON',
          input.decision.on > on && 'DAY_IN_FUTURE',
          open !== undefined && input.decision.on < dayOf(open.at) && 'DAY_BEFORE_CAUSE',
          ((stateBudget && !line) || line?.id !== input.budgetLine) && 'BUDGET_LINE_NEEDED',
          c.funding !== null && line !== undefined && line.id !== c.funding.budgetLine && 'BUDGET_LINE_NEEDED',
          line && c.funding === null && line.fiscalYear !== yearOf(on) && 'WRONG_FISCAL_YEAR',
          releasedTooMuch(c, open) && 'OVER_RESERVED',
        );
      },
    },
    returnEstimate: { stages: whileWorking, now: (c) => (openEstimate(c) ? null : 'NO_ESTIMATE') },
    refuseFunding: { stages: ['funding'], now: (c) => firstOf(c.funding !== null && 'ALREADY_DONE', !openEstimate(c) && 'NO_ESTIMATE') },
  },
  carries: {
    approveFunding: (c, { attested }) => {
      const difference = (openEstimate(c)?.appraisedVnd ?? 0) - (c.funding?.reservedVnd ?? 0);
      const line = c.funding ? c.funding.budgetLine : (attested?.budgetLine?.id ?? null);
      return difference >= 0 ? movement(c, 'reserve', difference, line) : movement(c, 'release', -difference, line);
    },
  },
  apply: {
    submitEstimate: estimated,
    adjustEstimate: estimated,
    appraiseEstimate: (c, { input, at, actor }) =>
      withOpenEstimate(c, { status: 'appraised', appraisedVnd: input.appraisedVnd, appraisedAt: at, appraisedBy: actor.person }),
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
      end: { kind: 'fundingRefused', at, acceptedVnd: 0 },
    }),
  },
  duties: (c) => {
    if (c.end !== null || c.closedAt !== null || isWithoutCost(c)) return [];
    const open = openEstimate(c);
    const duties: Duty[] = [];
    const key = (kind: string) => `${kind}/${c.estimates.length}`;
    if (!open && c.stage === 'funding' && c.funding === null) {
      const owner = { organisation: c.parts.union, capability: 'unionSpecialist' as const, person: c.specialist?.person ?? null };
      const since = c.estimates.at(-1)?.at ?? c.stageSince;
      duties.push(duty(c, { key: key('submitEstimate'), stage: 'funding', owner, since, term: 'P02', commands: ['submitEstimate'] }));
    }
    if (open?.status === 'submitted') {
      const owner = { organisation: c.parts.finance, capability: 'financeOfficer' as const };
      duties.push(
        duty(c, {
          key: key('appraiseEstimate'),
          stage: 'funding',
          owner,
          since: open.at,
          term: 'P03',
          commands: ['appraiseEstimate', 'returnEstimate'],
        }),
      );
    }
    if (open?.status === 'appraised') {
      const owner = fundingApprover(c, open.appraisedVnd ?? open.totalVnd);
      const since = open.appraisedAt ?? open.at;
      duties.push(
        duty(c, {
          key: key('approveFunding'),
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
};

/** An adjustment downwards may not release money that is already advanced or paid. */
function releasedTooMuch(c: Commission, open: Estimate | undefined): boolean {
  return c.funding !== null && c.funding.reservedVnd - (open?.appraisedVnd ?? 0) > committedVnd(c);
}

function estimated(c: Commission, { input, at, actor, attested }: PersonFact<Estimating>): Commission {
  const lines = input.lines.map((l) => ({
    item: l.item,
    content: l.content,
    unit: l.unit,
    quantity: l.quantity,
    unitPriceVnd: l.unitPriceVnd,
    normId: attested?.norms?.find((n) => n.item === l.item)?.normId ?? null,
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
  const documents = [...c.documents, ...input.documents.map((document) => ({ document, kind: 'estimate' as const, at }))];
  return { ...c, estimates: [...c.estimates, estimate], documents };
}

/** Replaces the estimate being decided. */
export function withOpenEstimate(c: Commission, change: Partial<Estimate>): Commission {
  const open = openEstimate(c);
  return { ...c, estimates: c.estimates.map((e) => (e === open ? { ...e, ...change } : e)) };
}

/** What the budget line answered: reserved or released, or refused for lack of money, which leaves the estimate with its approver. */
export function fundingSettled(c: Commission, amountVnd: number, done: boolean, at: number): Commission {
  if (!done) return withOpenEstimate({ ...c, pendingFunding: null }, { status: 'appraised' });
  const before = c.funding;
  const first = c.pendingFunding ?? { budgetLine: null, fiscalYear: null };
  const funding = before
    ? { ...before, reservedVnd: before.reservedVnd + amountVnd }
    : { at, reservedVnd: amountVnd, budgetLine: first.budgetLine, fiscalYear: first.fiscalYear };
  return withOpenEstimate({ ...c, funding, pendingFunding: null }, { status: 'approved' });
}

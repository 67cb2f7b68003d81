import type { StageRoom } from '../../room.ts';
import type { orderActs } from './acts.ts';
import { emptyOrder } from './state.ts';
import { isWithoutCost } from '../request/state.ts';
import type { Commission } from '../../commission.ts';
import { contractOf, termsIn, whyNotTerms } from '../../contract.ts';
import { duty, type Duty } from '../../duty.ts';
import { withEffect } from '../../../case/case-state.ts';
import { leaderOf } from '../../organisation.ts';
import { firstOf } from '../../rule.ts';

/** A decision binds when it is issued, a contract when both sides have signed. A letter needs neither. */
export function needsOrder(c: Commission): boolean {
  return !isWithoutCost(c) && c.instrument !== 'requestLetter';
}

export function isOrderBinding(c: Commission): boolean {
  if (!c.order?.issued) return false;
  return c.instrument !== 'orderContract' || c.order.countersignedAt !== null;
}

/** Stage `order`: the decision or the contract that binds both sides. */
export const order = {
  stage: 'order',
  empty: emptyOrder,
  isNeeded: needsOrder,
  isDischarged: isOrderBinding,
  rules: {
    issueOrder: {
      stages: ['order'],
      now: (c) => (c.order !== null ? 'ALREADY_DONE' : null),
      input: (c, { input }) => {
        if (input.contract === undefined) return null;
        return c.instrument === 'orderContract' ? whyNotTerms(c, termsIn(input.contract)) : 'NOT_A_CONTRACT';
      },
    },
    countersign: {
      stages: ['order'],
      now: (c) =>
        firstOf(
          (c.instrument !== 'orderContract' || !c.order?.issued) && 'NOT_COUNTERSIGNABLE',
          c.order?.countersignedAt != null && 'ALREADY_DONE',
        ),
    },
  },
  carries: {
    issueOrder: (c, { input }) => ({
      effect: {
        n: c.effects.next,
        kind: 'recordForeignNumber',
        organisation: c.parts.orderIssuer ?? c.parts.requester,
        book: input.paper.notation,
        number: input.paper.number,
        signedOn: input.paper.on,
      },
    }),
  },
  changes: {
    issueOrder: (c, { input, at, effect }) =>
      withEffect(
        {
          ...c,
          order: {
            at,
            paper: input.paper,
            deliverOn: input.deliverOn,
            issued: false,
            countersignedAt: null,
            valueVnd: contractOf(c, input)?.valueVnd ?? null,
          },
          contract: contractOf(c, input),
          documents: [...c.documents, ...input.paper.documents.map((document) => ({ document, kind: 'order' as const, at }))],
        },
        effect,
      ),
    countersign: (c, { at }) => ({ ...c, order: c.order && { ...c.order, countersignedAt: at } }),
  },
  // A number that another order already has is refused, and the issuer types it again.
  settled: {
    recordForeignNumber: (c, { isDone }) => ({
      ...c,
      order: isDone && c.order ? { ...c.order, issued: true } : null,
      contract: isDone ? c.contract : null,
    }),
  },
  duties: (c) => {
    if (c.end !== null || c.stage !== 'order') return [];
    const duties: Duty[] = [];
    const issuer = c.parts.orderIssuer ?? c.parts.requester;
    if (c.order === null) {
      duties.push(
        duty(c, {
          kind: 'issueOrder',
          stage: 'order',
          owner: { organisation: issuer, capability: leaderOf(c, issuer) },
          since: c.stageSince,
          term: 'P05',
          commands: ['issueOrder'],
        }),
      );
    } else if (c.order.issued && !isOrderBinding(c)) {
      duties.push(
        duty(c, {
          kind: 'countersign',
          stage: 'order',
          owner: { organisation: c.parts.union, capability: 'unionLeader' },
          since: c.order.at,
          term: 'P06',
          commands: ['countersign'],
        }),
      );
    }
    return duties;
  },
} satisfies StageRoom<keyof typeof orderActs>;

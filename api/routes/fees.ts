import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findPaidTo, type PaidTo } from '../../db/commissions/find-paid-to.ts';
import { listDisbursements } from '../../db/commissions/list-disbursements.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { linesDue } from '../../domain/commission/fees.ts';
import type { FeeLine } from '../../domain/commission/stages/payment/state.ts';
import { paidItems } from '../../domain/commission/names.ts';
import { withholdingReasons } from '../../domain/money/withholding.ts';
import { commissionIn } from '../commands/load-commission.ts';
import { mayKnowRow } from '../commands/visibility.ts';
import type { Who } from '../identity/who.ts';
import { flag, problemsOf, uuid, shownDay } from '../schemas/common.ts';

const dong = z.int().min(0);

const fee = z
  .object({
    key: z.string(),
    item: z.enum(paidItems),
    commission: z
      .object({ id: uuid, code: z.string().nullable(), title: z.string() })
      .nullable()
      .describe('Null when it is not mine to know.'),
    about: z.object({ code: z.string().nullable(), title: z.string() }).describe('What one is paid for stays readable to the payee.'),
    payment: z.int().nullable().describe('Its number in the commission; null while it is due.'),
    state: z.enum(['due', 'prepared', 'checked', 'approved', 'disbursing', 'disbursed']),
    grossVnd: dong,
    withheldVnd: dong.nullable().describe('Decided by the day of payment; null until one is prepared.'),
    netVnd: dong.nullable(),
    ratePercent: z.number().nullable(),
    withholdingRule: z.string().nullable(),
    withholdingReason: z.enum(withholdingReasons).optional().describe('Why this much was withheld; absent until a payment is prepared.'),
    payOn: shownDay.nullable().describe('The day that the tax was reckoned for.'),
    paidOn: shownDay.nullable().describe('As the payer confirmed it.'),
    treasuryReference: z.string().nullable(),
  })
  .meta({ id: 'Fee' });

const year = z.object({ year: z.int(), grossVnd: dong, withheldVnd: dong, netVnd: dong });

/** Commissions of one person: enough for a whole career. */
const maxCommissions = 500;

/** An expert's fees: each of their fee lines over all commissions. */
export const feeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/fees',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['money'],
        summary: 'My fees: earned, on their way and paid, with the tax withheld',
        querystring: z.object({ mine: flag.optional().describe('Said or not, nobody sees other people’s.') }),
        response: {
          200: z.object({
            items: z.array(fee),
            years: z.array(year).describe('What was paid, by the year it was paid in; the newest first.'),
          }),
          ...problemsOf(400),
        },
      },
    },
    async ({ db, who }) => {
      const rows = await findPaidTo(db, who.person, maxCommissions);
      const paid = await listDisbursements(
        db,
        rows.filter((row) => paymentsTo(who, commissionIn(row)).length > 0).map(({ id }) => id),
      );
      const days = new Map(paid.map(({ caseId, payment, paidOn }) => [`${caseId}/${payment}`, paidOn]));
      const items = rows.flatMap((row) => feesIn(who, row, days));
      return { items, years: yearsOf(items) };
    },
  );
};

type Fee = z.output<typeof fee>;

const isMine = (who: Who) => (line: FeeLine) => line.person === who.person;

/** Payments with a line of this person's that are under way or done. A line of a returned or rejected payment is due again. */
function paymentsTo(who: Who, c: Commission | null) {
  const alive = (c?.payments ?? []).filter(({ status }) => status !== 'returned' && status !== 'rejected');
  return alive.filter(({ lines }) => lines.some(isMine(who)));
}

function feesIn(who: Who, row: PaidTo, days: ReadonlyMap<string, string>): Fee[] {
  const c = commissionIn(row);
  if (c === null) return [];
  const commission = mayKnowRow(who, row) ? { id: row.id, code: row.code, title: row.title } : null;
  const about = { code: row.code, title: row.title };
  const paid = paymentsTo(who, c).flatMap(({ payment, status, payOn, treasuryReference, lines }) =>
    lines.filter(isMine(who)).map(({ person: _, paidBy: _paidBy, ...line }): Fee => {
      const paidOn = status === 'disbursed' ? (days.get(`${row.id}/${payment}`) ?? null) : null;
      return { ...line, commission, about, payment, state: status as Fee['state'], payOn, paidOn, treasuryReference };
    }),
  );
  const none = { payment: null, withheldVnd: null, netVnd: null, ratePercent: null, withholdingRule: null };
  const due = linesDue(c)
    .filter(isMine(who))
    .map(({ key, item, grossVnd }): Fee => {
      return { key, item, grossVnd, commission, about, state: 'due', payOn: null, paidOn: null, treasuryReference: null, ...none };
    });
  return [...due, ...paid];
}

function yearsOf(fees: readonly Fee[]): z.output<typeof year>[] {
  const sums = new Map<number, z.output<typeof year>>();
  for (const { state, paidOn, payOn, grossVnd, withheldVnd, netVnd } of fees) {
    const on = paidOn ?? payOn;
    if (state !== 'disbursed' || on === null) continue;
    const paidIn = Number(on.slice(0, 4));
    const sum = sums.get(paidIn) ?? { year: paidIn, grossVnd: 0, withheldVnd: 0, netVnd: 0 };
    sums.set(paidIn, {
      year: paidIn,
      grossVnd: sum.grossVnd + grossVnd,
      withheldVnd: sum.withheldVnd + (withheldVnd ?? 0),
      netVnd: sum.netVnd + (netVnd ?? 0),
    });
  }
  return [...sums.values()].sort((a, b) => b.year - a.year);
}

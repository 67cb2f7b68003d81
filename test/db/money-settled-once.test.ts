import { randomUUID } from 'node:crypto';
import { carryOutHere } from '../support/carry-out-here.ts';
import { project } from '../../activities/project.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { linesDue } from '../../domain/commission/fees.ts';
import { Story } from '../support/acts.ts';
import { experts } from '../support/province.ts';
import { useFreshDatabase } from './fresh.ts';
import { openStoryBudget } from './on-record.ts';

/* Settling money also claims what is scarce over all commissions: the treasury slip, and the payee's day. Two payments at once cannot
   both claim the same one. */

const fresh = useFreshDatabase();
const chair = experts[0]!.person;

beforeAll(() => openStoryBudget(fresh.db));

let numbered = 0;

/** A commission that pays its chair this part of their fee. It is on record up to the act whose effect is still to be carried out. */
async function confirming(amountVnd: number, said: { treasuryReference?: string } = {}) {
  const d = new Story({ form: 'council', source: 'projectOwner' }).to('payment');
  const line = linesDue(d.c).find((l) => l.person === chair && l.grossVnd >= amountVnd)!;
  d.do('preparePayment', { lines: [{ key: line.key, amountVnd }] });
  d.do('checkPayment');
  d.do('approvePayment');
  d.isWorldAway = true;
  d.do('confirmDisbursement', said);
  const commissionId = randomUUID();
  const facts = structuredClone(d.facts);
  for (const fact of facts) {
    if (fact.kind !== 'effectSettled' || fact.effect.kind !== 'takeNumber') continue;
    // Every story begins with the first number.
    fact.result = { outcome: 'done', number: `${(numbered += 1)}/2026` };
  }
  await project(fresh.db, { province: 'test', procedure: 'commission', caseId: commissionId, facts, receipts: [] });
  const effect = d.c.effects.pending[0]!;
  return { order: { province: 'test', procedure: 'commission', caseId: commissionId, effect, at: d.now }, paidOn: dayOf(d.now) };
}

test('of two commissions that pay one person on one day at once, only one is paid as if the other were not', async () => {
  await fresh.db
    .deleteFrom('cases')
    .execute()
    .catch(() => undefined);
  const both = [await confirming(1_500_000), await confirming(1_500_000)];
  const results = await Promise.all(both.map(({ order }) => carryOutHere(fresh.db, order)));
  expect(results.map((r) => r.outcome).sort()).toEqual(['done', 'refused']);
  expect(results.find((r) => r.outcome === 'refused')).toMatchObject({ reason: 'PAYEE_DAY_CHANGED' });
  const repeated = await Promise.all(both.map(({ order }) => carryOutHere(fresh.db, order)));
  expect(repeated).toEqual(results);
  const rows = await fresh.db.selectFrom('payeePayments').selectAll().where('personId', '=', chair).execute();
  expect(rows).toMatchObject([{ grossVnd: 1_500_000, withheldVnd: 0, paidOn: both[0]!.paidOn }]);
});

test('one slip of the treasury is entered once in the province, however it is written', async () => {
  const first = await confirming(100, { treasuryReference: 'UNC-0031' });
  expect(await carryOutHere(fresh.db, first.order)).toEqual({ outcome: 'done' });
  const again = await confirming(100, { treasuryReference: 'unc\u201131' });
  expect(await carryOutHere(fresh.db, again.order)).toEqual({ outcome: 'refused', reason: 'REFERENCE_USED' });
  expect(await carryOutHere(fresh.db, first.order)).toEqual({ outcome: 'done' });
  const shared = await confirming(100, { treasuryReference: 'UNC-31' });
  const reference = { ...(shared.order.effect as { reference: object }).reference, isShared: true };
  expect(await carryOutHere(fresh.db, { ...shared.order, effect: { ...shared.order.effect, reference } as never })).toEqual({
    outcome: 'done',
  });
});

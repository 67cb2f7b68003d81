import { ownDuty } from '../../web/commission/own-duty.ts';
import { isAllPaidShown } from '../../web/finance/payments.ts';

/** What is a reader's own is not taken for the whole, and what is another's not for their own. */

test('each member of a panel is told their own due day', () => {
  const duty = (person: string, dueOn: string) => ({ commands: ['fileOpinion'], owner: { person: { id: person } }, dueOn });
  const duties = [duty('a', '2026-12-15'), duty('b', '2026-12-09')] as never;
  expect(ownDuty({ duties }, 'fileOpinion', 'b')?.dueOn).toBe('2026-12-09');
  expect(ownDuty({ duties }, 'fileOpinion', 'c')).toBeUndefined();
  expect(ownDuty({ duties }, 'signOff', 'a')).toBeUndefined();
});

test('a settlement is compared item by item only by who sees every line that was paid', () => {
  const line = (grossVnd: number) => ({ grossVnd });
  const payments = [
    { status: 'disbursed', lines: [line(2_000_000), line(700_000)] },
    { status: 'rejected', lines: [line(9_000_000)] },
  ] as never;
  expect(isAllPaidShown({ payments, money: { paidVnd: 2_700_000 } as never })).toBe(true);
  expect(isAllPaidShown({ payments, money: { paidVnd: 9_200_000 } as never })).toBe(false);
  expect(isAllPaidShown({ payments: [] as never, money: { paidVnd: 0 } as never })).toBe(true);
});

import { attest } from '../../api/attest.ts';
import { lookUp } from '../../api/commands/check-references.ts';
import { demoId } from '../../local/seed/ids.ts';
import { linesDue } from '../../domain/commission/fees.ts';
import { enterPayeeDays } from '../../db/commissions/payee-days.ts';
import { Story } from '../support/acts.ts';
import { by, experts, org } from '../support/province.ts';
import { serve, type Served } from './served.ts';

/** What the API attests of a payee's day: their recorded choice, and payments from other commissions. */

let served: Served;
const expert = demoId('person/chuyengia.1');
const who = { person: expert, name: '', username: '', session: 'test', via: 'cookie' as const, roles: [] };
const here = '00000000-0000-4000-8000-0000000000aa';

beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

test('a payment is attested with the commitment, the request and the other payments of its day', async () => {
  const accountant = await served.signIn('lhh.ketoan');
  const change = { taxCommitmentYear: 2026, wantsWithholding: true, reason: 'Bản cam kết ngày 05/01/2026' };
  expect((await accountant.call('PATCH', `/api/experts/${expert}/payee`, change)).status).toBe(204);
  const d = new Story({ form: 'council' }).to('payment');
  const c = JSON.parse(JSON.stringify(d.c).replaceAll(experts[0]!.person, expert)) as typeof d.c;
  expect(linesDue(c).some((line) => line.person === expert)).toBe(true);
  const sums = { person: expert, grossVnd: 4_700_000, withheldVnd: 0, rule: null as never, choice: {} };
  const entry = (caseId: string, paidOn: string) =>
    enterPayeeDays(served.db, { caseId, payment: 1, paidOn }, [sums], '2026-11-20T00:00:00Z');
  await entry('00000000-0000-4000-8000-0000000000bb', '2026-11-20');
  await entry('00000000-0000-4000-8000-0000000000cc', '2026-11-21');
  await entry(here, '2026-11-20');
  const attestedOn = async (payOn: string) => {
    const given = { command: 'preparePayment', input: { payOn } };
    const { attested } = await attest({
      ...given,
      db: served.db,
      who,
      actor: {} as never,
      caseId: here,
      state: c,
      named: await lookUp(served.db, []),
    });
    return attested.withholding?.find((one) => one.person === expert);
  };
  expect(await attestedOn('2026-11-20')).toMatchObject({
    rule: { residency: 'resident' },
    choice: { hasCommitment: true, isRequested: true },
    sameDay: { grossVnd: 4_700_000, withheldVnd: 0 },
  });
  expect((await attestedOn('2026-11-22'))?.sameDay).toBeUndefined();
  expect((await attestedOn('2027-01-04'))?.choice).toEqual({ hasCommitment: false, isRequested: true });
});

test('staff of the Union are attested as such, and who is on a list only has the rule for residents', async () => {
  const d = new Story({ form: 'council' }).to('payment');
  const union = demoId('organisation/lhh');
  const specialist = demoId('person/lhh.chuyenvien');
  const c = JSON.parse(
    JSON.stringify(d.c).replaceAll(by.specialist.person, specialist).replaceAll(experts[0]!.person, expert).replaceAll(org.union, union),
  ) as typeof d.c;
  expect(linesDue(c).some((line) => line.person === specialist)).toBe(true);
  const given = { command: 'preparePayment', input: { payOn: '2026-11-20' } };
  const { attested } = await attest({
    ...given,
    db: served.db,
    who,
    actor: {} as never,
    caseId: here,
    state: c,
    named: await lookUp(served.db, []),
  });
  const choiceOf = (person: string) => attested.withholding?.find((one) => one.person === person);
  expect(choiceOf(specialist)).toMatchObject({ rule: { payrollFromMonths: 3 }, choice: { isStaff: true } });
  expect(choiceOf(expert)?.choice).not.toHaveProperty('isStaff');
  expect(choiceOf(expert)?.rule?.exemptions?.map(({ ground }) => ground)).toContain('legalTextOrPoliticalReport');
  expect(attested.listedRule).toMatchObject({ residency: 'resident', thresholdVnd: 5_000_000 });
});

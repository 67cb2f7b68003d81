import { foldNumber } from '../../../domain/text/fold-number.ts';
import { Story } from '../../support/acts.ts';
import { said } from '../../support/province.ts';

test.each([
  ['UNC-12', 'unc-12'],
  ['UNC-12', 'UNC\u201112'],
  ['UNC-12', 'UNC-0012'],
  ['UNC-12', ' UNC - 12\u200b'],
  ['12/QĐ-SXD', '012/q\u00d0-sxd'],
  ['ＵＮＣ-12', 'UNC-12'],
])('%j and %j are one number', (a, b) => {
  expect(foldNumber(a)).toBe(foldNumber(b));
});

test.each([
  ['UNC-12', 'UNC-120'],
  ['UNC-1-2', 'UNC-12'],
  ['UNC-0', 'UNC-'],
])('%j and %j are two', (a, b) => {
  expect(foldNumber(a)).not.toBe(foldNumber(b));
});

test('one slip of the treasury is entered once in a file, over advances, payments and returns, unless a reason says why', () => {
  const d = new Story().to('panel');
  d.do('requestAdvance', { amountVnd: 20_000_000 });
  d.do('approveAdvance');
  d.do('confirmDisbursement', { treasuryReference: 'UNC-07' });
  d.to('signOff');
  d.do('signOff', { acceptedVnd: 14_000_000 });
  for (const command of ['preparePayment', 'checkPayment', 'approvePayment'] as const) d.do(command);
  expect(d.refusal('confirmDisbursement', { treasuryReference: 'unc\u20107' })).toBe('REFERENCE_USED');
  d.do('confirmDisbursement', { treasuryReference: 'unc-7', sameReferenceReason: said() });
  d.do('settle');
  expect(d.refusal('recordReturn', { treasuryReference: 'UNC - 7' })).toBe('REFERENCE_USED');
  expect(d.refusal('recordReturn', { treasuryReference: 'UNC-8' })).toBeNull();
});

test('what the ledger refused may be confirmed again with the same slip', () => {
  const d = new Story().to('panel');
  d.do('requestAdvance');
  d.do('approveAdvance');
  d.world.lines[Object.keys(d.world.lines)[0]!]!.committed = 0;
  expect(d.do('confirmDisbursement', { treasuryReference: 'UNC-07' })).toMatchObject({ result: 'refused' });
  expect(d.refusal('confirmDisbursement', { treasuryReference: 'UNC-07' })).toBeNull();
});

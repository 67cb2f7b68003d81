import type { SealedInput } from '../../../domain/commission/commands.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { linesDue } from '../../../domain/commission/fees.ts';
import type { Attested } from '../../../domain/commission/facts.ts';
import type { Section } from '../../../domain/commission/names.ts';
import type { FeeLine } from '../../../domain/commission/stages/payment/state.ts';
import { taxed, taxesOf, type Sheet } from '../../../domain/commission/taxes.ts';
import { factSeen } from '../../../domain/commission/view.ts';
import { withholdingRuleOn } from '../../../domain/money/withholding.ts';
import { withholdingRules } from '../../../local/seed/rules.ts';
import { Story } from '../../support/acts.ts';
import { by, experts, org, uuid } from '../../support/province.ts';

/** The withholding of one payment, row by row: the smallest input, the right value and its source. */

const payee = experts[0]!.person;
type Choice = NonNullable<NonNullable<Attested['withholding']>[number]['choice']>;
type Statements = NonNullable<SealedInput<'preparePayment'>['statements']>;

interface Row {
  what: string;
  grossVnd: number;
  on?: string;
  residency?: 'resident' | 'nonResident';
  choice?: Choice;
  statements?: Omit<Statements[number], 'person' | 'document'>[];
  isExempt?: boolean;
  withheldVnd: number;
  reason: string;
  source: string;
}

const nd253 = 'NĐ 253/2026 Art. 50.2';
const lastParagraph = 'NĐ 253/2026 Art. 50.2, last paragraph';
const table: Row[] = [
  { what: 'nothing on file', grossVnd: 6_000_000, withheldVnd: 600_000, reason: 'threshold', source: nd253 },
  {
    what: 'a signed commitment of the year',
    grossVnd: 6_000_000,
    statements: [{ states: 'commitment', signedOn: '2026-08-01' }],
    withheldVnd: 0,
    reason: 'commitment',
    source: nd253,
  },
  {
    what: 'a commitment of another year',
    grossVnd: 6_000_000,
    statements: [{ states: 'commitment', signedOn: '2025-12-31' }],
    withheldVnd: 600_000,
    reason: 'threshold',
    source: nd253,
  },
  {
    what: 'a request below the threshold',
    grossVnd: 1_000_000,
    statements: [{ states: 'request', signedOn: '2026-08-01' }],
    withheldVnd: 100_000,
    reason: 'requested',
    source: nd253,
  },
  {
    what: 'a non-resident commits in vain',
    grossVnd: 4_800_000,
    residency: 'nonResident',
    statements: [{ states: 'commitment', signedOn: '2026-08-01' }],
    withheldVnd: 960_000,
    reason: 'threshold',
    source: 'NĐ 253/2026 Art. 64',
  },
  { what: 'staff of the Union', grossVnd: 6_000_000, choice: { isStaff: true }, withheldVnd: 0, reason: 'payroll', source: lastParagraph },
  {
    what: 'staff without a labour contract',
    grossVnd: 6_000_000,
    choice: { isStaff: true },
    statements: [{ states: 'noLabourContract', signedOn: '2026-08-01' }],
    withheldVnd: 600_000,
    reason: 'threshold',
    source: lastParagraph,
  },
  {
    what: 'a labour contract without an end',
    grossVnd: 6_000_000,
    statements: [{ states: 'labourContract', signedOn: '2019-01-01' }],
    withheldVnd: 0,
    reason: 'payroll',
    source: lastParagraph,
  },
  {
    what: 'a labour contract of three months to the day',
    grossVnd: 6_000_000,
    statements: [{ states: 'labourContract', signedOn: '2026-07-01', until: '2026-09-30' }],
    withheldVnd: 0,
    reason: 'payroll',
    source: lastParagraph,
  },
  {
    what: 'a labour contract one day short of three months',
    grossVnd: 6_000_000,
    choice: { isStaff: true },
    statements: [{ states: 'labourContract', signedOn: '2026-07-01', until: '2026-09-29' }],
    withheldVnd: 600_000,
    reason: 'threshold',
    source: lastParagraph,
  },
  {
    what: 'comments on a draft legal text, on a recorded ground',
    grossVnd: 6_000_000,
    isExempt: true,
    withheldVnd: 0,
    reason: 'exempt',
    source: 'NĐ 253/2026 Art. 8.4.đ',
  },
  {
    what: 'paid on 30/06/2026',
    grossVnd: 3_000_000,
    on: '2026-06-30',
    withheldVnd: 300_000,
    reason: 'threshold',
    source: 'TT 111/2013 Art. 25.1.i',
  },
  {
    what: 'paid on 02/07/2026',
    grossVnd: 3_000_000,
    on: '2026-07-02',
    withheldVnd: 0,
    reason: 'belowThreshold',
    source: 'NĐ 253/2026 Art. 69',
  },
];

const line = (key: string, grossVnd: number, person: string | null = payee): FeeLine => ({
  key,
  item: 'councilMember',
  person,
  grossVnd,
  withheldVnd: 0,
  netVnd: grossVnd,
  ratePercent: 0,
  withholdingRule: null,
});

const c = new Story().begin().c;

test.each(table)(
  '$what: $withheldVnd ($source)',
  ({ grossVnd, on = '2026-08-03', residency = 'resident', withheldVnd, reason, ...row }) => {
    const rule = withholdingRuleOn(withholdingRules, residency, on);
    const sheet: Sheet = {
      on,
      attested: { withholding: [{ person: payee, rule, choice: row.choice ?? {} }] },
      statements: row.statements?.map((one) => ({ ...one, person: payee, document: uuid() })),
      exemption: row.isExempt ? { ground: 'legalTextOrPoliticalReport', keys: ['a'], document: uuid() } : undefined,
      countsPlanned: true,
    };
    const lines = taxed(c, [line('a', grossVnd)], sheet) as FeeLine[];
    expect(lines.map((l) => [l.withheldVnd, l.withholdingReason])).toEqual([[withheldVnd, reason]]);
    expect(lines[0]!.netVnd + lines[0]!.withheldVnd).toBe(grossVnd);
  },
);

test('what is exempt does not raise the day’s taxable sum', () => {
  const rule = withholdingRuleOn(withholdingRules, 'resident', '2026-08-03');
  const sheet: Sheet = {
    on: '2026-08-03',
    attested: { withholding: [{ person: payee, rule }] },
    exemption: { ground: 'legalTextOrPoliticalReport', keys: ['a'], document: uuid() },
    countsPlanned: true,
  };
  const lines = taxed(c, [line('a', 4_000_000), line('b', 2_000_000)], sheet) as FeeLine[];
  expect(lines.map((l) => l.withholdingReason)).toEqual(['exempt', 'belowThreshold']);
  expect(taxesOf(lines, sheet)).toMatchObject([{ person: payee, grossVnd: 2_000_000, withheldVnd: 0 }]);
});

describe('papers in a payment', () => {
  const statement = (more: Partial<Statements[number]> = {}): Statements => [
    { person: payee, states: 'commitment', signedOn: '2026-03-02', document: uuid(), ...more },
  ];
  const ready = () => new Story({ form: 'council' }).to('payment');

  test('are kept with the vouchers, and stop the withholding', () => {
    const d = ready();
    const [first] = statement({ signedOn: d.today });
    d.do('preparePayment', { statements: [first!] });
    const own = d.c.payments[0]!.lines.filter((l) => l.person === payee);
    expect(own.map((l) => [l.withheldVnd, l.withholdingReason])).toEqual([
      [0, 'commitment'],
      [0, 'commitment'],
    ]);
    expect(d.c.documents.find(({ document }) => document === first!.document)?.kind).toBe('paymentVoucher');
  });

  test('that cannot have an effect are refused', () => {
    const d = ready();
    expect(d.refusal('preparePayment', { statements: statement({ person: experts[25]!.person }) })).toBe('UNKNOWN_PAYEE');
    expect(d.refusal('preparePayment', { statements: statement({ signedOn: '2026-12-31' }) })).toBe('DAY_IN_FUTURE');
    expect(d.refusal('preparePayment', { statements: statement({ signedOn: '2025-12-31' }) })).toBe('STATEMENT_WITHOUT_EFFECT');
    // Until 30/06/2026 nobody may ask for it.
    expect(d.refusal('preparePayment', { statements: statement({ states: 'request' }) })).toBe('STATEMENT_WITHOUT_EFFECT');
    const ended = { states: 'labourContract' as const, signedOn: '2026-01-01', until: '2026-01-31' };
    expect(d.refusal('preparePayment', { statements: statement(ended) })).toBe('STATEMENT_WITHOUT_EFFECT');
  });

  test('an exemption needs a ground that the rule of the day knows, and lines of this payment', () => {
    const d = ready();
    const keys = linesDue(d.c)
      .filter((l) => l.person === payee)
      .map((l) => l.key);
    const exemption = { ground: 'legalTextOrPoliticalReport' as const, keys, document: uuid() };
    expect(d.refusal('preparePayment', { exemption })).toBe('EXEMPTION_UNKNOWN');
    d.until('2026-07-02');
    expect(d.refusal('preparePayment', { exemption: { ...exemption, keys: ['otherCost/union/10'] } })).toBe('UNKNOWN_FEE_LINE');
    d.do('preparePayment', { exemption });
    expect(d.c.payments[0]!.lines.filter((l) => l.person === payee).map((l) => l.exemptGround)).toEqual(keys.map(() => exemption.ground));
    expect(d.c.payments[0]!.taxes.map((t) => t.person)).not.toContain(payee);
  });
});

test('prepared for 30/06/2026 and paid on 02/07/2026: the tax of the day of payment, the sheet’s kept beside it', () => {
  const d = new Story({ form: 'council' }).to('payment');
  d.until('2026-06-30');
  for (const command of ['preparePayment', 'checkPayment', 'approvePayment'] as const) d.do(command);
  const planned = d.c.payments[0]!.withheldVnd;
  expect(planned).toBeGreaterThan(0);
  d.until('2026-07-02');
  const paidOn = d.today;
  expect(d.refusal('confirmDisbursement', { paidOn })).toBe('WITHHOLDING_CHANGED');
  const act = d.act('confirmDisbursement', { paidOn, isTaxRecalculated: true });
  d.give(act);
  const [payment] = d.c.payments;
  expect(payment).toMatchObject({ status: 'disbursed', withheldVnd: 0, plannedWithheldVnd: planned, paidOn });
  expect(payment!.taxes.every((t) => t.rule.id === 'resident-2026')).toBe(true);
  expect(payment!.lines.filter((l) => l.person !== null).every((l) => l.netVnd === l.grossVnd)).toBe(true);
  // The fact names the payees, and whoever sees only the sums of the money does not see them.
  const fact = d.facts.find(({ kind }) => kind === 'disbursementConfirmed')!;
  const seenWith = (...open: Section[]) => factSeen(fact, { person: '', sections: new Set(open) });
  expect(seenWith('moneyTotals', 'payments')).toHaveProperty('lines');
  expect(seenWith('moneyTotals')).not.toHaveProperty('lines');
  expect(JSON.stringify(seenWith('moneyTotals'))).not.toContain(payee);
});

test('the difference belongs to the Union’s accountant, and the archive waits until it is settled', () => {
  const d = new Story({ form: 'council' }).to('payment');
  d.until('2026-06-30');
  for (const command of ['preparePayment', 'checkPayment', 'approvePayment'] as const) d.do(command);
  d.until('2026-07-02');
  expect(d.refusal('settleTaxDifference')).toBe('NOTHING_DUE');
  d.do('confirmDisbursement', { paidOn: d.today, isTaxRecalculated: true });
  const owed = () => duties(d.c).filter(({ kind }) => kind === 'settleTaxDifference');
  expect(owed().map(({ key, owner }) => [key, owner.organisation, owner.capability])).toEqual([
    ['settleTaxDifference/1', org.union, 'unionAccountant'],
  ]);
  for (const command of ['settle', 'approveSettlement'] as const) d.do(command);
  while (d.refusal('archive') === 'DOCUMENT_MISSING') d.do('attachDocument');
  expect(d.refusal('archive')).toBe('TAX_DIFFERENCE_OPEN');
  expect(d.refusal('settleTaxDifference', { payment: 2 })).toBe('UNKNOWN_PAYMENT');
  expect(d.refusal('settleTaxDifference', {}, by.financeOfficer)).toBe('NOT_AUTHORISED');
  d.do('settleTaxDifference');
  expect(d.c.payments[0]!.taxDifference).toMatchObject({ by: by.accountant.person, on: d.today });
  expect(d.refusal('settleTaxDifference')).toBe('NOTHING_DUE');
  expect(owed()).toEqual([]);
  d.to('archived');
});

test('a commitment of the planned year does not reach into the next', () => {
  const d = new Story({ form: 'council' }).to('payment');
  d.until('2026-12-31');
  d.do('preparePayment', { statements: [{ person: payee, states: 'commitment', signedOn: '2026-12-01', document: uuid() }] });
  d.do('checkPayment');
  d.do('approvePayment');
  d.until('2027-01-04');
  expect(d.refusal('confirmDisbursement', { paidOn: d.today })).toBe('WITHHOLDING_CHANGED');
  expect(d.refusal('confirmDisbursement', { paidOn: d.today, isTaxRecalculated: true }, by.financeOfficer)).toBeNull();
});

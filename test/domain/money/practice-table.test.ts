import { duties } from '../../../domain/commission/duties.ts';
import { feeLines, linesDue, workDoneVnd } from '../../../domain/commission/fees.ts';
import type { SealedInput } from '../../../domain/commission/commands.ts';
import { advanceCeilingVnd } from '../../../domain/money/advance-ceiling.ts';
import { normOn } from '../../../domain/money/norm.ts';
import { whyNotInYear } from '../../../domain/commission/treasury.ts';
import { norms } from '../../../local/seed/rules.ts';
import { ruleSetContent } from '../../../local/seed/rule-set.ts';
import { Story } from '../../support/acts.ts';
import { by, experts, org, said, uuid } from '../../support/province.ts';

/**
 * Wrong figures that were seen in use, row by row: the smallest input, the right value and its source. Tax of one payment is in
 * practice-tax.test.ts; the tax of a day over several payments is in commission/tax-of-a-day.test.ts.
 */
interface Row {
  what: string;
  source: string;
  right: unknown;
  got: () => unknown;
}

type Lines = SealedInput<'submitEstimate'>['lines'];
const line = (item: Lines[number]['item'], quantity: number, unitPriceVnd: number): Lines[number] => ({
  item,
  content: item,
  unit: 'x',
  quantity,
  unitPriceVnd,
});

/** A commission whose estimate has these lines, in the stage `expertReview` of a consultation or later. */
function estimated(lines: Lines, plan: ConstructorParameters<typeof Story>[0] = { form: 'consultationOnly' }): Story {
  const d = new Story(plan).to('funding');
  d.do('submitEstimate', { lines });
  return d.to('expertReview');
}

/** A round table with an expert, a guest by name and a department's delegate; another expert chairs. */
function roundTable(lines: Lines, closing: Partial<SealedInput<'closeEvent'>> = {}): Story {
  const d = estimated(lines);
  d.do('announceEvent', {
    invited: [
      { person: experts[7]!.person, paperOrdered: false },
      { name: said('guest'), paperOrdered: false },
      { organisation: org.environment, paperOrdered: false },
    ],
  });
  d.do('closeEvent', { present: [1, 2, 3], delegates: [{ invitee: 3, name: said('delegate') }], ...closing });
  return d.to('signOff');
}

const sum = (d: Story, item: string) => feeLines(d.c).reduce((all, l) => all + (l.item === item ? l.grossVnd : 0), 0);
const seats = line('workshopAttendee', 10, 300_000);
const session = (half: 'morning' | 'afternoon', on: string, present: number[]) => ({ session: half, on, present });

const tt03 = 'TT 03/2023 Art. 4.4.đ';
const tt17 = 'TT 17/2024 Art. 6.3';
const advance = { maxPercent: 50, wholeUpToVnd: 50_000_000 };

const table: Row[] = [
  {
    what: 'five independent reports that nobody filed, and a secretary whom nobody named',
    source: 'TT 337/2016',
    right: [],
    got: () => {
      const lines = [line('independentExpertReport', 5, 1_000_000), line('workshopSecretary', 1, 500_000)];
      const d = estimated(lines, { form: 'consultationOnly', instrument: 'assignmentDecision' }).to('archived');
      return feeLines(d.c);
    },
  },
  {
    what: 'a filed report pays its author, and no other',
    source: 'TT 337/2016',
    right: [[experts[20]!.person, 1_000_000]],
    got: () => {
      const d = estimated([line('independentExpertReport', 5, 1_000_000)]);
      d.do('attachDocument', { kind: 'expertReport', author: experts[20]!.person });
      return feeLines(d.c).map((l) => [l.person, l.grossVnd]);
    },
  },
  {
    what: 'ten seats, and three on the list besides the chair',
    source: tt03,
    right: 900_000,
    got: () => sum(roundTable([seats]), 'workshopAttendee'),
  },
  {
    what: 'morning and afternoon are two sessions',
    source: tt03,
    right: [1_500_000, 4_000_000, 500_000],
    got: () => {
      const lines = [seats, line('workshopChair', 2, 2_000_000), line('workshopSecretary', 2, 500_000)];
      const d = estimated(lines);
      d.do('announceEvent', {
        invited: [
          { person: experts[7]!.person, paperOrdered: false },
          { name: said('guest'), paperOrdered: false },
          { organisation: org.environment, paperOrdered: false },
        ],
      });
      const sessions = [
        { ...session('morning', d.today, [1, 2, 3]), secretary: experts[14]!.person },
        session('afternoon', d.today, [1, 2]),
      ];
      d.do('closeEvent', { present: [1, 2, 3], sessions });
      return ['workshopAttendee', 'workshopChair', 'workshopSecretary'].map((item) => sum(d, item));
    },
  },
  {
    what: 'general management of 290,000,000 beside 10,000,000 of work',
    source: 'TT 03/2023 Art. 4.7',
    right: 'NORM_EXCEEDED',
    got: () => refusedEstimate([line('otherCost', 1, 10_000_000), line('generalManagement', 1, 290_000_000)]),
  },
  {
    what: 'general management of five percent of the whole',
    source: 'TT 03/2023 Art. 4.7',
    right: null,
    got: () => refusedEstimate([line('otherCost', 1, 9_500_000), line('generalManagement', 1, 500_000)]),
  },
  {
    what: 'a cut of the work leaves management above five percent',
    source: 'TT 03/2023 Art. 4.7',
    right: 'NORM_EXCEEDED',
    got: () => {
      const d = new Story().to('funding');
      d.give(withManagementNorm(d, [line('otherCost', 1, 9_500_000), line('generalManagement', 1, 500_000)]));
      return d.refusal('appraiseEstimate', { appraisedVnd: 5_500_000, lines: [{ line: 1, quantity: 1, unitPriceVnd: 5_000_000 }] });
    },
  },
  {
    what: 'an appraisal cuts the lines that it names',
    source: 'appraisal is by line',
    right: [6_600_000, 400_000],
    got: () => {
      const d = new Story().to('funding');
      d.do('submitEstimate', { lines: [line('councilMember', 6, 1_100_000), line('otherCost', 1, 4_000_000)] });
      d.do('appraiseEstimate', { appraisedVnd: 7_000_000, lines: [{ line: 2, quantity: 1, unitPriceVnd: 400_000 }] });
      return d.c.estimates[0]!.lines.map((l) => l.quantity * l.unitPriceVnd);
    },
  },
  {
    what: 'an acceptance below the work done',
    source: 'nobody who worked goes unpaid',
    right: ['BELOW_WORK_DONE', 'BELOW_WORK_DONE'],
    got: () => {
      const d = new Story().to('signOff');
      return [d.refusal('signOff', { acceptedVnd: workDoneVnd(d.c) - 1 }), d.refusal('rejectProduct', { payableVnd: 0 })];
    },
  },
  {
    what: 'a short acceptance without lines is shared over the costs, and no fee is cut',
    source: 'largest remainder',
    right: [900_000, 33_333, 66_667],
    got: () => accepted(1_000_000),
  },
  {
    what: 'a short acceptance by line cuts the line that it names',
    source: 'acceptance is by line',
    right: [900_000, 100_000],
    got: () => accepted(1_000_000, [{ line: 3, acceptedVnd: 0 }]),
  },
  {
    what: 'lines that do not make the accepted value',
    source: 'acceptance is by line',
    right: ['ACCEPTED_LINES_WRONG', 'ACCEPTED_LINES_WRONG', 'ACCEPTED_LINES_WRONG'],
    got: () => {
      const d = withCosts();
      const wrong = [[{ line: 3, acceptedVnd: 1 }], [{ line: 2, acceptedVnd: 100_001 }], [{ line: 1, acceptedVnd: 0 }]];
      return wrong.map((lines) => d.refusal('signOff', { acceptedVnd: 1_000_000, lines }));
    },
  },
  {
    what: '30,000,000 by letter: all of the estimate',
    source: `${tt17}.2`,
    right: 30_000_000,
    got: () => advanceCeilingVnd({ valueVnd: null, reservedVnd: 30_000_000 }, advance),
  },
  {
    what: '80,000,000 without a contract: all of the estimate',
    source: `${tt17}.2`,
    right: 80_000_000,
    got: () => advanceCeilingVnd({ valueVnd: null, reservedVnd: 80_000_000 }, advance),
  },
  {
    what: 'a contract of 50,000,000: all of it; one đồng more: half',
    source: `${tt17}.1, 6.3.2`,
    right: [50_000_000, 25_000_000],
    got: () => [50_000_000, 50_000_001].map((vnd) => advanceCeilingVnd({ valueVnd: vnd, reservedVnd: vnd }, advance)),
  },
  {
    what: 'an increase of the estimate after signing raises nothing',
    source: `${tt17}.1`,
    right: 50_000_000,
    got: () => advanceCeilingVnd({ valueVnd: 100_000_000, reservedVnd: 140_000_000 }, advance),
  },
  {
    what: 'a decrease below the small contract does not lift the ceiling',
    source: `${tt17}.1`,
    right: 30_000_000,
    got: () => advanceCeilingVnd({ valueVnd: 60_000_000, reservedVnd: 40_000_000 }, advance),
  },
  {
    what: 'the demonstration’s rule has these numbers, as law',
    source: tt17,
    right: { ...advance, status: 'law' },
    got: () => {
      const { maxPercent, wholeUpToVnd, status } = ruleSetContent.advance;
      return { maxPercent, wholeUpToVnd, status };
    },
  },
  {
    what: 'an advance without a contract is cleared by the last day of the next month',
    source: 'TT 17/2024 Art. 6.4.1',
    right: [['clearAdvance/1', '2026-04-30', 'law']],
    got: () => clearing(advanced()),
  },
  {
    what: 'a norm before its text is in force',
    source: 'TT 03/2023 in force 26/02/2023, TT 337/2016 in force 15/02/2017',
    right: [null, null, 1_500_000, 1_000_000],
    got: () => [
      normOn(norms, 'councilChair', '2023-02-25'),
      normOn(norms, 'independentExpertReport', '2017-02-14'),
      normOn(norms, 'councilChair', '2023-02-26')?.maxVnd,
      normOn(norms, 'independentExpertReport', '2017-02-15')?.maxVnd,
    ],
  },
  {
    what: 'a line of 2026 pays neither on 31/12/2025 nor without a decision in a later year',
    source: 'TT 26/2026 Art. 15, 19',
    right: ['DAY_BEFORE_CAUSE', 'CARRY_OVER_NEEDED'],
    got: () => {
      const d = toPay(new Story());
      const before = d.refusal('confirmDisbursement', { paidOn: '2025-12-31' });
      d.until('2027-02-01');
      return [before, d.refusal('confirmDisbursement', { paidOn: d.today, carryOver: undefined })];
    },
  },
  {
    what: 'work accepted in the year is paid until 31/01, not later; accepted in January, it needs a decision',
    source: 'TT 26/2026 Art. 15.2, 19',
    right: [null, 'CARRY_OVER_NEEDED', 'CARRY_OVER_NEEDED', null],
    got: () => {
      const payments = { plannedWithinDays: 400, closesOn: '01-31', source: 'TT 26/2026', status: 'analogue' as const };
      const paidOn = (acceptedAt: string, payOn: string) => {
        const d = new Story().to('payment');
        const at = Date.parse(`${acceptedAt}T09:00:00+07:00`);
        const c = { ...d.c, ruleSet: { ...d.c.ruleSet, payments }, signOff: { ...d.c.signOff!, at } };
        return whyNotInYear(c, payOn, false);
      };
      return [
        paidOn('2026-12-31', '2027-01-31'),
        paidOn('2026-12-31', '2027-02-01'),
        paidOn('2027-01-04', '2027-01-20'),
        paidOn('2027-01-04', '2026-12-31'),
      ];
    },
  },
  {
    what: 'an advance is paid within its year, also in the closing period',
    source: 'TT 26/2026 Art. 15.2',
    right: [null, 'CARRY_OVER_NEEDED'],
    got: () => {
      const d = new Story().to('panel');
      const c = {
        ...d.c,
        ruleSet: { ...d.c.ruleSet, payments: { plannedWithinDays: 30, closesOn: '01-31', source: '', status: 'analogue' as const } },
      };
      return ['2026-12-31', '2027-01-04'].map((on) => whyNotInYear(c, on, false));
    },
  },
  {
    what: 'one treasury reference in one file, in another spelling',
    source: 'one slip, one entry',
    right: 'REFERENCE_USED',
    got: () => {
      const d = new Story().to('panel');
      d.do('requestAdvance');
      d.do('approveAdvance');
      d.do('confirmDisbursement', { treasuryReference: 'UNC-01' });
      return toPay(d).refusal('confirmDisbursement', { treasuryReference: 'unc‑01' });
    },
  },
];

const withManagementNorm = (d: Story, lines: Lines) => {
  const act = d.act('submitEstimate', { lines });
  const own = norms.find(({ item }) => item === 'generalManagement')!;
  const attested = act.attested!.norms!.map((norm) =>
    norm.item === 'generalManagement' ? { ...norm, maxVnd: own.maxVnd, maxPercent: own.maxPercent! } : norm,
  );
  return { ...act, attested: { ...act.attested, norms: attested } };
};
const refusedEstimate = (lines: Lines) => {
  const d = new Story().to('funding');
  return d.whyNot(withManagementNorm(d, lines));
};

/** 900,000 of fees, and costs of 100,000 and 200,000. */
const withCosts = () => roundTable([seats, line('otherCost', 1, 100_000), line('otherCost', 2, 100_000)]);
function accepted(acceptedVnd: number, lines?: { line: number; acceptedVnd: number }[]): number[] {
  const d = withCosts();
  d.do('signOff', { acceptedVnd, lines });
  const due = linesDue(d.c);
  const fees = due.filter((l) => l.item === 'workshopAttendee').reduce((all, l) => all + l.grossVnd, 0);
  return [fees, ...due.filter((l) => l.item === 'otherCost').map((l) => l.grossVnd)];
}

function advanced(): Story {
  const d = new Story({ instrument: 'assignmentDecision' }).to('panel');
  d.do('requestAdvance', { amountVnd: 20_000_000 });
  d.do('approveAdvance');
  d.do('confirmDisbursement');
  return d;
}
const clearing = (d: Story) =>
  duties(d.c)
    .filter((x) => x.kind === 'clearAdvance')
    .map((x) => [x.key, x.due.dueOn, x.due.status]);

function toPay(d: Story): Story {
  d.to('payment');
  for (const command of ['preparePayment', 'checkPayment', 'approvePayment'] as const) d.do(command);
  return d;
}

test.each(table)('$what ($source)', ({ got, right }) => {
  expect(got()).toEqual(right);
});

test('what is returned while the work goes on stays reserved, and ends the duty to clear', () => {
  const d = advanced();
  const reserved = d.c.funding!.reservedVnd;
  d.do('recordReturn', { amountVnd: 20_000_000 });
  expect(clearing(d)).toEqual([]);
  expect(d.c.funding!.reservedVnd).toBe(reserved);
  expect(d.c.advances[0]).toMatchObject({ restoredVnd: 20_000_000, returnedVnd: 0 });
  // Later advances have the whole ceiling again.
  expect(d.refusal('requestAdvance', { amountVnd: reserved })).toBeNull();
  d.to('archived');
  expect(d.c.end?.kind).toBe('completed');
});

test('an advance under a contract with a ceiling has no such day: the payments recover it', () => {
  const d = new Story({ instrument: 'orderContract' }).to('panel');
  d.do('requestAdvance');
  d.do('approveAdvance');
  d.do('confirmDisbursement');
  expect(clearing(d)).toEqual([]);
});

describe('who is on a list and in no register', () => {
  test('is paid below the threshold, without tax, under the list’s name', () => {
    const d = roundTable([seats]).to('payment');
    d.do('preparePayment');
    const listed = d.c.payments[0]!.lines.filter((l) => l.attendee !== undefined);
    expect(listed.map((l) => [l.key, l.attendee, l.withheldVnd, l.withholdingReason])).toEqual([
      ['workshopAttendee/invitee-2/event-1', { event: 1, invitee: 2 }, 0, 'belowThreshold'],
      ['workshopAttendee/invitee-3/event-1', { event: 1, invitee: 3 }, 0, 'belowThreshold'],
    ]);
    expect(d.c.payments[0]!.taxes.map((t) => t.person)).toEqual([experts[7]!.person]);
  });

  test('a delegate of a body is paid once the specialist has named them, and not before', () => {
    const d = roundTable([seats], { delegates: undefined }).to('payment');
    expect(d.refusal('preparePayment')).toBe('PAYEE_UNNAMED');
    const named = linesDue(d.c).filter((l) => l.attendee?.invitee !== 3);
    expect(d.refusal('preparePayment', { lines: named.map((l) => ({ key: l.key, amountVnd: l.grossVnd })) })).toBeNull();
    expect(d.refusal('nameDelegate', { event: 1, invitee: 2, name: said() })).toBe('NOT_A_DELEGATE');
    d.do('nameDelegate', { event: 1, invitee: 3, name: said() });
    d.do('preparePayment');
    expect(d.refusal('nameDelegate', { event: 1, invitee: 3, name: said() })).toBe('ALREADY_DONE');
  });

  test('a delegate who chaired earns the fee of the chair, and no seat beside it', () => {
    const d = roundTable([seats, line('workshopChair', 1, 1_000_000)], { chair: undefined, chairInvitee: 3 });
    expect(feeLines(d.c).map((l) => [l.key, l.grossVnd])).toEqual([
      ['workshopChair/invitee-3/event-1', 1_000_000],
      [`workshopAttendee/${experts[7]!.person}/event-1`, 300_000],
      ['workshopAttendee/invitee-2/event-1', 300_000],
    ]);
  });

  test('is not paid what has to be taxed', () => {
    // Until 30/06/2026 the threshold is 2.000.000.
    const d = roundTable([line('workshopAttendee', 10, 2_000_000)]).to('payment');
    expect(d.refusal('preparePayment')).toBe('PAYEE_UNREGISTERED');
    const own = linesDue(d.c).filter((l) => l.person !== null);
    expect(d.refusal('preparePayment', { lines: own.map((l) => ({ key: l.key, amountVnd: l.grossVnd })) })).toBeNull();
  });
});

describe('an acceptance council', () => {
  const lines = [line('councilChairAcceptance', 1, 1_800_000), line('councilMemberAcceptance', 4, 1_500_000)];
  const seats = (c = experts.slice(20, 23)) => [
    { person: c[0]!.person, role: 'chair' as const, hasFiled: false },
    { person: c[1]!.person, role: 'reviewer' as const, hasFiled: true },
    { person: c[2]!.person, role: 'secretary' as const, hasFiled: false },
  ];
  const due = (d: Story) => feeLines(d.c).map((l) => [l.key, l.grossVnd]);

  test('is paid by the minutes that list it, each for the seat and for a filed form, at the prices of the estimate', () => {
    const d = estimated([...lines, line('reviewFormReviewerAcceptance', 2, 1_000_000)]).to('signOff');
    d.do('signOff', { acceptanceCouncil: seats(), acceptedVnd: 4_300_000 });
    expect(due(d)).toEqual([
      [`councilChairAcceptance/${experts[20]!.person}/acceptance`, 1_800_000],
      [`councilMemberAcceptance/${experts[21]!.person}/acceptance`, 1_500_000],
      [`reviewFormReviewerAcceptance/${experts[21]!.person}/acceptance`, 1_000_000],
    ]);
    d.to('archived');
    expect(d.c.payments.at(-1)!.grossVnd).toBe(4_300_000);
  });

  test('that rejects the product is paid as well, and the decision covers its fees', () => {
    const d = estimated(lines).to('signOff');
    expect(d.refusal('rejectProduct', { acceptanceCouncil: seats(), payableVnd: 3_299_999 })).toBe('BELOW_WORK_DONE');
    d.do('rejectProduct', { acceptanceCouncil: seats(), payableVnd: 3_300_000 });
    expect(due(d)).toHaveLength(2);
  });

  test('has one chair, nobody who judges own work, and its minutes in the file', () => {
    const d = estimated(lines, {}).to('signOff');
    const member = { person: d.c.members[0]!.person, role: 'member' as const, hasFiled: false };
    const author = { ...member, person: d.c.reports.at(-1)!.by };
    type Seats = SealedInput<'signOff'>['acceptanceCouncil'];
    const given = (acceptanceCouncil: Seats) => d.refusal('signOff', { acceptanceCouncil });
    expect(given(seats().slice(1))).toBe('COUNCIL_CHAIR_NEEDED');
    expect(given([...seats(), member])).toBe('OWN_WORK_JUDGED');
    expect(given([...seats(), author])).toBe('OWN_WORK_JUDGED');
    const { minutes } = d.act('signOff').input as SealedInput<'signOff'>;
    expect(d.refusal('signOff', { acceptanceCouncil: seats(), minutes: { ...minutes, documents: [] } })).toBe('PAPER_REQUIRED');
    expect(given(seats())).toBeNull();
  });
});

describe('an independent report', () => {
  const file = (change: Partial<SealedInput<'attachDocument'>>) => ({
    kind: 'expertReport' as const,
    author: experts[20]!.person,
    ...change,
  });

  test('names a registered expert who is bound to no body of the commission, and is filed by another person', () => {
    const d = estimated([line('independentExpertReport', 5, 1_000_000)]);
    const specialist = { ...by.specialist, person: d.c.specialist!.person };
    expect(d.refusal('attachDocument', file({ author: undefined }), specialist)).toBe('AUTHOR_NEEDED');
    expect(d.refusal('attachDocument', { kind: 'other', author: experts[20]!.person }, specialist)).toBe('AUTHOR_NEEDED');
    expect(d.refusal('attachDocument', file({ author: by.clerk.person }), specialist)).toBe('NOT_AN_EXPERT');
    expect(d.refusal('attachDocument', file({ author: experts[28]!.person }), specialist)).toBe('MEMBER_OF_HOST');
    expect(d.refusal('attachDocument', file({}), by.accountant)).toBe('KIND_NOT_YOURS');
    expect(d.refusal('attachDocument', file({}), specialist)).toBeNull();
  });

  test('earns once however often its file is attached, and nothing after sign-off', () => {
    const d = estimated([line('independentExpertReport', 5, 1_000_000)]);
    const document = uuid();
    d.do('attachDocument', file({ document }));
    expect(d.refusal('attachDocument', file({ document }))).toBe('ALREADY_DONE');
    const act = d.act('attachDocument', file({ document: uuid() }));
    const again = { document: (act.input as { document: string }).document, kinds: ['expertReport' as const] };
    expect(d.whyNot({ ...act, attested: { ...act.attested, sameFiles: [again] } })).toBe('SAME_FILE');
    d.to('payment');
    expect(d.refusal('attachDocument', file({ document: uuid() }))).toBe('WRONG_STAGE');
  });
});

test('the lists of the sessions make the list of the event', () => {
  const d = estimated([seats]);
  d.do('announceEvent');
  const close = (sessions: NonNullable<SealedInput<'closeEvent'>['sessions']>) => d.refusal('closeEvent', { present: [1, 2], sessions });
  expect(close([session('morning', d.today, [1])])).toBe('SESSIONS_DIFFER');
  expect(close([session('morning', d.today, [1, 2, 3])])).toBe('SESSIONS_DIFFER');
  expect(close([session('morning', '2026-12-31', [1, 2])])).toBe('DAY_IN_FUTURE');
  expect(close([session('morning', '2026-02-27', [1, 2])])).toBe('DAY_BEFORE_CAUSE');
  expect(close([session('morning', d.today, [1]), session('afternoon', d.today, [1, 2])])).toBeNull();
});

test('an ordered paper is paid as such where the estimate prices it, and once', () => {
  const lines = [line('paperOrdered', 1, 500_000), line('paperPresented', 3, 2_000_000)];
  const d = estimated(lines);
  d.do('announceEvent', {
    invited: [
      { person: experts[7]!.person, paperOrdered: true },
      { person: experts[8]!.person, paperOrdered: false },
    ],
  });
  d.do('filePaper', { invitee: 1 });
  d.do('filePaper', { invitee: 2 });
  d.do('closeEvent', { present: [1, 2] });
  expect(feeLines(d.c).map((l) => [l.item, l.person])).toEqual([
    ['paperOrdered', experts[7]!.person],
    ['paperPresented', experts[8]!.person],
  ]);
});

test('a guest of a council is paid for the sitting, and a member is no guest', () => {
  const d = estimated([line('councilGuest', 3, 200_000)], { form: 'council' }).to('meeting');
  d.do('conveneMeeting');
  expect(d.refusal('recordMeeting', { guests: [experts[0]!.person] })).toBe('PANEL_DUPLICATE');
  d.do('recordMeeting', { guests: [experts[20]!.person] });
  expect(feeLines(d.c).map((l) => l.key)).toEqual([`councilGuest/${experts[20]!.person}/meeting-1`]);
});

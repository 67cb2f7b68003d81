import { plusDays, startOfDay } from '../../../domain/calendar/day.ts';
import { deriveDeadline } from '../../../domain/calendar/deadline.ts';
import { plusWorkingDays } from '../../../domain/calendar/working-days.ts';
import { duties } from '../../../domain/commission/duties.ts';
import type { DutyKind } from '../../../domain/commission/duty-kinds.ts';
import type { RuleSet } from '../../../domain/commission/rule-set.ts';
import { calendar, leader, org, paper, ruleSet } from '../../support/province.ts';
import { Story } from '../../support/acts.ts';

const due = (d: Story, kind: DutyKind) => duties(d.c).find((duty) => duty.kind === kind)?.due;

/** A story under changed rules. */
class Under extends Story {
  constructor(readonly rules: Partial<RuleSet>) {
    super();
  }
  override act(...given: Parameters<Story['act']>): ReturnType<Story['act']> {
    const act = super.act(...given);
    const { attested } = act;
    return attested?.birth
      ? { ...act, attested: { ...attested, birth: { ...attested.birth, ruleSet: { ...ruleSet, ...this.rules } } } }
      : act;
  }
}

const withTerm = (code: string, change: object): Partial<RuleSet> => ({
  deadlines: ruleSet.deadlines.map((rule) => (rule.code === code ? { ...rule, ...change } : rule)),
});

describe('a hold', () => {
  test('does not move the day that an order sets, and its issuer may extend it meanwhile, by an annex', () => {
    const d = new Story().to('report');
    const deliverOn = due(d, 'submitReport')!.dueOn;
    d.do('hold');
    d.elapse(5);
    const until = plusDays(deliverOn, 30);
    const key = duties(d.c).find(({ kind }) => kind === 'submitReport')!.key;
    expect(d.refusal('extendDeadline', { duty: key, until })).toBe('DAY_OF_CONTRACT');
    const annex = paper(d.today);
    const tooEarly = { ...annex, on: plusDays(d.c.order!.paper.on, -1) };
    const issuer = leader(org.construction);
    expect(d.refusal('extendDeadline', { duty: key, until, annex: tooEarly }, issuer)).toBe('DAY_BEFORE_CAUSE');
    expect(due(d, 'submitReport')!.dueOn).toBe(deliverOn);
    d.do('extendDeadline', { duty: key, until, annex }, issuer);
    expect(d.c.documents.filter(({ document }) => annex.documents.includes(document)).map(({ kind }) => kind)).toEqual(
      annex.documents.map(() => 'order'),
    );
    d.do('resume');
    expect(due(d, 'submitReport')!.dueOn).toBe(due(d, 'submitReport')!.steps.at(-1)?.kind === 'due' ? d.c.extensions[key]!.until : '');
  });

  test('does not move a term of law, and the duty can be discharged meanwhile', () => {
    const d = new Story();
    d.begin();
    const before = due(d, 'register')!.dueOn;
    d.do('hold');
    expect(due(d, 'register')!.dueOn).toBe(before);
    expect(d.refusal('withdraw')).toBeNull();
    expect(d.refusal('register')).toBeNull();
    d.do('register');
    d.do('resume');
  });

  test('counts the day that the rule set names: the day of resumption, or the day on which it began', () => {
    const rule = { code: 'X', unit: 'workingDays' as const, count: 5, status: 'proposed' as const, source: '', rollForward: true };
    const noon = (day: string) => startOfDay(day) + 12 * 3_600_000;
    // Monday 02/03/2026; held from Friday 06/03 to Tuesday 10/03.
    const input = {
      startedAt: noon('2026-03-02'),
      rule,
      calendar,
      pauses: [{ from: noon('2026-03-06'), to: noon('2026-03-10'), reason: 'hold' }],
    };
    expect(deriveDeadline(input).dueOn).toBe('2026-03-11');
    expect(deriveDeadline({ ...input, countedPauseDay: 'first' }).dueOn).toBe('2026-03-11');
    // Resumed on a Saturday: the day of resumption is off, the day of the hold is not.
    const overWeekend = { ...input, pauses: [{ from: noon('2026-03-06'), to: noon('2026-03-07'), reason: 'hold' }] };
    expect(deriveDeadline(overWeekend).dueOn).toBe('2026-03-10');
    expect(deriveDeadline({ ...overWeekend, countedPauseDay: 'first' }).dueOn).toBe('2026-03-09');
    expect(deriveDeadline({ ...overWeekend, countedPauseDay: 'first' }).steps).toContainEqual(
      expect.objectContaining({ kind: 'paused', from: '2026-03-07', to: '2026-03-07' }),
    );
  });
});

describe('nobody moves a term of law', () => {
  test('not by granting more time either', () => {
    const d = new Under(withTerm('P11', { status: 'law' })).to('expertReview');
    d.do('requestMoreTime');
    expect(d.refusal('grantTime')).toBe('TERM_OF_LAW');
  });

  test('a grant of more time is possible where the term is proposed', () => {
    const d = new Story().to('expertReview');
    d.do('requestMoreTime');
    expect(d.refusal('grantTime')).toBeNull();
  });
});

describe('a planned day', () => {
  const today = (d: Story) => ({ on: d.today, shortNoticeReason: undefined }) as const;

  test('a meeting on short notice needs a reason, or is refused where the notice is law', () => {
    const d = new Story().to('meeting');
    const enough = plusWorkingDays(d.today, 5, calendar);
    expect(d.refusal('conveneMeeting', today(d) as never)).toBe('SHORT_NOTICE');
    expect(d.refusal('conveneMeeting', { on: plusWorkingDays(d.today, 4, calendar), shortNoticeReason: undefined })).toBe('SHORT_NOTICE');
    expect(d.refusal('conveneMeeting', { on: enough, shortNoticeReason: undefined })).toBeNull();
    expect(d.refusal('conveneMeeting', { on: d.today })).toBeNull();
    const bound = new Under(withTerm('D10', { status: 'law' })).to('expertReview');
    while (bound.c.stage !== 'meeting' && bound.goOn());
    expect(bound.refusal('conveneMeeting', { on: bound.today })).toBe('NOTICE_OF_LAW');
  });

  test('a request shortly before the submission of its proposal needs a reason', () => {
    const d = new Story();
    const proposal = (days: number) => ({
      proposal: { ...(d.act('submitRequest').input as { proposal: object }).proposal, submissionOn: plusDays(d.today, days) } as never,
    });
    expect(d.refusal('submitRequest', proposal(14))).toBe('SHORT_NOTICE');
    expect(d.refusal('submitRequest', proposal(15))).toBeNull();
    expect(d.refusal('submitRequest', { ...proposal(14), shortNoticeReason: { text: 'x', digest: 'x' } })).toBeNull();
  });
});

test('a late registration is late in the file and in its fact', () => {
  const d = new Story();
  const arrivedOn = d.today;
  d.begin().elapse(4);
  d.do('register', { arrivedOn });
  const dueOn = plusWorkingDays(arrivedOn, 1, calendar);
  expect(d.c.registration).toMatchObject({ arrivedOn, dueOn });
  expect(d.facts.find(({ kind }) => kind === 'registered')).toMatchObject({ late: { dueOn } });
  const punctual = new Story();
  punctual.begin().elapse(1);
  punctual.do('register', { arrivedOn });
  expect(punctual.c.registration).not.toHaveProperty('dueOn');
});

test('what is received after office hours counts as received on the next working day', () => {
  const received = (time: number) => {
    const d = new Under({ officeHours: { until: '17:00', terms: ['D02'], source: 'test', status: 'proposed' } }).to('response');
    const friday = startOfDay('2026-10-30');
    const c = { ...d.c, reports: d.c.reports.map((r) => ({ ...r, forwardedAt: friday + time * 3_600_000 })) };
    return duties(c).find(({ kind }) => kind === 'acknowledgeReport')!.due;
  };
  expect(received(16.5).dueOn).toBe('2026-10-30');
  expect(received(23.5).dueOn).toBe('2026-11-02');
  expect(received(23.5).steps[0]).toEqual({ kind: 'afterHours', on: '2026-10-30', until: '17:00' });
});

test('a number of this year’s register is not given to a paper of last year', () => {
  const d = new Story().to('report');
  d.until('2026-12-30');
  while (duties(d.c).every(({ kind }) => kind !== 'issueReport')) d.goOn();
  const approvedOn = d.today;
  d.until('2027-01-04');
  const dated = (on: string) => ({ paper: { on, signer: { text: 'x', digest: 'x' }, documents: [] } });
  expect(d.refusal('issueReport', dated(approvedOn))).toBe('DAY_OF_ANOTHER_YEAR');
  expect(d.refusal('issueReport', dated('2027-01-04'))).toBeNull();
});

test('nothing is paid before it was approved', () => {
  const d = new Story().to('payment');
  d.do('preparePayment');
  d.elapse(2);
  for (const command of ['checkPayment', 'approvePayment'] as const) d.do(command);
  expect(d.refusal('confirmDisbursement', { paidOn: plusDays(d.today, -1) })).toBe('DAY_BEFORE_CAUSE');
  expect(d.refusal('confirmDisbursement')).toBeNull();
});

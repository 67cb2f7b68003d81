import { duties } from '../../../domain/commission/duties.ts';
import { plusWorkingDays } from '../../../domain/calendar/working-days.ts';
import { Refused, World } from '../../support/drive.ts';
import { budgetLine, by, calendar, experts, leader, officer, org, said, uuid } from '../../support/province.ts';
import { Story } from '../../support/acts.ts';

const dueOf = (d: Story, key: string) => duties(d.c).find((x) => x.key === key)?.due;
const accepted = (plan?: ConstructorParameters<typeof Story>[0]) => new Story(plan).to('intake');

describe('request', () => {
  test('secret material is refused', () => {
    expect(new Story().refusal('submitRequest', { secrecy: 'secret' })).toBe('SECRET_MATERIAL');
  });

  test('a letter of tomorrow, a wish of yesterday, a payer without a name and the Union as requester or host are refused', () => {
    const d = new Story();
    const parts = { requester: org.construction, host: org.construction, decidingAuthority: org.ubnd };
    expect(d.refusal('submitRequest', { letter: { number: '1', notation: 'CV', on: '2026-03-03', signer: said(), documents: [] } })).toBe(
      'DAY_IN_FUTURE',
    );
    expect(d.refusal('submitRequest', { wantedOn: '2026-03-01' })).toBe('DAY_IN_PAST');
    expect(d.refusal('submitRequest', { funding: { source: 'projectOwner' } })).toBe('FUNDER_MISSING');
    expect(d.refusal('submitRequest', { parts: { ...parts, host: org.union } })).toBe('HOST_MISSING');
    expect(d.refusal('submitRequest', { parts: { ...parts, requester: org.union } }, by.leader)).toBe('REQUESTER_UNION');
  });

  test('a decision is issued by the authority that decides, a contract never by the Union', () => {
    const d = new Story();
    const parts = { requester: org.construction, host: org.construction, decidingAuthority: org.ubnd };
    expect(d.refusal('submitRequest', { instrument: 'assignmentDecision', parts: { ...parts, orderIssuer: org.construction } })).toBe(
      'ISSUER_MISMATCH',
    );
    expect(d.refusal('submitRequest', { instrument: 'orderContract', parts: { ...parts, orderIssuer: org.union } })).toBe(
      'ISSUER_MISMATCH',
    );
    expect(d.refusal('submitRequest', { instrument: 'assignmentDecision', parts: { ...parts, orderIssuer: org.ubnd } })).toBeNull();
  });

  test('only the leader of the body that asks signs the letter', () => {
    expect(new Story().refusal('submitRequest', {}, officer(org.construction))).toBe('NOT_AUTHORISED');
    expect(new Story().refusal('submitRequest', {}, leader(org.environment))).toBe('NOT_AUTHORISED');
  });

  test('its arrival makes one duty only: to register, by the next working day', () => {
    const d = new Story().begin();
    expect(duties(d.c).map((x) => [x.key, x.owner.capability, x.due.dueOn])).toEqual([['register', 'unionClerk', '2026-03-03']]);
    expect(d.c.code).toBe('01/2026');
  });

  test('where the people’s committee itself asks, it signs off and the department it named answers', () => {
    const d = new Story({ requester: org.ubnd, host: org.environment }).to('response');
    expect(duties(d.c).map((x) => x.owner.organisation)).toEqual([org.environment, org.environment]);
    d.to('signOff');
    expect(d.refusal('signOff', {}, leader(org.environment))).toBe('NOT_AUTHORISED');
    expect(duties(d.c)[0]?.owner).toMatchObject({ organisation: org.ubnd, capability: 'authorityLeader' });
  });
});

describe('consent', () => {
  test('a proposal of the Union waits for the authority, and nothing can be registered before', () => {
    const d = new Story({ route: 'unionProposed' }).begin();
    expect(d.c.stage).toBe('consent');
    expect(d.refusal('register')).toBe('WRONG_STAGE');
    expect(d.refusal('grantConsent', {}, by.leader)).toBe('NOT_AUTHORISED');
  });

  test('the consent names host, issuer and instrument', () => {
    const d = new Story({ route: 'unionProposed', instrument: 'assignmentDecision' }).begin();
    d.do('grantConsent', { host: org.environment });
    expect(d.c.parts).toMatchObject({ requester: org.ubnd, host: org.environment, orderIssuer: org.ubnd });
    expect(d.c.stage).toBe('intake');
  });

  test('a refused consent ends in the archive', () => {
    const d = new Story({ route: 'unionProposed' }).begin();
    d.do('refuseConsent');
    expect(d.to('archived').c.end?.kind).toBe('consentRefused');
  });
});

describe('intake', () => {
  test('a supplement request stops the clock of the Union, not of the host, until every item has come', () => {
    const d = accepted();
    d.do('assignSpecialist');
    const before = dueOf(d, 'decideIntake')!.dueOn;
    d.elapse(2);
    d.do('requestSupplement');
    expect(dueOf(d, 'decideIntake')).toMatchObject({ paused: true });
    expect(dueOf(d, 'supplyDocuments/1')).toMatchObject({ paused: false, dueOn: plusWorkingDays(d.today, 5, calendar) });
    d.elapse(4);
    d.do('supplyDocuments', { items: [{ item: 1, documents: [uuid()] }] });
    expect(d.refusal('accept')).toBe('SUPPLEMENT_OPEN');
    expect(d.refusal('supplyDocuments', { items: [{ item: 1, documents: [uuid()] }] })).toBe('UNKNOWN_ITEM');
    expect(d.refusal('supplyDocuments', { items: [{ item: 2, documents: [] }] })).toBe('REASON_NEEDED');
    d.do('supplyDocuments', { items: [{ item: 2, documents: [], explanation: said() }] });
    expect(dueOf(d, 'decideIntake')).toMatchObject({ paused: false, dueOn: plusWorkingDays(before, 4, calendar) });
    expect(d.refusal('accept')).toBeNull();
  });

  test('a day the leader named moves by the days the clock stood still', () => {
    const d = accepted();
    d.do('assignSpecialist', { dueOn: '2026-03-03' });
    expect(dueOf(d, 'decideIntake')?.dueOn).toBe('2026-03-03');
    d.do('hold');
    d.until('2026-03-05');
    d.do('resume');
    expect(dueOf(d, 'decideIntake')?.dueOn).toBe('2026-03-05');
  });

  test('a day the leader named after the term does not move the leader’s own term', () => {
    const d = accepted();
    d.do('assignSpecialist', {});
    const byTerm = dueOf(d, 'decideIntake')?.dueOn;
    d.do('assignSpecialist', { dueOn: '2026-05-12' });
    expect(dueOf(d, 'decideIntake')?.dueOn).toBe(byTerm);
  });

  test('only a specialist of the Union is assigned, and nothing is accepted before', () => {
    const d = accepted();
    expect(d.refusal('assignSpecialist', { specialist: experts[0]!.person })).toBe('NOT_A_UNION_SPECIALIST');
    expect(d.refusal('accept')).toBe('NOT_ASSIGNED');
  });

  test('a request is declined or referred with a reason, and ends in the archive', () => {
    for (const command of ['decline', 'refer'] as const) {
      const d = accepted();
      d.do(command);
      expect(d.to('archived').c.end?.kind).toBe(command === 'decline' ? 'declined' : 'referred');
    }
  });
});

describe('withdrawal', () => {
  test('is possible at every stage before there are costs, and gives the reserved money back', () => {
    for (const stage of ['intake', 'funding', 'order', 'panel', 'expertReview'] as const) {
      const d = new Story().to(stage);
      d.do('withdraw');
      expect([stage, d.to('archived').c.end?.kind]).toEqual([stage, 'withdrawn']);
      expect(d.world.lines[budgetLine.id]).toEqual({ free: 1_000_000_000, committed: 0, advanced: 0, paid: 0 });
    }
  });

  test('is refused once an expert has filed or an advance is approved', () => {
    const filed = new Story().to('expertReview');
    filed.do('fileOpinion');
    expect(filed.refusal('withdraw')).toBe('COSTS_INCURRED');
    const advanced = new Story().to('panel');
    advanced.do('requestAdvance');
    expect(advanced.refusal('withdraw')).toBeNull();
    advanced.do('approveAdvance');
    expect(advanced.refusal('withdraw')).toBe('COSTS_INCURRED');
  });

  test('is the requester’s alone', () => {
    expect(new Story().to('intake').refusal('withdraw', {}, by.leader)).toBe('NOT_AUTHORISED');
  });

  test('that the ledger refuses leaves a settlement to be made, never money behind', () => {
    const d = new Story().to('order');
    d.world.lines[budgetLine.id] = { ...d.world.lines[budgetLine.id]!, committed: 0 };
    expect(d.do('withdraw')).toEqual({ result: 'refused', reason: 'INSUFFICIENT_BUDGET' });
    expect(d.c.stage).toBe('settlement');
    expect(d.refusal('archive')).toBe('NOT_SETTLED');
  });
});

describe('a refused act', () => {
  test('changes nothing', () => {
    const d = accepted();
    const before = d.facts.length;
    expect(() => d.do('accept')).toThrow(Refused);
    expect(d.facts.length).toBe(before);
  });

  test('while an effect is under way only notes, documents and obstacles are taken', () => {
    const d = new Story({}, new World({ [budgetLine.id]: 1_000_000_000 }));
    d.isWorldAway = true;
    d.begin();
    expect(d.refusal('register')).toBe('EFFECT_IN_PROGRESS');
    expect(d.refusal('withdraw')).toBe('EFFECT_IN_PROGRESS');
    expect([d.refusal('addNote'), d.refusal('attachDocument'), d.refusal('raiseObstacle')]).toEqual([null, null, null]);
    d.isWorldAway = false;
    d.settleEffects();
    expect(d.refusal('register')).toBeNull();
  });
});

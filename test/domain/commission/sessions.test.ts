import { plusDays } from '../../../domain/calendar/day.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { feeLines } from '../../../domain/commission/fees.ts';
import { sectionsFor } from '../../../domain/commission/reading.ts';
import { clearedMembers } from '../../../domain/commission/stages/panel/state.ts';
import { whyNot } from '../../../domain/commission/policy.ts';
import { viewOf } from '../../../domain/commission/view.ts';
import { Story } from '../../support/acts.ts';
import { experts, said } from '../../support/province.ts';

const held = { ballots: [], dissents: [] };
const everybodyOf = (d: Story) => clearedMembers(d.c).map((m) => m.person);
const kindsOwed = (d: Story) => duties(d.c).map(({ kind }) => kind);

/** A council whose members study the subject on the day they are complete, before any opinion. */
function studied(): Story {
  const d = new Story().to('expertReview');
  d.do('conveneMeeting', { purpose: 'study', on: d.today, session: 'morning' });
  d.do('recordMeeting', { ...held, heldOn: d.today, session: 'morning' });
  return d;
}

describe('sessions of a council', () => {
  test('the first comes before the opinions, is paid, and does not conclude', () => {
    const d = new Story().to('expertReview');
    expect(d.refusal('conveneMeeting', { purpose: 'conclusion' })).toBe('WRONG_STAGE');
    d.do('conveneMeeting', { purpose: 'study', on: d.today, session: 'morning', agenda: said() });
    expect(kindsOwed(d)).toContain('recordMeeting');
    d.do('recordMeeting', { ...held, heldOn: d.today, session: undefined as never });
    expect(d.c.meetings[0]).toMatchObject({
      meeting: 1,
      purpose: 'study',
      session: 'morning',
      held: { quorate: true, session: 'morning' },
    });
    expect(d.c.stage).toBe('expertReview');
    const seats = d.c.members.length;
    expect(feeLines(d.c).filter(({ key }) => key.endsWith('/meeting-1'))).toHaveLength(seats);
    d.to('meeting');
    expect(kindsOwed(d)).toContain('conveneMeeting');
    d.to('report');
    expect(d.c.meetings.map(({ purpose }) => purpose)).toEqual(['study', 'conclusion']);
  });

  test('it is convened from the appointment on, while members still answer', () => {
    const d = new Story().to('panel');
    expect(d.refusal('conveneMeeting', { purpose: 'study' })).toBe('WRONG_STAGE');
    d.do('proposePanel');
    d.do('appointPanel');
    expect(d.c.stage).toBe('panel');
    expect(d.refusal('conveneMeeting', { purpose: 'study' })).toBeNull();
  });

  test('a study takes no vote and no dissent', () => {
    const d = new Story().to('expertReview');
    d.do('conveneMeeting', { purpose: 'study' });
    const ballots = [{ question: 'x', inFavour: 1, against: 0, abstained: 0, invalid: 0 }];
    expect(d.refusal('recordMeeting', { ballots })).toBe('VOTE_BEFORE_OPINIONS');
    const [person = ''] = everybodyOf(d);
    expect(d.refusal('recordMeeting', { ballots: [], dissents: [{ person, opinion: said() }] })).toBe('VOTE_BEFORE_OPINIONS');
    expect(d.refusal('recordMeeting', held)).toBeNull();
  });

  test('a member who owes an opinion sees the study, and no session after the opinions', () => {
    const d = studied();
    const member = experts[2]!;
    const seen = () => viewOf(d.c, { person: member.person, sections: sectionsFor(d.c, member) }).meetings;
    expect(seen()).toHaveLength(1);
    d.to('meeting');
    d.do('conveneMeeting');
    expect(seen()).toHaveLength(2);
    d.do('returnOpinion', { person: member.person });
    expect(seen()).toHaveLength(1);
  });

  test('a discussion does not conclude, and the report waits for every session that was convened', () => {
    const d = studied().to('meeting');
    d.until(plusDays(d.today, 1));
    d.do('conveneMeeting', { purpose: 'discussion', on: d.today, session: 'morning' });
    d.do('conveneMeeting', { purpose: 'conclusion', on: d.today, session: 'afternoon' });
    expect(kindsOwed(d).filter((kind) => kind === 'recordMeeting')).toHaveLength(2);
    expect(kindsOwed(d)).not.toContain('conveneMeeting');
    d.do('recordMeeting', { meeting: 3, heldOn: d.today, session: 'afternoon' });
    expect(d.c.stage).toBe('report');
    expect(d.refusal('submitReport')).toBe('MEETING_OPEN');
    d.do('recordMeeting', { ...held, meeting: 2, heldOn: d.today, session: 'morning' });
    expect(d.refusal('submitReport')).toBeNull();
    const paidSessions = new Set(feeLines(d.c).flatMap(({ key }) => /meeting-\d+$/.exec(key) ?? []));
    expect([...paidSessions].toSorted()).toEqual(['meeting-1', 'meeting-2', 'meeting-3']);
  });

  test('the council sits again after it has concluded, until the report is submitted', () => {
    const d = new Story().to('report');
    d.do('conveneMeeting', { purpose: 'discussion', on: plusDays(d.today, 1) });
    expect(kindsOwed(d)).toContain('recordMeeting');
    d.until(plusDays(d.today, 1));
    d.do('recordMeeting', { ...held, meeting: 2, heldOn: d.today });
    d.do('submitReport');
    expect(d.refusal('conveneMeeting', { purpose: 'discussion' })).toBe('REPORT_OPEN');
  });

  test('one part of a day holds one session, as planned and as held', () => {
    const d = studied().to('meeting');
    expect(d.refusal('conveneMeeting', { on: d.c.meetings[0]!.on, session: 'morning' })).toBe('SESSION_TAKEN');
    expect(d.refusal('conveneMeeting', { on: d.c.meetings[0]!.on, session: undefined as never })).toBe('SESSION_TAKEN');
    expect(d.refusal('conveneMeeting', { on: d.c.meetings[0]!.on, session: 'afternoon' })).toBeNull();
    d.do('conveneMeeting', { on: plusDays(d.today, 3), session: 'morning' });
    expect(d.refusal('recordMeeting', { heldOn: d.c.meetings[0]!.on, session: 'morning' })).toBe('SESSION_TAKEN');
  });

  test('a session that is called off is owed again, and earns nothing', () => {
    const d = new Story().to('meeting');
    expect(d.refusal('cancelMeeting', { meeting: 1 })).toBe('UNKNOWN_MEETING');
    d.do('conveneMeeting');
    const key = duties(d.c).find(({ kind }) => kind === 'recordMeeting')?.key;
    d.do('cancelMeeting', { meeting: 1 });
    expect(key).toBe('recordMeeting/1');
    expect(kindsOwed(d)).toEqual(expect.arrayContaining(['conveneMeeting']));
    expect(d.refusal('recordMeeting', { meeting: 1 })).toBe('UNKNOWN_MEETING');
    d.to('report');
    expect(feeLines(d.c).some(({ key: line }) => line.endsWith('meeting-1'))).toBe(false);
  });

  test('held before its planned day it keeps the notice where that is law, and is possible elsewhere', () => {
    const d = new Story().to('meeting');
    const later = plusDays(d.today, 30);
    d.do('conveneMeeting', { on: later, shortNoticeReason: undefined as never });
    expect(d.refusal('recordMeeting', { heldOn: d.today })).toBeNull();
    const law = d.c.ruleSet.deadlines.map((one) => (one.code === 'D10' ? { ...one, status: 'law' as const } : one));
    const bound = { ...d.c, ruleSet: { ...d.c.ruleSet, deadlines: law } };
    expect(whyNot(bound, { ...d.act('recordMeeting', { heldOn: d.today }), on: d.today })).toBe('NOTICE_OF_LAW');
  });
});

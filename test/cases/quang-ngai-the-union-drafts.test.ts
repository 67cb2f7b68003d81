import { plusDays } from '../../domain/calendar/day.ts';
import { countsOf } from '../../domain/commission/stages/expert-review/state.ts';
import { Story } from '../support/acts.ts';
import { by, experts, officer, org, said } from '../support/province.ts';

/**
 * Quảng Ngãi, 11/10/2021: UBND tỉnh gives the Union the drafting of the plan on Kết luận 93. Its chairman leads a round table with 8 of 10
 * opinions, written comments of departments follow, and the draft is finished before 30/11. Departments are asked in writing with a due
 * day of their own, and a guest who was on no list speaks.
 */
const story = () =>
  new Story({ source: 'none', instrument: 'requestLetter', form: 'consultationOnly', requester: org.ubnd, host: org.union });

function roundTableHeld(): Story {
  const d = story();
  d.do('submitRequest', { serviceKinds: ['advisory'], questions: [] });
  d.to('expertReview');
  const people = experts.slice(0, 8).map(({ person }) => ({ person, paperOrdered: false }));
  const departments = [org.environment, org.construction].map((organisation) => ({ organisation, paperOrdered: false }));
  d.do('announceEvent', { invited: [...people, ...departments], on: d.today });
  for (let invitee = 1; invitee <= 8; invitee++) d.do('recordContribution', { invitee });
  d.do('closeEvent', { chair: by.leader.person, present: [1, 2, 3, 4, 5, 6, 7, 8] });
  return d;
}

test('the round table has 8 of 10 opinions, and the chairman of the Union led it', () => {
  const d = roundTableHeld();
  expect(countsOf(d.c.events[0]!)).toMatchObject({ invited: 10, received: 8 });
  expect(d.c.stage).toBe('report');
});

test('written comments that follow are recorded until the report is submitted, and may be sources', () => {
  const d = roundTableHeld();
  d.elapse(3);
  d.do('recordContribution', { event: 1, invitee: 9 });
  expect(countsOf(d.c.events[0]!).received).toBe(9);
  d.do('submitReport', { recommendations: [{ recommendation: said(), from: ['contribution/1/9', 'union'] }], reserved: [] });
  expect(d.refusal('recordContribution', { event: 1, invitee: 10 })).toBe('REPORT_OPEN');
});

test('nobody answers the Union for its own draft: after issue and forwarding the file is archived', () => {
  const d = roundTableHeld();
  d.to('archived');
  expect(d.c.end?.kind).toBe('completed');
  expect(d.facts.some((f) => f.kind === 'stageOpened' && f.stage === 'response')).toBe(false);
});

test('the Union does not judge its own draft, and cannot owe itself an answer', () => {
  expect(story().refusal('submitRequest', { serviceKinds: ['advisory', 'criticalReview'] })).toBe('HOST_MISSING');
  const d = story();
  d.do('submitRequest', { serviceKinds: ['advisory'] });
  d.do('register');
  d.do('assignSpecialist');
  expect(d.refusal('accept', { isAnswerOwed: true })).toBe('ANSWER_NOT_OWED');
});

test('departments are asked in writing after the round table, each answers by itself or is recorded as silent', () => {
  const d = roundTableHeld();
  const lastDay = plusDays(d.today, 40);
  d.do('openCollection', { bodies: [org.environment, org.construction, org.company], dueOn: plusDays(d.today, 10) });
  d.elapse(3);
  d.do('answerCollection', {}, officer(org.environment));
  d.elapse(20);
  d.do('answerCollection', {}, officer(org.construction));
  expect(d.c.collections[0]!.asked.map(({ reply }) => reply?.isLate)).toEqual([false, true, undefined]);
  d.do('submitReport', { recommendations: [{ recommendation: said(), from: [`reply/1/${org.environment}`] }], reserved: [] });
  expect(d.c.collections[0]!.asked.map(({ silentAt }) => silentAt !== null)).toEqual([false, false, true]);
  d.to('archived');
  expect(d.today <= lastDay).toBe(true);
});

test('somebody who was on no list speaks, is recorded by name at the closing, and may be a source', () => {
  const d = story();
  d.do('submitRequest', { serviceKinds: ['advisory'], questions: [] });
  d.to('expertReview');
  d.do('announceEvent', { on: d.today });
  expect(d.refusal('recordContribution', { invitee: 99 })).toBe('UNKNOWN_INVITEE');
  const speaker = { name: said(), body: 'Liên hiệp hội tỉnh bạn', position: 'Chủ tịch', opinion: said() };
  d.do('closeEvent', { chair: by.leader.person, present: [1], speakers: [speaker] });
  expect(d.c.events[0]?.closed?.speakers).toEqual([{ speaker: 1, ...speaker }]);
  const from = (source: string) => ({ recommendations: [{ recommendation: said(), from: [source] }], reserved: [] });
  expect(d.refusal('submitReport', from('speaker/1/2'))).toBe('UNKNOWN_SOURCE');
  d.do('submitReport', from('speaker/1/1'));
});

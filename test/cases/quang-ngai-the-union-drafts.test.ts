import { countsOf } from '../../domain/commission/stages/expert-review/state.ts';
import { Story } from '../support/acts.ts';
import { by, experts, org, said } from '../support/province.ts';

/**
 * Quảng Ngãi, 11/10/2021: UBND tỉnh gives the Union the drafting of the plan on Kết luận 93. Its chairman leads a round table with 8 of 10
 * opinions, written comments of departments follow, and the draft is finished before 30/11. One list of invitees serves both: a list of
 * bodies that are only asked in writing is not covered yet.
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

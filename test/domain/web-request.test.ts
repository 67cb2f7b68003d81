import { differingValues, typedText } from '../../web/drafts/differences.ts';
import { groupOf } from '../../web/duties/groups.ts';
import { queryOf, searchOf } from '../../web/commissions/filter.ts';
import { inputOf, lacksIn, stepAt, type RequestAnswers } from '../../web/request/answers.ts';
import { defaultAnswers } from '../../web/request/defaults.ts';

const missing = { vi: 'Chưa nhập', en: 'This is needed' };
const today = '2026-11-23';
const department = { id: 'd', kind: 'department', validTo: null };
const committee = { id: 'u', kind: 'provincialPeoplesCommittee', validTo: null };
const known = { organisations: [department, committee], today, legalBasis: 'QĐ 14' };

const whole: RequestAnswers = {
  letter: { number: '15', notation: 'SXD', on: today, signer: 'A' },
  instrument: 'orderContract',
  proposal: { type: 'x', title: 'Quy hoạch' },
  serviceKinds: ['criticalReview'],
  obligation: 'mandatory',
  legalBasis: ['QĐ 14', ''],
  questions: ['Có khả thi không?', ' '],
  secrecy: 'none',
  parts: { requester: 'd', host: 'd', decidingAuthority: 'u', orderIssuer: 'd' },
  funding: { source: 'stateBudget', funder: 'd' },
  wantedOn: today,
};
const lacking = (answers: RequestAnswers) =>
  lacksIn('submitRequest', answers, missing, today).map(({ question }) => question.name.join('.'));

test('the day of submission may be left out, and may not have passed', () => {
  const submitted = (submissionOn: string) => ({ ...whole, proposal: { ...whole.proposal, submissionOn } });
  expect(lacking(whole)).toEqual([]);
  expect(lacking(submitted('2020-01-01'))).toEqual(['proposal.submissionOn']);
  expect(lacking(submitted(today))).toEqual([]);
});

test('a department asks for itself, and the only committee decides', () => {
  const answers = defaultAnswers({ command: 'submitRequest', own: 'd', ...known });
  expect(answers).toMatchObject({ parts: { requester: 'd', host: 'd', decidingAuthority: 'u' }, wantedOn: '2027-01-07' });
});

test('the authority names the host itself, and decides itself', () => {
  const { parts } = defaultAnswers({ command: 'submitRequest', own: 'u', ...known });
  expect(parts).toEqual({ requester: 'u', decidingAuthority: 'u' });
});

test('what is whole lacks nothing', () => {
  expect(lacking(whole)).toEqual([]);
});

test.each<[string, Partial<RequestAnswers>, string[]]>([
  ['a letter may ask no question', { questions: ['', '  '] }, []],
  ['secret material is not sent', { secrecy: 'secret' }, ['secrecy']],
  ['a day that has passed is not wanted any more', { wantedOn: '2026-11-22' }, ['wantedOn']],
  ['nobody signs tomorrow', { letter: { ...whole.letter, on: '2026-11-24' } }, ['letter.on']],
  ['a body that pays is named', { funding: { source: 'projectOwner' } }, ['funding.funder']],
])('%s', (_, change, expected) => {
  expect(lacking({ ...whole, ...change })).toEqual(expected);
});

test('blank rows and answers to what is not asked any more are not sent', () => {
  const input = inputOf('submitRequest', { ...whole, instrument: 'requestLetter' }) as Record<string, unknown>;
  expect(input).toMatchObject({ questions: ['Có khả thi không?'], legalBasis: ['QĐ 14'], dossier: [], funding: { source: 'stateBudget' } });
  expect(input['funding']).not.toHaveProperty('funder');
  expect(input['parts']).not.toHaveProperty('orderIssuer');
});

test('a proposal of the Union has no parts and no instrument', () => {
  const input = inputOf('proposeByUnion', { ...whole, addressedTo: 'u', decidingAuthority: 'u' });
  expect(input).toMatchObject({ addressedTo: 'u', decidingAuthority: 'u' });
  expect(input).not.toHaveProperty('parts');
  expect(input).not.toHaveProperty('instrument');
});

test('an error leads to the step of its field', () => {
  expect([stepAt(['letter', 'on']), stepAt(['questions', 0]), stepAt(['parts', 'host'])]).toEqual(['van-ban', 'cau-hoi', 'cac-ben']);
});

test('two versions differ where a value differs, not where one leaves out what the other has blank', () => {
  const mine = { a: 'x', b: { c: ['1', '2'] }, d: '' };
  expect(differingValues(mine, { a: 'x', b: { c: ['1'] } })).toEqual([{ path: ['b', 'c', '1'], mine: '2', theirs: undefined }]);
  expect(differingValues(mine, structuredClone(mine))).toEqual([]);
});

test('codes are not shown as text', () => {
  expect(typedText('orderContract')).toBeNull();
  expect(typedText('4a5ef461-ed7a-5767-b9eb-49b00b5ac879')).toBeNull();
  expect(typedText('Có khả thi không?')).toBe('Có khả thi không?');
});

test('the week of the inbox ends on its Sunday', () => {
  const of = (dueOn: string) => groupOf({ dueOn }, today);
  expect(['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map(of)).toEqual(['overdue', 'today', 'thisWeek', 'later']);
  expect(groupOf({ dueOn: '2026-11-30' }, '2026-11-29')).toBe('later');
});

test('filters that are kept come back as they were, and unknown ones do not', () => {
  const search = { giaidoan: 'intake', q: 'sông Hà & hồ' };
  expect(searchOf(queryOf(search))).toEqual(search);
  expect(searchOf('la=1&nam=2026')).toEqual({ nam: '2026' });
});

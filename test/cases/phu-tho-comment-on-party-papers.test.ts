import { duties } from '../../domain/commission/duties.ts';
import { fundingSources } from '../../domain/commission/names.ts';
import { Story } from '../support/acts.ts';
import { by, org, said } from '../support/province.ts';

/**
 * Phú Thọ, 11/11/2025: Tỉnh ủy sends the drafts for the XIV Congress, and the Union comments in writing. No money moves, no event is held,
 * and nobody owes an answer (baophutho.vn).
 */
const letter = () =>
  new Story({ source: 'none', instrument: 'requestLetter', form: 'writtenComment', requester: org.party, host: org.party });
const asked = { serviceKinds: ['advisory' as const], obligation: 'optional' as const, questions: [] };
const comment = { recommendations: [{ recommendation: said(), from: ['union'] }], reserved: [] };
const named = { specialist: by.specialist.person };

function commented(change: { isAnswerOwed?: boolean } = {}): Story {
  const d = letter();
  d.do('submitRequest', asked);
  d.do('register');
  d.do('accept', { ...named, ...change });
  d.do('submitReport', comment);
  d.do('approveReport');
  d.do('issueReport');
  return d;
}

test('seven acts lead from the letter to the archive', () => {
  const d = commented();
  d.do('archive');
  expect(d.c.end?.kind).toBe('completed');
  expect(d.facts.flatMap((f) => ('command' in f ? [f.command] : []))).toEqual([
    'submitRequest',
    'register',
    'accept',
    'submitReport',
    'approveReport',
    'issueReport',
    'archive',
  ]);
});

test('the course has no panel, event, answer, payment: only the comment', () => {
  const d = commented();
  expect(d.facts.flatMap((f) => (f.kind === 'stageOpened' ? [f.stage] : []))).toEqual(['request', 'intake', 'report', 'settlement']);
});

test('Tỉnh ủy owes no answer: nobody is chased, and nobody is recorded as silent', () => {
  const d = commented();
  expect(duties(d.c).filter(({ owner }) => owner.organisation === org.party)).toEqual([]);
  d.elapse(60);
  expect(d.facts.some((f) => f.kind === 'responseLapsed')).toBe(false);
  expect(d.c.reports.at(-1)?.recommendations.map(({ answer }) => answer)).toEqual([null]);
});

test('an answer that comes all the same is recorded', () => {
  const d = commented();
  d.do('answerRecommendations');
  expect(d.c.reports.at(-1)?.recommendations[0]?.answer?.answer).toBe('adopted');
});

test('where the leader chose that an answer is owed, the host has its term and its silence is recorded', () => {
  const d = commented({ isAnswerOwed: true });
  expect(d.c.stage).toBe('response');
  expect(duties(d.c).map(({ kind }) => kind)).toContain('answerRecommendations');
});

test.each(fundingSources.filter((source) => source !== 'none'))('a comment paid from %s is refused: it has no money', (source) => {
  const d = new Story({ source, instrument: 'requestLetter' }).to('intake');
  d.do('assignSpecialist');
  expect(d.refusal('accept', { formOfWork: 'writtenComment' })).toBe('COMMENT_WITH_MONEY');
});

test('only the short way names its specialist at acceptance, and only one of the Union', () => {
  const d = letter();
  d.do('submitRequest', asked);
  d.do('register');
  expect(d.refusal('accept', {})).toBe('NOT_ASSIGNED');
  expect(d.refusal('accept', { ...named, formOfWork: 'council' })).toBe('NOT_ASSIGNED');
  expect(d.refusal('accept', { specialist: by.clerk.person })).toBe('NOT_A_UNION_SPECIALIST');
  d.do('assignSpecialist');
  expect(d.refusal('accept', { formOfWork: 'expertGroup', specialist: by.otherSpecialist.person })).toBe('ASSIGN_APART');
});

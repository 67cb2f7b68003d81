import { duties } from '../../domain/commission/duties.ts';
import { Story } from '../support/acts.ts';
import { by, leader, org, said } from '../support/province.ts';

/**
 * Phú Thọ, 30/07/2025: the Union holds a workshop on the breakthroughs of its own accord and sends the memo (baophutho.vn). Sơn La: over a
 * hundred articles, some sent straight to the leaders of the province. Neither asked for consent, money or a panel.
 */
const memo = (form: 'writtenComment' | 'consultationOnly') => {
  const d = new Story({ route: 'unionProposed', source: 'none', form });
  d.do('proposeByUnion', { isMemo: true, serviceKinds: ['advisory'], questions: [] });
  return d;
};

test('an article sent to the leaders takes six acts: no consent, no registration, no answer', () => {
  const d = memo('writtenComment');
  d.do('accept', { specialist: by.specialist.person });
  d.do('submitReport', { recommendations: [{ recommendation: said(), from: ['union'] }], reserved: [] });
  d.do('approveReport');
  d.do('issueReport', { recipients: [org.ubnd] });
  expect(duties(d.c).filter(({ owner }) => owner.organisation !== org.union)).toEqual([]);
  d.do('archive');
  expect(d.facts.filter((f) => 'command' in f)).toHaveLength(6);
  expect(d.facts.flatMap((f) => (f.kind === 'stageOpened' ? [f.stage] : []))).toEqual(['request', 'intake', 'report', 'settlement']);
});

test('a workshop of its own accord leads to the archive as well', () => {
  const d = memo('consultationOnly').to('archived');
  expect(d.c.events).toHaveLength(1);
  expect(d.c.consent).toBeNull();
});

test('a memo with money or with a panel needs consent first', () => {
  const d = new Story({ route: 'unionProposed', source: 'stateBudget' });
  expect(d.refusal('proposeByUnion', { isMemo: true })).toBe('MEMO_WITH_MONEY');
  const other = memo('writtenComment');
  other.do('assignSpecialist');
  expect(other.refusal('accept', { formOfWork: 'council' })).toBe('MEMO_WITH_PANEL');
  expect(other.refusal('accept', { isAnswerOwed: true })).toBe('ANSWER_NOT_OWED');
  expect(other.refusal('withdraw', {}, leader(org.ubnd))).toBe('NOT_AUTHORISED');
});

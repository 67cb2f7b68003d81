import { dayOf } from '../../../domain/calendar/day.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { isConsulted, mayRead } from '../../../domain/commission/reading.ts';
import { askedSeen } from '../../../domain/commission/stages/collection/view.ts';
import { Story } from '../../support/acts.ts';
import { officer, org, paper, said } from '../../support/province.ts';

/** Recommendations to others than the host: each body owes its own answer, and somebody outside the register is only named. */

const to = (...addressees: { organisation?: string; name?: ReturnType<typeof said> }[]) => ({
  recommendation: said(),
  from: ['union'],
  addressees,
});

function issued(recommendations: ReturnType<typeof to>[]): Story {
  const d = new Story({ source: 'none', instrument: 'requestLetter', form: 'writtenComment', requester: org.ubnd, host: org.construction });
  d.to('report');
  d.do('submitReport', { recommendations, reserved: [] });
  d.do('approveReport');
  d.do('issueReport');
  return d;
}

const answering = (d: Story, ...numbers: number[]) => ({
  letter: paper(d.today),
  answers: numbers.map((recommendation) => ({ recommendation, answer: 'adopted' as const })),
});
const owing = (d: Story) => duties(d.c).flatMap(({ kind, owner }) => (kind === 'answerRecommendations' ? [owner.organisation] : []));

test('each addressee of the register owes its own answer, and the stage waits for all of them', () => {
  const d = issued([
    to({ organisation: org.construction }, { organisation: org.ubnd }),
    to({ organisation: org.environment }, { name: said() }),
    to({ name: said() }),
  ]);
  expect(d.c.stage).toBe('response');
  expect(owing(d)).toEqual([org.construction, org.ubnd, org.environment]);
  expect(d.refusal('answerRecommendations', answering(d, 2), officer(org.construction))).toBe('UNKNOWN_RECOMMENDATION');
  d.do('answerRecommendations', answering(d, 1), officer(org.construction));
  d.do('answerRecommendations', answering(d, 1), officer(org.ubnd));
  expect(d.c.stage).toBe('response');
  expect(owing(d)).toEqual([org.environment]);
  d.do('answerRecommendations', answering(d, 2), officer(org.environment));
  expect(d.c.stage).toBe('settlement');
  const [report] = d.c.reports;
  expect(report?.respondedAt).not.toBeNull();
  expect(report?.recommendations[0]?.answer?.answer).toBe('adopted');
  expect(report?.recommendations[2]?.addressees?.map(({ answer }) => answer)).toEqual([null]);
});

test('the silence of one addressee is recorded as its own, and a late answer is still taken', () => {
  const d = issued([to({ organisation: org.construction }), to({ organisation: org.environment })]);
  d.do('answerRecommendations', answering(d, 1), officer(org.construction));
  d.elapse(60);
  expect(d.facts.filter((f) => f.kind === 'responseLapsed')).toMatchObject([{ recommendations: [2], of: org.environment }]);
  expect(d.c.reports[0]?.recommendations[1]?.addressees?.[0]?.answer?.answer).toBe('noResponse');
  expect(d.c.stage).toBe('settlement');
  d.do('answerRecommendations', answering(d, 2), officer(org.environment));
  expect(d.c.reports[0]?.recommendations[1]?.addressees?.[0]?.answer?.answer).toBe('adopted');
});

test('recommendations only to somebody outside the register leave nothing but the receipt', () => {
  const d = issued([to({ name: said() })]);
  expect(owing(d)).toEqual([org.construction]);
  expect(d.refusal('answerRecommendations', answering(d, 1), officer(org.construction))).toBe('NOTHING_DUE');
  d.do('acknowledgeReport');
  expect(d.c.stage).toBe('settlement');
});

test('without addressees the host answers, as before', () => {
  const d = issued([{ recommendation: said(), from: ['union'] } as ReturnType<typeof to>]);
  expect(owing(d)).toEqual([org.construction]);
  d.do('answerRecommendations', answering(d, 1), officer(org.construction));
  expect(dayOf(d.c.reports[0]?.respondedAt ?? 0)).toBe(d.today);
});

test('an addressee without another part sees its recommendations and nothing else', () => {
  const d = issued([to({ organisation: org.construction }), to({ organisation: org.environment })]);
  const reader = officer(org.environment);
  expect([mayRead(d.c, reader), isConsulted(d.c, reader)]).toEqual([false, true]);
  const seen = askedSeen(d.c, { sections: new Set(), offices: [reader] });
  expect(seen).toMatchObject({ collections: [], documents: [], recommendations: [{ number: 2, answer: null }] });
});

test('an addressee is a body or a name, and never the Union', () => {
  const d = new Story({ source: 'none', instrument: 'requestLetter', form: 'writtenComment' }).to('report');
  const refusal = (one: Parameters<typeof to>[0]) => d.refusal('submitReport', { recommendations: [to(one)], reserved: [] });
  expect(refusal({})).toBe('ADDRESSEE_SHAPE');
  expect(refusal({ organisation: org.ubnd, name: said() })).toBe('ADDRESSEE_SHAPE');
  expect(refusal({ organisation: org.union })).toBe('UNION_ADDRESSED');
});

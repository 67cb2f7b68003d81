import { workDoneVnd } from '../../../domain/commission/fees.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { Story } from '../../support/acts.ts';
import { by, experts, leader, org, said, uuid } from '../../support/province.ts';

const everyone = [0, 1, 2, 3, 4, 5, 6].map((n) => experts[n]!.person);
const convened = () => {
  const d = new Story({ form: 'council' }).to('meeting');
  d.do('conveneMeeting');
  d.elapse(4);
  return d;
};
const without = (...absent: number[]) => everyone.filter((_, n) => !absent.includes(n));

describe('meeting', () => {
  test('sits with two thirds, the chair, the reviewers and the secretary; otherwise it is convened again', () => {
    for (const [present, stage] of [
      [without(5, 6), 'report'],
      [without(4, 5, 6), 'meeting'],
      [without(0), 'meeting'],
      [without(2), 'meeting'],
    ] as const) {
      const d = convened();
      d.do('recordMeeting', { present, ballots: [] });
      expect([present.length, d.c.stage]).toEqual([present.length, stage]);
      if (stage === 'meeting') expect(duties(d.c).map((x) => x.key)).toEqual(['conveneMeeting/2']);
    }
  });

  test('a vice-chair delegated in writing leads in the chair’s place, nobody else', () => {
    const d = convened();
    const delegated = (to: number) => ({ present: without(0), ballots: [], delegation: { to: everyone[to]!, document: uuid() } });
    expect(d.refusal('recordMeeting', delegated(5))).toBe('CHAIR_ABSENT');
    d.do('recordMeeting', delegated(4));
    expect(d.c.stage).toBe('report');
  });

  test('only members are present, only those present dissent, and there are no more ballots than heads', () => {
    const d = convened();
    expect(d.refusal('recordMeeting', { present: [experts[20]!.person] })).toBe('UNKNOWN_MEMBER');
    expect(d.refusal('recordMeeting', { present: without(6), ballots: [], dissents: [{ person: everyone[6]!, opinion: said() }] })).toBe(
      'UNKNOWN_MEMBER',
    );
    const ballots = [{ question: 'x', inFavour: 7, against: 1, abstained: 0, invalid: 0 }];
    expect(d.refusal('recordMeeting', { ballots })).toBe('BALLOTS_MISCOUNT');
    expect(d.refusal('conveneMeeting')).toBe('MEETING_OPEN');
  });

  test('waits for every opinion, and is a council’s alone', () => {
    const d = convened();
    d.do('returnOpinion', { person: everyone[5]! });
    expect(d.refusal('recordMeeting')).toBe('OPINIONS_OUTSTANDING');
    expect(new Story({ form: 'expertGroup' }).to('report').refusal('conveneMeeting')).toBe('MEETING_NOT_COUNCIL');
  });
});

describe('report', () => {
  test('every recommendation names opinions that exist, and every dissent travels with it', () => {
    const d = convened();
    d.do('recordMeeting', { dissents: [{ person: everyone[5]!, opinion: said() }] });
    const dissent = `dissent/1/${everyone[5]!}`;
    const of = (from: string) => ({ recommendations: [{ recommendation: said(), from: [from] }], reserved: [] });
    expect(d.refusal('submitReport', of(`opinion/${experts[20]!.person}`))).toBe('UNKNOWN_SOURCE');
    expect(d.refusal('submitReport', of(`opinion/${everyone[2]!}`))).toBe('DISSENT_NOT_RESERVED');
    d.do('submitReport', { ...of(`opinion/${everyone[2]!}`), reserved: [{ opinion: said(), from: dissent }] });
    expect(d.c.reports[0]?.reserved.map((r) => r.from)).toEqual([dissent]);
  });

  test('a paper of a consultation is a source, and its documents and those of the report are in the file', () => {
    const d = new Story({ form: 'consultationOnly', instrument: 'requestLetter', source: 'none' }).to('expertReview');
    for (const command of ['filePaper', 'recordContribution', 'closeEvent'] as const) expect(d.refusal(command)).toBe('NO_EVENT_OPEN');
    d.do('announceEvent');
    const [paper, draft] = [uuid(), uuid()];
    d.do('filePaper', { documents: [paper] });
    d.do('closeEvent');
    d.to('report');
    const from = (id: string) => ({ recommendations: [{ recommendation: said(), from: [id] }], documents: [draft] });
    expect(d.refusal('submitReport', from('paper/1/9'))).toBe('UNKNOWN_SOURCE');
    d.do('submitReport', from('paper/1/1'));
    expect(d.c.documents).toContainEqual(expect.objectContaining({ document: paper, kind: 'paper' }));
    expect(d.c.documents).toContainEqual(expect.objectContaining({ document: draft, kind: 'reportDraft', at: d.c.reports[0]!.at }));
  });

  test('is approved by a leader who neither drafted it nor sat on the panel, then numbered, then forwarded', () => {
    const d = new Story().to('report');
    d.do('submitReport');
    expect(d.refusal('approveReport', {}, { ...by.leader, person: by.specialist.person })).toBe('DRAFTER_APPROVES');
    expect(d.refusal('approveReport', {}, { ...by.leader, person: everyone[0]! })).toBe('CONFLICTED');
    expect(d.refusal('issueReport')).toBe('NOT_APPROVED');
    d.do('approveReport');
    expect(d.refusal('forwardReport')).toBe('NO_REPORT');
    expect(d.do('issueReport').number).toBe('01/2026');
    expect(d.c.stage).toBe('report');
    d.do('forwardReport');
    expect(d.c.stage).toBe('response');
  });

  test('a returned report is submitted again in the same round', () => {
    const d = new Story().to('report');
    d.do('submitReport');
    d.do('returnReport');
    d.do('submitReport');
    expect(d.c.reports.map((r) => [r.round, r.status])).toEqual([
      [1, 'returned'],
      [1, 'submitted'],
    ]);
  });
});

describe('response', () => {
  test('every recommendation is answered at once, with an explanation unless adopted', () => {
    const d = new Story().to('response');
    const answer = (recommendation: number, how: 'adopted' | 'notAdopted') => ({ recommendation, answer: how });
    expect(d.refusal('answerRecommendations', { answers: [answer(1, 'adopted')] })).toBe('ANSWERS_INCOMPLETE');
    expect(d.refusal('answerRecommendations', { answers: [answer(1, 'adopted'), answer(3, 'adopted')] })).toBe('UNKNOWN_RECOMMENDATION');
    expect(d.refusal('answerRecommendations', { answers: [answer(1, 'adopted'), answer(2, 'notAdopted')] })).toBe('EXPLANATION_NEEDED');
    d.do('answerRecommendations');
    expect(d.refusal('answerRecommendations')).toBe('ALREADY_DONE');
    expect(d.c.stage).toBe('signOff');
  });

  test('silence is recorded as silence after the ladder, and a late answer is still taken until the archive', () => {
    const d = new Story().to('response');
    d.do('acknowledgeReport');
    expect([d.untilNextRung(), d.untilNextRung(), d.untilNextRung()].map((r) => r?.kind)).toEqual(['reminder', 'escalation', 'lapse']);
    expect(d.c.reports[0]?.recommendations.map((r) => r.answer?.answer)).toEqual(['noResponse', 'noResponse']);
    expect(d.c.stage).toBe('signOff');
    d.to('settlement');
    d.do('answerRecommendations');
    expect(d.c.reports[0]?.recommendations.map((r) => r.answer?.answer)).toEqual(['adopted', 'adopted']);
    expect(d.refusal('answerRecommendations')).toBe('ALREADY_DONE');
  });

  test('a report that recommends nothing waits for its receipt, and no longer than the ladder', () => {
    const withNothing = () => {
      const d = new Story().to('report');
      d.do('submitReport', { recommendations: [] });
      return d.to('response');
    };
    const received = withNothing();
    received.do('acknowledgeReport');
    expect(received.c.stage).toBe('signOff');
    const silent = withNothing();
    for (let n = 0; n < 5; n++) silent.untilNextRung();
    expect(silent.c.stage).toBe('signOff');
  });
});

describe('sign-off', () => {
  test('is the requester’s, and the authority’s only after the ladder of a silent one', () => {
    const d = new Story().to('signOff');
    expect(d.refusal('signOff', {}, leader(org.ubnd))).toBe('NOT_AUTHORISED');
    d.untilNextRung();
    expect(d.refusal('signOff', {}, leader(org.ubnd))).toBe('NOT_AUTHORISED');
    d.untilNextRung();
    expect(duties(d.c)[0]?.owner).toMatchObject({ organisation: org.ubnd, capability: 'authorityLeader' });
    expect(d.refusal('signOff', {}, leader(org.construction))).toBeNull();
    d.do('signOff', {}, leader(org.ubnd));
    expect(d.c.stage).toBe('payment');
  });

  test('rework opens another round of report and response, as often as the rule set says', () => {
    const d = new Story().to('signOff');
    for (const round of [2, 3]) {
      d.do('askRework');
      expect(d.c.stage).toBe('report');
      d.to('signOff');
      expect(d.c.reports.at(-1)?.round).toBe(round);
    }
    expect(d.refusal('askRework')).toBe('REWORK_LIMIT');
    d.to('archived');
  });

  test('a later round has a ladder of its own', () => {
    const d = new Story().to('signOff');
    d.untilNextRung();
    d.untilNextRung();
    d.do('askRework', {}, leader(org.ubnd));
    d.to('signOff');
    expect(d.refusal('signOff', {}, leader(org.ubnd))).toBe('NOT_AUTHORISED');
  });

  test('no more is accepted than is reserved', () => {
    const d = new Story().to('signOff');
    const reserved = d.c.funding!.reservedVnd;
    expect(d.refusal('signOff', { acceptedVnd: reserved + 1 })).toBe('OVER_RESERVED');
    expect(d.refusal('rejectProduct', { payableVnd: reserved + 1 })).toBe('OVER_RESERVED');
  });

  test('a rejected product still pays what is payable, and is settled', () => {
    const d = new Story().to('signOff');
    const payableVnd = workDoneVnd(d.c);
    d.do('rejectProduct', { payableVnd });
    d.to('archived');
    expect(d.c.end?.kind).toBe('productRejected');
    expect(d.c.payments.map((p) => p.grossVnd)).toEqual([payableVnd]);
  });
});

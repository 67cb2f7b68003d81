import { duties } from '../../../domain/commission/duties.ts';
import { countsOf } from '../../../domain/commission/stages/expert-review/state.ts';
import type { PanelRole } from '../../../domain/commission/names.ts';
import { sectionsFor } from '../../../domain/commission/reading.ts';
import { isFactOpen, viewOf } from '../../../domain/commission/view.ts';
import { Story } from '../../support/acts.ts';
import { by, everybody, experts, org, said, uuid } from '../../support/province.ts';

const seat = (n: number, role: PanelRole) => ({ person: experts[n]!.person, role });
const invited = (plan = {}) => {
  const d = new Story(plan).to('panel');
  d.do('proposePanel');
  d.do('appointPanel');
  return d;
};
const keys = (d: Story) => duties(d.c).map((x) => x.kind);

describe('panel', () => {
  test('a council has an odd number of five to eleven, one chair, one science secretary, two reviewers, nobody twice', () => {
    const d = new Story({ form: 'council' }).to('panel');
    const base = [seat(0, 'chair'), seat(1, 'scienceSecretary'), seat(2, 'reviewer'), seat(3, 'reviewer'), seat(4, 'member')];
    expect(d.refusal('proposePanel', { members: base })).toBeNull();
    expect(d.refusal('proposePanel', { members: base.slice(1) })).toBe('PANEL_SIZE');
    expect(d.refusal('proposePanel', { members: [...base, seat(5, 'member')] })).toBe('PANEL_ODD_NUMBER');
    expect(d.refusal('proposePanel', { members: [...base.slice(0, 3), seat(3, 'member'), seat(4, 'member')] })).toBe('PANEL_REVIEWERS');
    expect(d.refusal('proposePanel', { members: [seat(0, 'member'), ...base.slice(1)] })).toBe('PANEL_ROLES');
    expect(d.refusal('proposePanel', { members: [...base.slice(0, 4), seat(4, 'chair')] })).toBe('PANEL_ROLES');
    expect(d.refusal('proposePanel', { members: [...base.slice(0, 4), seat(0, 'member')] })).toBe('PANEL_DUPLICATE');
    expect(d.refusal('proposePanel', { members: [...base.slice(0, 4), { person: by.clerk.person, role: 'member' }] })).toBe(
      'NOT_AN_EXPERT',
    );
  });

  test('a group of experts may be smaller and even; a consultation has no panel', () => {
    const d = new Story({ form: 'expertGroup' }).to('panel');
    expect(
      d.refusal('proposePanel', { members: [seat(0, 'chair'), seat(1, 'scienceSecretary'), seat(2, 'reviewer'), seat(3, 'member')] }),
    ).toBeNull();
    const c = new Story({ form: 'consultationOnly' }).to('expertReview');
    expect(c.facts.some((f) => f.kind === 'stageOpened' && f.stage === 'panel')).toBe(false);
  });

  test('staff of the host may attend, not chair, review or keep the record', () => {
    const d = new Story().to('panel');
    const base = [seat(0, 'chair'), seat(1, 'scienceSecretary'), seat(2, 'reviewer'), seat(3, 'reviewer')];
    expect(d.refusal('proposePanel', { members: [...base, seat(29, 'member')] })).toBeNull();
    expect(d.refusal('proposePanel', { members: [seat(29, 'chair'), ...base.slice(1), seat(5, 'member')] })).toBe('MEMBER_OF_HOST');
    expect(d.refusal('proposePanel', { members: [...base.slice(0, 3), seat(29, 'reviewer'), seat(5, 'member')] })).toBe('MEMBER_OF_HOST');
  });

  test('who proposed the panel does not appoint it', () => {
    const d = new Story().to('panel');
    d.do('proposePanel');
    expect(d.refusal('appointPanel', {}, { ...by.leader, person: by.specialist.person })).toBe('SAME_PERSON');
  });

  test('an invitation is accepted before interests are declared, and a refusal has a reason', () => {
    const d = invited();
    expect(d.refusal('declareInterests')).toBe('NOT_ACCEPTED');
    expect(d.refusal('answerInvitation', { accepts: false })).toBe('REASON_NEEDED');
    expect(d.refusal('answerInvitation', {}, experts[20])).toBe('NOT_AUTHORISED');
  });

  test('a declared conflict blocks until a leader who is not a party to it decides', () => {
    const d = invited();
    const [chair] = experts;
    d.do('answerInvitation', {}, chair);
    d.do('declareInterests', { interests: [{ category: 'financialInterest', statement: said() }] }, chair);
    expect([...sectionsFor(d.c, chair!)]).toEqual(['status']);
    expect(d.refusal('clearConflict', { person: chair!.person }, { ...by.leader, person: chair!.person })).toBe('CONFLICTED');
    d.do('clearConflict', { person: chair!.person, cleared: false }, by.standIn);
    expect(keys(d)).toContain('completePanel');
    expect(d.refusal('fileOpinion', {}, chair)).toBe('WRONG_STAGE');
    d.do('replaceMember', { leaving: chair!.person, joining: seat(20, 'chair') });
    expect(d.to('expertReview').c.members.find((m) => m.person === experts[20]!.person)?.answer?.accepts).toBe(true);
  });

  test('a panel that everybody declined can still be filled', () => {
    const d = invited({ form: 'expertGroup' });
    for (const m of d.c.members)
      d.do(
        'answerInvitation',
        { accepts: false, reason: said() },
        experts.find((e) => e.person === m.person),
      );
    for (const m of d.c.members) expect(d.refusal('replaceMember', { leaving: m.person, joining: undefined })).toBe('PANEL_SIZE');
    expect(d.to('expertReview').c.members.filter((m) => m.left).length).toBe(3);
  });

  test('nobody leaves a panel that would not stand without them, and nobody joins twice', () => {
    const d = new Story({ form: 'council' }).to('expertReview');
    expect(d.refusal('replaceMember', { leaving: experts[0]!.person, joining: undefined })).toBe('PANEL_ODD_NUMBER');
    expect(d.refusal('replaceMember', { leaving: experts[0]!.person, joining: seat(20, 'member') })).toBe('PANEL_ROLES');
    expect(d.refusal('replaceMember', { leaving: experts[0]!.person, joining: seat(2, 'chair') })).toBe('PANEL_DUPLICATE');
    expect(d.refusal('replaceMember', { leaving: experts[20]!.person, joining: seat(21, 'chair') })).toBe('UNKNOWN_MEMBER');
  });
});

describe('expert review', () => {
  test('an opinion is filed by a cleared member, once, and never by the secretary', () => {
    const d = new Story().to('expertReview');
    expect(d.refusal('fileOpinion', {}, experts[1])).toBe('NOT_AUTHORISED');
    d.do('fileOpinion', {}, experts[2]);
    expect(d.refusal('fileOpinion', {}, experts[2])).toBe('ALREADY_FILED');
  });

  test('a returned opinion opens another round for that member only', () => {
    const d = new Story().to('expertReview');
    d.do('fileOpinion', {}, experts[2]);
    expect(d.refusal('returnOpinion', { person: experts[3]!.person })).toBe('NO_OPINION');
    d.do('returnOpinion', { person: experts[2]!.person });
    expect(duties(d.c).map((x) => x.key)).toContain(`fileOpinion/${experts[2]!.person}/2`);
    d.to('archived');
  });

  test('more time is asked by who owes, decided by the specialist, and moves that due day', () => {
    const d = new Story().to('expertReview');
    const due = () => duties(d.c).find((x) => x.key.startsWith(`fileOpinion/${experts[2]!.person}`))!.due.dueOn;
    const before = due();
    expect(d.refusal('grantTime', { person: experts[2]!.person })).toBe('NO_TIME_REQUEST');
    d.do('requestMoreTime', { until: '2026-04-01' }, experts[2]);
    expect(d.refusal('requestMoreTime', { until: '2026-04-02' }, experts[2])).toBe('ALREADY_DONE');
    d.do('refuseTime');
    expect(due()).toBe(before);
    d.do('requestMoreTime', { until: '2026-04-01' }, experts[2]);
    d.do('grantTime', { until: '2026-04-01' });
    expect(due()).toBe('2026-04-01');
    d.do('fileOpinion', {}, experts[2]);
    expect(d.refusal('requestMoreTime', {}, experts[2])).toBe('NOTHING_DUE');
  });

  test('time that is granted is never less than what the leader gave meanwhile', () => {
    const d = new Story().to('expertReview');
    d.do('requestMoreTime', { until: '2026-04-01' }, experts[2]);
    const { key } = duties(d.c).find((x) => x.key.startsWith(`fileOpinion/${experts[2]!.person}`))!;
    d.do('extendDeadline', { duty: key, until: '2026-04-08' });
    expect(d.refusal('grantTime', { until: '2026-04-01' })).toBe('NOT_LATER');
    d.do('grantTime', { until: '2026-04-08' });
  });

  test('an opinion returned when the report is awaited can still be released by replacing the member', () => {
    const d = new Story({ form: 'council' }).to('report');
    d.do('returnOpinion', { person: experts[5]!.person });
    expect(d.refusal('submitReport')).toBe('OPINIONS_OUTSTANDING');
    d.do('replaceMember', { leaving: experts[5]!.person, joining: seat(20, 'member') });
    expect(d.refusal('submitReport')).toBeNull();
    d.to('archived');
  });

  test('eight of ten: invited and received are counted', () => {
    const d = new Story({ form: 'consultationOnly' }).to('expertReview');
    const bodies = Array.from({ length: 10 }, () => ({ organisation: uuid(), paperOrdered: false }));
    expect(d.refusal('announceEvent', { invited: [{ paperOrdered: false }] })).toBe('INVITEE_SHAPE');
    d.do('announceEvent', { invited: bodies });
    for (let invitee = 1; invitee <= 8; invitee++) d.do('recordContribution', { invitee });
    expect(d.refusal('recordContribution', { invitee: 8 })).toBe('ALREADY_FILED');
    expect(d.refusal('recordContribution', { invitee: 11 })).toBe('UNKNOWN_INVITEE');
    expect(d.refusal('closeEvent', { present: [11] })).toBe('UNKNOWN_INVITEE');
    d.elapse(5);
    d.do('closeEvent', { present: [1, 2, 3, 4, 5, 6, 7, 8, 9] });
    expect(countsOf(d.c.events[0]!)).toEqual({ invited: 10, received: 8, present: 9 });
    expect(d.c.stage).toBe('report');
    expect(d.refusal('recordContribution', { event: 1, invitee: 9 })).toBeNull();
    expect(d.refusal('closeEvent', { event: 1 })).toBe('NO_EVENT_OPEN');
  });
});

describe('opinions are independent', () => {
  test('nobody on the panel sees another’s opinion before filing their own, not even as a leader of the Union', () => {
    const d = new Story().to('expertReview');
    d.do('fileOpinion', {}, experts[2]);
    expect(sectionsFor(d.c, experts[3]!).has('opinions')).toBe(false);
    expect(sectionsFor(d.c, experts[2]!).has('opinions')).toBe(true);
    expect(sectionsFor(d.c, { ...by.leader, person: experts[3]!.person }).has('opinions')).toBe(false);
    expect(sectionsFor(d.c, by.leader).has('opinions')).toBe(true);
    expect(sectionsFor(d.c, experts[1]!).has('opinions')).toBe(true);
  });

  test('two worlds that differ only in one opinion look the same to whoever may not see it', () => {
    const [one, other] = ['agree', 'disagree'].map((conclusion) => {
      const d = new Story().to('expertReview');
      d.do('fileOpinion', { conclusion: conclusion as 'agree', assessment: { text: uuid(1), digest: conclusion } }, experts[2]);
      return d;
    });
    const seen = (d: Story, who: (typeof everybody)[number]) => {
      const looking = { person: who.person, sections: sectionsFor(d.c, who) };
      const opened = d.facts.map((f) => (isFactOpen(f, looking) ? f : { kind: f.kind, at: f.at }));
      return JSON.stringify([viewOf(d.c, looking), opened]).replaceAll(/0{8}-0000-4000-8000-0\d{11}/g, (id) =>
        id > uuid(1_000_000) ? 'new' : id,
      );
    };
    const whoSee = everybody.filter((who) => seen(one!, who) !== seen(other!, who)).map((who) => who.person);
    const mayKnow = everybody.filter((who) => sectionsFor(one!.c, who).has('opinions') || who.person === experts[2]!.person);
    expect(whoSee.sort()).toEqual(mayKnow.map((who) => who.person).sort());
    expect(whoSee).not.toContain(experts[3]!.person);
    expect(whoSee).not.toContain(everybody.find((a) => a.organisation === org.construction)!.person);
  });
});

import type { SealedInput } from '../../../domain/commission/commands.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { sectionsFor } from '../../../domain/commission/reading.ts';
import { clearedMembers, seated } from '../../../domain/commission/stages/panel/state.ts';
import { quorumOf } from '../../../domain/commission/stages/meeting/quorum.ts';
import { apply } from '../../../domain/commission/apply.ts';
import { Story } from '../../support/acts.ts';
import { by, experts, said, uuid } from '../../support/province.ts';

type Members = SealedInput<'proposePanel'>['members'];

/** This many seats: a chair, a secretary, two reviewers, and members. */
const council = (size: number): Members =>
  Array.from({ length: size }, (_, n) => ({
    person: experts[n < 28 ? n : n + 2]!.person,
    role: (['chair', 'scienceSecretary', 'reviewer', 'reviewer'] as const)[n] ?? 'member',
  }));

describe('a panel larger than the rule set says', () => {
  test('needs a reason, with which it may be even; nothing makes it smaller', () => {
    const d = new Story().to('panel');
    expect(d.refusal('proposePanel', { members: council(20) })).toBe('PANEL_SIZE');
    expect(d.refusal('proposePanel', { members: council(10) })).toBe('PANEL_ODD_NUMBER');
    const sizeReason = said();
    expect(d.refusal('proposePanel', { members: council(10), sizeReason })).toBeNull();
    expect(d.refusal('proposePanel', { members: council(4), sizeReason })).toBe('PANEL_SIZE');
    d.do('proposePanel', { members: council(20), sizeReason });
    expect(d.c.panel?.sizeReason).toEqual(sizeReason);
  });

  test('stays complete at its size when a member is replaced, and sits with two thirds', () => {
    const d = new Story().to('panel');
    d.do('proposePanel', { members: council(20), sizeReason: said() });
    d.to('expertReview');
    expect(seated(d.c)).toHaveLength(20);
    d.do('replaceMember', { leaving: experts[9]!.person, joining: { person: experts[30]!.person, role: 'member' } });
    expect(duties(d.c).map(({ kind }) => kind)).not.toContain('completePanel');
    d.to('report');
    const present = clearedMembers(d.c).map(({ person }) => person);
    expect(quorumOf({ of: 2, over: 3 }, clearedMembers(d.c), present.slice(0, 14), null).isQuorate).toBe(true);
    expect(quorumOf({ of: 2, over: 3 }, clearedMembers(d.c), present.slice(0, 13), null).isQuorate).toBe(false);
  });
});

describe('staff of the Union on a panel', () => {
  const withStaff = (role: Members[number]['role']): Members => [...council(7).slice(0, 6), { person: by.clerk.person, role }];
  const clerk = by.clerk;

  test('keep its papers, and hold no other seat', () => {
    const d = new Story().to('panel');
    for (const role of ['member', 'reviewer', 'viceChair'] as const) {
      expect(d.refusal('proposePanel', { members: withStaff(role) })).toBe('NOT_AN_EXPERT');
    }
    expect(d.refusal('proposePanel', { members: withStaff('adminSecretary') })).toBeNull();
    expect(d.refusal('proposePanel', { members: [...council(6), { person: uuid(), role: 'adminSecretary' }] })).toBe('NOT_AN_EXPERT');
  });

  test('answer, declare and sit in their own capacity, and owe no opinion', () => {
    const d = new Story().to('panel');
    d.do('proposePanel', { members: withStaff('adminSecretary') });
    d.do('appointPanel');
    const own = () => duties(d.c).filter(({ owner }) => owner.person === clerk.person);
    expect(own()).toMatchObject([{ kind: 'answerInvitation', owner: { organisation: clerk.organisation, capability: 'unionClerk' } }]);
    expect(d.refusal('answerInvitation', {}, { ...clerk, capability: 'expert' })).toBe('NOT_AUTHORISED');
    expect(d.refusal('reassign', { duty: own()[0]!.key, to: by.leader.person })).toBe('UNKNOWN_DUTY');
    d.do('answerInvitation', {}, clerk);
    d.do('declareInterests', {}, clerk);
    d.to('expertReview');
    expect(own()).toEqual([]);
    d.do('conveneMeeting');
    d.do('recordMeeting', { present: clearedMembers(d.c).map(({ person }) => person) });
    expect(d.c.meetings[0]?.held?.present).toContain(clerk.person);
  });

  test('another specialist sees the dossier through the seat alone', () => {
    const d = new Story().to('panel');
    const other = by.otherSpecialist;
    d.do('proposePanel', { members: [...council(6), { person: other.person, role: 'adminSecretary' }] });
    d.do('appointPanel');
    expect(sectionsFor(d.c, other).has('request')).toBe(false);
    d.do('answerInvitation', {}, other);
    d.do('declareInterests', {}, other);
    expect(sectionsFor(d.c, other).has('request')).toBe(true);
    expect(sectionsFor(d.c, other).has('opinions')).toBe(false);
  });

  test('leave the panel with the office', () => {
    const d = new Story().to('panel');
    d.do('proposePanel', { members: withStaff('adminSecretary') });
    d.do('appointPanel');
    const left = { kind: 'dutyHolderLeft', person: clerk.person, capability: 'unionClerk' } as const;
    const after = apply(d.c, { ...left, revision: d.c.revision + 1, at: d.now, actor: { system: 'procedure' } } as never);
    expect(after.members.find(({ person }) => person === clerk.person)?.left).toBe(true);
    expect(duties(after).map(({ kind }) => kind)).toContain('completePanel');
  });
});

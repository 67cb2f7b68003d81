import { plusDays } from '../../../domain/calendar/day.ts';
import { apply } from '../../../domain/commission/apply.ts';
import { duties } from '../../../domain/commission/duties.ts';
import type { Fact } from '../../../domain/commission/facts.ts';
import { commissionProcedure } from '../../../domain/commission/procedure.ts';
import { isConsulted, mayRead, sectionsFor } from '../../../domain/commission/reading.ts';
import { askedSeen } from '../../../domain/commission/stages/collection/view.ts';
import { viewOf } from '../../../domain/commission/view.ts';
import { Story } from '../../support/acts.ts';
import { by, experts, leader, officer, org, said, uuid } from '../../support/province.ts';

/** Bodies that are invited to a session of the council, and the guests who are in no register. */

function convened(days = 20, invitedBodies: string[] = [org.environment, org.company]): Story {
  const d = new Story().to('meeting');
  d.do('conveneMeeting', { on: plusDays(d.today, days), agenda: said(), invitedBodies });
  return d;
}

const owed = (d: Story) => duties(d.c).filter(({ kind }) => kind === 'nameSessionDelegate');
const bodiesOwing = (d: Story) => owed(d).map(({ owner }) => owner.organisation);
const invitedTo = (d: Story) => d.c.meetings[0]!.invited;

test('each invited body owes an answer, and gives it by itself', () => {
  const d = convened();
  expect(bodiesOwing(d)).toEqual([org.environment, org.company]);
  expect(owed(d).map(({ due }) => due.code)).toEqual(['P28', 'P28']);
  d.do('nameSessionDelegate', { title: 'Trưởng phòng' }, officer(org.environment));
  expect(bodiesOwing(d)).toEqual([org.company]);
  expect(invitedTo(d)[0]!.answer).toMatchObject({ attends: true, title: 'Trưởng phòng', reason: null, isLate: false });
  expect(d.refusal('nameSessionDelegate', {}, leader(org.environment))).toBe('DELEGATE_NAMED');
  expect(d.refusal('nameSessionDelegate', { name: undefined }, officer(org.company))).toBe('DELEGATE_UNNAMED');
  expect(d.refusal('nameSessionDelegate', { attends: false }, officer(org.company))).toBe('REASON_NEEDED');
  expect(d.refusal('nameSessionDelegate', {}, by.homeAffairs)).toBe('NOT_AUTHORISED');
  d.do('nameSessionDelegate', { attends: false, name: undefined, reason: said() }, officer(org.company));
  expect(owed(d)).toEqual([]);
});

test('the answer is due on the day of the session at the latest, and a late one is taken and marked', () => {
  for (const days of [2, 3, 4, 5, 6, 7]) {
    const soon = convened(days, [org.environment]);
    expect(owed(soon)[0]!.due.dueOn <= soon.c.meetings[0]!.on).toBe(true);
  }
  const d = convened(20, [org.environment]);
  d.until(plusDays(d.today, 15));
  d.do('nameSessionDelegate', {}, officer(org.environment));
  expect(invitedTo(d)[0]!.answer?.isLate).toBe(true);
});

test('the clerk enters the letter of a body, and takes it back while the session is open', () => {
  const d = convened(20, [org.environment]);
  const paper = { documents: [uuid()], on: d.today, arrivedOn: d.today };
  const entered = {
    ...d.act('nameSessionDelegate', {}, by.clerk),
    onBehalfOf: { organisation: org.environment, capability: 'departmentLeader' as const, paper },
  };
  expect(d.whyNot({ ...entered, onBehalfOf: { ...entered.onBehalfOf, organisation: org.company } })).toBe('NOT_AUTHORISED');
  d.give(entered);
  expect(owed(d)).toEqual([]);
  const [entry] = d.c.entries;
  const seen = askedSeen(d.c, { sections: new Set(), offices: [officer(org.environment)] });
  expect(seen.documents.map(({ document }) => document)).toEqual(paper.documents);
  d.do('takeBackEntry', { entry: entry!.revision }, by.clerk);
  expect(bodiesOwing(d)).toEqual([org.environment]);
});

test('nothing is owed once the session is called off or held', () => {
  const cancelled = convened();
  cancelled.do('cancelMeeting');
  expect(owed(cancelled)).toEqual([]);
  expect(cancelled.refusal('nameSessionDelegate', {}, officer(org.environment))).toBe('INVITATION_OVER');
  const d = convened();
  d.do('nameSessionDelegate', {}, officer(org.environment));
  expect(d.refusal('recordMeeting', { delegatesPresent: [org.construction] })).toBe('NOT_INVITED');
  const guest = { name: said(), title: 'Tổ trưởng', body: 'Tổ dân phố 3' };
  expect(d.refusal('recordMeeting', { namedGuests: [{ ...guest, organisation: org.company }] })).toBe('GUEST_SHAPE');
  d.do('recordMeeting', { delegatesPresent: [org.environment], namedGuests: [guest] });
  expect(owed(d)).toEqual([]);
  expect(d.c.meetings[0]!.held).toMatchObject({
    delegatesPresent: [org.environment],
    namedGuests: [{ ...guest, organisation: null }],
  });
});

test('the Union does not invite itself', () => {
  expect(new Story().to('meeting').refusal('conveneMeeting', { invitedBodies: [org.union] })).toBe('UNION_ASKED');
});

test('an invited body sees its own invitation and nothing else', () => {
  const d = convened();
  const reader = officer(org.environment);
  expect([mayRead(d.c, reader), isConsulted(d.c, reader), isConsulted(d.c, by.homeAffairs)]).toEqual([false, true, false]);
  const seen = askedSeen(d.c, { sections: new Set(), offices: [reader] });
  const { meeting, at, on, session, place, agenda } = d.c.meetings[0]!;
  const invited = [{ organisation: org.environment, answer: null }];
  expect(seen).toEqual({
    collections: [],
    documents: [],
    sessionInvitations: [{ meeting, at, on, session, place, agenda, state: 'open', invited }],
  });
  const clerk = viewOf(d.c, { person: by.clerk.person, sections: sectionsFor(d.c, by.clerk), offices: [by.clerk] });
  expect(clerk.sessionInvitations?.[0]!.invited).toHaveLength(2);
  d.do('returnOpinion', { person: experts[2]!.person });
  const owing = viewOf(d.c, { person: experts[2]!.person, sections: sectionsFor(d.c, experts[2]!), offices: [experts[2]!] });
  expect(owing.sessionInvitations).toBeUndefined();
});

test('the successor of a body that closed takes over its open invitation', () => {
  const d = convened();
  const to = { id: uuid(), code: 'moi', name: 'Sở mới', kind: 'department' };
  const [fact] = commissionProcedure.succession(d.c, { from: org.environment, to });
  expect(fact).toMatchObject({ kind: 'partSucceeded', parts: [] });
  const after = apply(d.c, { ...fact!, revision: d.c.revision + 1, at: d.c.lastAt, actor: { system: 'registers' } } as unknown as Fact);
  expect(after.meetings[0]!.invited.map(({ organisation }) => organisation)).toEqual([to.id, org.company]);
  expect(commissionProcedure.succession(after, { from: org.environment, to })).toEqual([]);
});

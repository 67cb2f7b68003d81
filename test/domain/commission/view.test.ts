import { duties } from '../../../domain/commission/duties.ts';
import type { Fact } from '../../../domain/commission/facts.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import { sectionsFor } from '../../../domain/commission/reading.ts';
import {
  areTextsOpen,
  factSeen,
  isActorOpen,
  isDutyOpen,
  isFactOpen,
  ownerSeen,
  viewOf,
  type Looking,
} from '../../../domain/commission/view.ts';
import { sectionOfDocument } from '../../../domain/commission/sections.ts';
import { Story } from '../../support/acts.ts';
import { by, experts, leader, officer, org } from '../../support/province.ts';

const looking = (d: Story, reader: Actor): Looking => ({ person: reader.person, sections: sectionsFor(d.c, reader) });
const see = (d: Story, reader: Actor) => viewOf(d.c, looking(d, reader));

/** The part of the journal that the reader may see. */
function journalOf(d: Story, reader: Actor): unknown[] {
  const eyes = looking(d, reader);
  return d.facts.map((fact: Fact) => {
    const actor = isFactOpen(fact, eyes) && isActorOpen(fact, eyes) ? fact.actor : null;
    return isFactOpen(fact, eyes) ? factSeen({ ...fact, actor }, eyes) : { kind: fact.kind };
  });
}

const dutiesOf = (d: Story, reader: Actor) =>
  duties(d.c)
    .filter((duty) => isDutyOpen({ kind: duty.kind, about: duty.about, person: duty.owner.person }, looking(d, reader)))
    .map((duty) => ({ ...duty, owner: ownerSeen(duty.owner, looking(d, reader)) }));

const council = () => new Story({ form: 'council' });
const department = leader(org.construction);
/** Readers who follow a commission from outside its panel. */
const outside: [string, Actor][] = [
  ['the requester’s leader', department],
  ['the host’s officer', officer(org.construction)],
  ['finance', by.financeOfficer],
  ['home affairs', by.homeAffairs],
  ['the party’s monitor', by.monitor],
  ['another specialist', by.otherSpecialist],
];

test.each(outside)('%s never learns from view, journal or duties who sits on the panel', (_who, reader) => {
  const d = council();
  const members = () => d.c.members.map((m) => m.person);
  d.begin();
  for (let step = 0; step < 200 && d.c.closedAt === null; step += 1) {
    const shown = JSON.stringify([see(d, reader), journalOf(d, reader), dutiesOf(d, reader)]);
    expect(members().filter((person) => shown.includes(person))).toEqual([]);
    if (!d.goOn()) break;
  }
  expect(d.c.closedAt).not.toBeNull();
  expect(members().length).toBeGreaterThan(3);
});

test('nobody reads another’s opinion before filing their own; then all of them', () => {
  const d = council().to('expertReview');
  const [first, second] = d.c.members.filter((m) => m.role === 'reviewer').map((m) => experts.find((e) => e.person === m.person)!);
  d.do('fileOpinion', {}, first);
  expect(see(d, first!).opinions?.map((o) => o.person)).toEqual([first!.person]);
  expect(see(d, second!).opinions).toBeUndefined();
  expect(JSON.stringify(journalOf(d, second!))).not.toContain(JSON.stringify(d.c.opinions[0]!.opinion.assessment));
  d.do('fileOpinion', {}, second);
  expect(see(d, second!).opinions?.map((o) => o.person)).toEqual([first!.person, second!.person]);
});

test('an invited expert sees the seat and what is asked of it, the dossier only once declared and clear', () => {
  const d = council().to('panel');
  while (d.c.members.every((m) => m.invitedAt === null)) d.goOn();
  const expert = experts.find((e) => e.person === d.c.members[0]!.person)!;
  expect(see(d, expert)).toMatchObject({ members: [{ person: expert.person }], sections: ['status'] });
  expect(see(d, expert).request).toBeUndefined();
  d.do('answerInvitation', {}, expert);
  expect(see(d, expert).request).toBeUndefined();
  d.do('declareInterests', {}, expert);
  expect(see(d, expert).request).toBeDefined();
});

test('what was declared is for its author and the deciding leader; the auditor sees that it was, and no body', () => {
  const d = council().to('panel');
  while (d.c.members.every((m) => m.declaration === null)) d.goOn();
  const author = experts.find((e) => e.person === d.c.members.find((m) => m.declaration !== null)!.person)!;
  const fact = d.facts.find((f) => f.kind === 'interestsDeclared')!;
  expect(isFactOpen(fact, looking(d, by.auditor))).toBe(true);
  expect(areTextsOpen(fact, looking(d, by.auditor), false)).toBe(false);
  expect(areTextsOpen(fact, looking(d, author), false)).toBe(true);
  expect(areTextsOpen(fact, looking(d, by.leader), true)).toBe(true);
  expect(isFactOpen(fact, looking(d, by.specialist))).toBe(false);
  const seat = (reader: Actor) => see(d, reader).members?.find((m) => m.person === author.person);
  expect(seat(by.specialist)).toMatchObject({ hasDeclared: true, isCleared: true });
  expect(seat(by.specialist)).not.toHaveProperty('declaration');
  expect(seat(by.auditor)).toHaveProperty('declaration');
});

test('an expert sees their own fee lines, accountants all of them, the requester the totals', () => {
  const d = council().to('settlement');
  const payee = experts.find((e) => d.c.payments[0]!.lines.some((l) => l.person === e.person))!;
  const own = see(d, payee);
  expect(new Set(own.payments?.flatMap((p) => p.lines).map((l) => l.person))).toEqual(new Set([payee.person]));
  expect(own.money).toBeUndefined();
  expect(own.linesDue).toBeUndefined();
  expect(see(d, by.accountant).payments![0]!.lines.length).toBeGreaterThan(1);
  const totals = see(d, department);
  expect(totals.payments).toBeUndefined();
  expect(totals.money).toMatchObject({ paidVnd: d.c.payments[0]!.grossVnd });
  expect(totals.money!.payments[0]).not.toHaveProperty('lines');
});

test('the requester sees the issued report without who said what, and no draft', () => {
  const d = council().to('report');
  while (d.c.reports.length === 0) d.goOn();
  expect(see(d, department).reports).toBeUndefined();
  d.to('response');
  const [report] = see(d, department).reports!;
  expect(report!.status).toBe('issued');
  expect(report!.recommendations[0]).toMatchObject({ number: 1, sources: expect.any(Number) });
  expect(report!.recommendations[0]).not.toHaveProperty('from');
  expect(see(d, by.leader).reports![0]!.recommendations[0]).toHaveProperty('from');
});

test('the administrator sees nothing, whatever happens', () => {
  const d = council().to('archived');
  expect(see(d, by.administrator).sections).toEqual([]);
  expect(d.facts.filter((fact) => isFactOpen(fact, looking(d, by.administrator)))).toEqual([]);
});

test('a document belongs to the part of the file that brought it; none is as open as the bare status', () => {
  expect(sectionOfDocument('opinionFiled')).toBe('opinions');
  expect(sectionOfDocument('contributionRecorded')).toBe('consultations');
  expect(sectionOfDocument('paymentVoucher')).toBe('payments');
  expect(sectionOfDocument('orderIssued')).toBe('request');
  expect(sectionOfDocument(null)).toBe('request');
});

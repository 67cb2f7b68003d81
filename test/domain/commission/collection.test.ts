import { plusDays } from '../../../domain/calendar/day.ts';
import { apply } from '../../../domain/commission/apply.ts';
import { duties } from '../../../domain/commission/duties.ts';
import type { Fact } from '../../../domain/commission/facts.ts';
import { commissionProcedure } from '../../../domain/commission/procedure.ts';
import { isConsulted, mayRead } from '../../../domain/commission/reading.ts';
import { opinionSources } from '../../../domain/commission/stages/report/room.ts';
import { askedSeen } from '../../../domain/commission/stages/collection/view.ts';
import { viewOf } from '../../../domain/commission/view.ts';
import { Story } from '../../support/acts.ts';
import { by, leader, officer, org, said, uuid } from '../../support/province.ts';

/** Written collections of opinions: who is asked, who answers, what is late, and who was silent. */

const asking = (d: Story, bodies: readonly string[] = [org.environment, org.company], days = 7) =>
  d.do('openCollection', { subject: `Lần ${d.c.collections.length + 1}`, bodies: [...bodies], dueOn: plusDays(d.today, days) });

function comment(): Story {
  const d = new Story({ source: 'none', instrument: 'requestLetter', form: 'writtenComment', requester: org.ubnd, host: org.construction });
  return d.to('report');
}

const owed = (d: Story) => duties(d.c).filter(({ kind }) => kind === 'answerCollection');
const askedAt = (d: Story, n = 0) => d.c.collections[n]!.asked;

test('each body that is asked has a duty with the due day, and answers for itself', () => {
  const d = comment();
  asking(d);
  expect(owed(d).map(({ owner }) => owner.organisation)).toEqual([org.environment, org.company]);
  expect(owed(d).every(({ due }) => due.dueOn >= plusDays(d.today, 7))).toBe(true);
  d.do('answerCollection', {}, officer(org.environment));
  expect(owed(d).map(({ owner }) => owner.organisation)).toEqual([org.company]);
  expect(d.refusal('answerCollection', {}, leader(org.environment))).toBe('ALREADY_FILED');
  expect(d.refusal('answerCollection', {}, by.homeAffairs)).toBe('NOT_AUTHORISED');
  expect(opinionSources(d.c)).toContain(`reply/1/${org.environment}`);
  expect(opinionSources(d.c)).not.toContain(`reply/1/${org.company}`);
});

test('the clerk enters a paper for a body that did not sign in, and its day of arrival decides whether it is late', () => {
  const d = comment();
  asking(d, [org.environment], 2);
  const arrivedOn = d.today;
  d.elapse(20);
  const paper = { documents: [uuid()], on: arrivedOn, arrivedOn };
  const entered = {
    ...d.act('answerCollection', {}, by.clerk),
    onBehalfOf: { organisation: org.environment, capability: 'departmentLeader' as const, paper },
  };
  expect(d.whyNot({ ...entered, onBehalfOf: { ...entered.onBehalfOf, organisation: org.company } })).toBe('NOT_AUTHORISED');
  d.give(entered);
  expect(askedAt(d)[0]?.reply).toMatchObject({ isLate: false });
  expect(d.c.entries.map(({ organisation }) => organisation)).toEqual([org.environment]);
  expect(d.c.documents.find(({ document }) => document === paper.documents[0])?.kind).toBe('collectionPaper');
});

test('a late answer is taken and marked, and silence is recorded only when the report is submitted', () => {
  const d = comment();
  asking(d, [org.environment, org.company], 2);
  d.elapse(20);
  expect(askedAt(d).map(({ silentAt }) => silentAt)).toEqual([null, null]);
  d.do('answerCollection', {}, officer(org.environment));
  expect(askedAt(d)[0]?.reply?.isLate).toBe(true);
  d.do('submitReport', { recommendations: [{ recommendation: said(), from: [`reply/1/${org.environment}`] }], reserved: [] });
  expect(askedAt(d).map(({ silentAt }) => silentAt)).toEqual([null, d.c.reports[0]!.at]);
  expect(owed(d)).toEqual([]);
  expect(d.refusal('answerCollection', {}, officer(org.company))).toBe('REPORT_OPEN');
});

test('a returned report opens the collection again, and an answer takes the silence back', () => {
  const d = comment();
  asking(d, [org.company], 2);
  d.do('submitReport', { recommendations: [], reserved: [] });
  d.do('returnReport');
  d.do('answerCollection', {}, officer(org.company));
  expect(askedAt(d)[0]).toMatchObject({ silentAt: null, reply: { by: officer(org.company).person } });
});

test('a collection alone leads on to the report, and an event may still follow before the report is submitted', () => {
  const d = new Story({ source: 'none', instrument: 'requestLetter', form: 'consultationOnly' }).to('expertReview');
  asking(d);
  expect(d.c.stage).toBe('report');
  d.do('announceEvent', { on: d.today });
  expect(d.refusal('submitReport')).toBe('EVENT_OPEN');
  d.do('closeEvent');
  expect(d.refusal('submitReport')).toBeNull();
});

test('the Union does not ask itself, and nobody is asked once the report is submitted', () => {
  const d = comment();
  expect(d.refusal('openCollection', { bodies: [org.union] })).toBe('UNION_ASKED');
  d.do('submitReport', { recommendations: [], reserved: [] });
  expect(d.refusal('openCollection')).toBe('REPORT_OPEN');
});

test('a body that is asked sees only its own question', () => {
  const d = comment();
  asking(d, [org.environment, org.company]);
  asking(d, [org.company]);
  const reader = officer(org.environment);
  expect([mayRead(d.c, reader), isConsulted(d.c, reader), isConsulted(d.c, by.homeAffairs)]).toEqual([false, true, false]);
  const seen = askedSeen(d.c, { sections: new Set(), offices: [reader] });
  expect(seen.collections.map(({ collection, asked }) => [collection, asked.map(({ organisation }) => organisation)])).toEqual([
    [1, [org.environment]],
  ]);
  const clerk = viewOf(d.c, { person: by.clerk.person, sections: new Set(['status', 'collections']), offices: [by.clerk] });
  expect(clerk.collections).toHaveLength(2);
});

test('the successor of a body that closed takes over its open question', () => {
  const d = comment();
  asking(d, [org.environment, org.company]);
  const to = { id: uuid(), code: 'moi', name: 'Sở mới', kind: 'department' };
  const [fact] = commissionProcedure.succession(d.c, { from: org.environment, to });
  expect(fact).toMatchObject({ kind: 'partSucceeded', parts: [] });
  const after = apply(d.c, { ...fact!, revision: d.c.revision + 1, at: d.c.lastAt, actor: { system: 'registers' } } as unknown as Fact);
  expect(after.collections[0]!.asked.map(({ organisation }) => organisation)).toEqual([to.id, org.company]);
  expect(commissionProcedure.succession(after, { from: org.environment, to })).toEqual([]);
});

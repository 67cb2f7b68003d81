import { fold } from '../../../domain/commission/apply.ts';
import { commandNames } from '../../../domain/commission/commands.ts';
import { documentKinds } from '../../../domain/commission/names.ts';
import { holds } from '../../../domain/commission/policy.ts';
import { paperOwedWith, papersBrought, rightsToAttach } from '../../../domain/commission/kinds-of-paper.ts';
import { paperChecklist } from '../../../domain/commission/paper-checklist.ts';
import { whyNot } from '../../../domain/commission/policy.ts';
import { viewOf } from '../../../domain/commission/view.ts';
import { sectionsFor } from '../../../domain/commission/reading.ts';
import { Story } from '../../support/acts.ts';
import { by, everybody, experts, leader, org, uuid } from '../../support/province.ts';

function atPanel(): Story {
  const d = new Story().begin();
  while (d.c.stage !== 'expertReview' && d.goOn());
  return d;
}

test('whoever may not bring a kind of paper is refused it, and every kind has somebody who may', () => {
  const d = atPanel();
  const who = [...everybody, ...experts.filter((e) => d.c.members.some((m) => m.person === e.person))];
  for (const kind of documentKinds) {
    const may = who.filter((one) => rightsToAttach(kind).some((right) => holds(right, d.c, one)));
    expect(may).toContain(by.clerk);
    for (const one of who) {
      const author = kind === 'expertReport' ? { author: experts[25]!.person } : {};
      const refusal = d.refusal('attachDocument', { document: uuid(), kind, ...author }, one);
      if (may.includes(one)) expect([kind, one.capability, refusal]).toEqual([kind, one.capability, null]);
      else expect([kind, ['KIND_NOT_YOURS', 'NOT_AUTHORISED']]).toEqual([kind, expect.arrayContaining([refusal])]);
    }
  }
});

test('an expert brings papers of no kind of their own; the order is its issuer’s', () => {
  const d = atPanel();
  const member = experts.find((e) => d.c.members.some((m) => m.person === e.person && m.role === 'reviewer'))!;
  const brings = documentKinds.filter((kind) => d.refusal('attachDocument', { document: uuid(), kind }, member) === null);
  expect(brings).toEqual(['other']);
  expect(d.refusal('attachDocument', { document: uuid(), kind: 'order' }, leader(org.construction))).toBeNull();
});

test('one file is one of the mandatory papers only, by its id and by its bytes', () => {
  const d = atPanel();
  const document = uuid();
  d.do('attachDocument', { document, kind: 'meetingMinutes' });
  expect(d.refusal('attachDocument', { document, kind: 'resultReport' })).toBe('SAME_FILE');
  expect(d.refusal('attachDocument', { document, kind: 'other' })).toBeNull();
  const again = uuid();
  const act = d.act('attachDocument', { document: again, kind: 'resultReport' });
  expect(d.whyNot({ ...act, attested: { sameFiles: [{ document: again, kinds: ['meetingMinutes'] }] } })).toBe('SAME_FILE');
  expect(d.whyNot({ ...act, attested: { sameFiles: [{ document: again, kinds: ['dossier'] }] } })).toBeNull();
});

test('an act brings no file that is another of the mandatory papers already, by its id or by its bytes', () => {
  const d = new Story().to('settlement');
  const mandatory = d.c.ruleSet.mandatoryDocuments.map(({ kind }) => kind);
  const other = uuid();
  d.do('attachDocument', { document: other, kind: 'order' });
  const document = uuid();
  const settle = (documents: string[]) => d.act('settle', { documents });
  expect(mandatory).toEqual(expect.arrayContaining(['order', 'settlement']));
  expect(d.whyNot(settle([document]))).toBeNull();
  expect(d.whyNot(settle([other]))).toBe('SAME_FILE');
  expect(d.whyNot({ ...settle([document]), attested: { sameFiles: [{ document, kinds: ['order'] }] } })).toBe('SAME_FILE');
  expect(d.whyNot({ ...settle([document]), attested: { sameFiles: [{ document, kinds: ['settlement', 'other'] }] } })).toBeNull();
});

test('what an act is said to bring is what it files', () => {
  const d = new Story().begin();
  const seen = new Set<string>();
  do {
    const before = d.facts.length;
    if (!d.goOn()) break;
    for (const fact of d.facts.slice(before)) {
      if (!('command' in fact)) continue;
      const { command, input, revision } = fact;
      const brought = papersBrought(command, input);
      const [was, is] = [revision - 1, revision].map((n) => fold(d.facts.slice(0, n))!.documents);
      const filed = is!.slice(was!.length).map(({ document, kind }) => `${document} ${kind}`);
      if (filed.length > 0) seen.add(command);
      expect([command, brought?.documents.map((id) => `${id} ${brought.kind}`) ?? []]).toEqual([command, filed]);
    }
  } while (d.c.closedAt === null);
  expect(seen.size).toBeGreaterThan(5);
});

/** The input with every list of files empty. */
const withoutFiles = (input: unknown) =>
  JSON.parse(JSON.stringify(input), (key, value: unknown) =>
    ['documents', 'minutes'].includes(key) && Array.isArray(value) ? [] : value,
  ) as object;

test('an act owes the mandatory paper that arises with it, which may follow where no number was taken ahead', () => {
  const owed = new Set<string>();
  for (const plan of [{}, { route: 'unionProposed' as const, form: 'expertGroup' as const }, { source: 'none' as const }]) {
    const d = new Story(plan).begin();
    do {
      for (const command of commandNames) {
        const act = d.act(command);
        if (paperOwedWith(d.c, command) === null || d.whyNot(act) !== null) continue;
        expect([command, whyNot(d.c, { ...act, on: d.today, input: withoutFiles(act.input) })]).toEqual([command, null]);
        owed.add(command);
      }
    } while (d.goOn());
    expect(d.c.closedAt).not.toBeNull();
    // At the end, no document but the first letter can still be missing.
    const attached = d.facts.filter((fact) => fact.kind === 'documentAttached');
    expect(attached).toEqual([]);
  }
  expect([...owed].sort()).toEqual(['appointPanel', 'issueOrder', 'issueReport', 'recordMeeting', 'rejectProduct', 'settle', 'signOff']);
});

test('nothing is asked that the rules of the commission do not demand, and no settlement where nothing was paid', () => {
  const d = atPanel();
  const rules = { ...d.c.ruleSet, mandatoryDocuments: [] };
  for (const command of commandNames) expect(paperOwedWith({ ...d.c, ruleSet: rules }, command)).toBeNull();
  expect(paperOwedWith(d.c, 'settle')).toBeNull();
});

test('the checklist names from the first day what is here, what is to come and at which step', () => {
  const d = new Story().begin();
  const standing = () => paperChecklist(d.c).map((one) => [one.kind, one.stage, one.isPresent ? 'here' : one.isDue ? 'missing' : 'ahead']);
  expect(standing()).toEqual([
    ['requestLetter', 'request', 'here'],
    ['order', 'order', 'ahead'],
    ['panelDecision', 'panel', 'ahead'],
    ['meetingMinutes', 'meeting', 'ahead'],
    ['resultReport', 'report', 'ahead'],
    ['signOffMinutes', 'signOff', 'ahead'],
    ['settlement', 'settlement', 'ahead'],
  ]);
  d.to('archived');
  expect(standing().map(([, , how]) => how)).toEqual(Array(7).fill('here'));
  const free = new Story({ source: 'none', form: 'expertGroup' }).to('panel');
  expect(paperChecklist(free.c).map((one) => one.kind)).toEqual(['requestLetter', 'panelDecision', 'resultReport']);
});

test('the checklist names to nobody a paper of a part that is closed to them', () => {
  const d = atPanel();
  for (const one of everybody) {
    const sections = sectionsFor(d.c, one);
    const seen = viewOf(d.c, { person: one.person, sections });
    const kinds = ('paperChecklist' in seen ? (seen.paperChecklist ?? []) : []).map(({ kind }) => kind);
    expect([one.capability, kinds.includes('settlement')]).toEqual([
      one.capability,
      sections.has('request') && sections.has('moneyTotals'),
    ]);
  }
});

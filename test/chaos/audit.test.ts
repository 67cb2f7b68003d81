import type { Answer, Asked } from './asked.ts';
import { audit, auditOtherBodies, type OnRecord } from './audit.ts';

/** Tests of the audit that ends every run of chaos. Each of these made-up runs has one fault. */

const commission = '00000000-0000-4000-8000-000000000001';
const document = '00000000-0000-4000-8000-000000000002';

let clock = 0;

function said(status: number, code: string | null = null, revision?: number): Answer {
  const receipt = revision === undefined ? null : { commission, revision, outcome: '{"result":"done"}' };
  return { status, code, receipt, sentAt: (clock += 10), heardAt: (clock += 10) };
}

function asked(key: string, ...answers: Answer[]): Asked {
  return { key, who: 'lhh.vanthu', command: 'attachDocument', path: '', body: { document, kind: 'other' }, answers };
}

const receipt = (key: string, revision: number, facts = 1) => ({ key, command: 'attachDocument', commission, revision, facts });
const act = (revision: number) => ({ commission, revision, command: 'attachDocument' });

const well: OnRecord = { receipts: [receipt('a', 3)], acts: [act(3)], filed: new Set([`${commission}/${document}`]) };
const told = [asked('a', said(0), said(503, 'OUTCOME_UNKNOWN'), said(200, null, 3)), asked('b', said(409, 'WRONG_STAGE'))];

function faults(all: readonly Asked[], record: OnRecord): string[] {
  return audit(all, record).flatMap(({ name, faults: found }) => found.map((one) => `${name}: ${one}`));
}

test('what was accepted and is on record once, and what was refused and is not, are well', () => {
  expect(faults(told, well)).toEqual([]);
  expect(audit(told, well).map(({ checked }) => checked)).not.toContain(0);
});

test('an accepted act that the journal does not have is found', () => {
  const lost = faults(told, { ...well, receipts: [], acts: [] });
  expect(lost).toContain('accepted-once: attachDocument of lhh.vanthu under a is on record 0 times');
});

test('an act that was done twice is found, with two receipts or with one', () => {
  const twice = faults(told, { ...well, receipts: [receipt('a', 3), receipt('a', 4)], acts: [act(3), act(4)] });
  expect(twice).toContain('accepted-once: attachDocument of lhh.vanthu under a is on record 2 times');
  const hidden = faults(told, { ...well, acts: [act(3), act(4)] });
  expect(hidden).toEqual([`nothing-unasked: attachDocument at ${commission} revision 4 has 0 receipts`]);
});

test('a refused act that is on record is found', () => {
  const done = faults(told, { ...well, receipts: [...well.receipts, receipt('b', 4)], acts: [act(3), act(4)] });
  expect(done).toEqual(['refused-never: attachDocument of lhh.vanthu under b was refused last and is on record']);
});

test('an act on record that nobody asked for is found', () => {
  const strange = faults(told, { ...well, receipts: [...well.receipts, receipt('z', 4)], acts: [act(3), act(4)] });
  expect(strange).toEqual(['nothing-unasked: attachDocument under z: nobody used that key']);
});

test('a receipt that names another revision, or a revision with another fact, is found', () => {
  expect(faults(told, { ...well, receipts: [receipt('a', 5)], acts: [act(5)] })).toEqual([
    'accepted-once: attachDocument of lhh.vanthu under a was told revision 3 and stands at 5',
  ]);
  expect(faults(told, { ...well, receipts: [receipt('a', 3, 0)] })).toEqual([
    'accepted-once: attachDocument of lhh.vanthu under a has 0 facts of its own at revision 3',
  ]);
});

test('an acceptance that is taken back, or told otherwise the second time, is found', () => {
  const back = asked('a', said(202), said(409, 'WRONG_STAGE'));
  expect(faults([back, told[1]!], well)).toEqual([
    'refused-never: attachDocument of lhh.vanthu under a was refused last and is on record',
    'told-once: attachDocument of lhh.vanthu under a was accepted, then refused: WRONG_STAGE',
  ]);
  const other = asked('a', said(200, null, 4), said(200, null, 3));
  expect(faults([other, told[1]!], well)).toEqual(['told-once: attachDocument of lhh.vanthu under a has receipts that differ']);
});

test('a refusal that crossed the acceptance of its twin is no taking back', () => {
  const accepted = said(200, null, 3);
  const crossed = { ...said(409, 'CHANGED_SINCE'), sentAt: accepted.sentAt + 1 };
  expect(faults([asked('a', accepted, crossed, said(200, null, 3)), told[1]!], well)).toEqual([]);
});

test('an act that nobody ever answered, and an answer that the API may not give, are found', () => {
  const silent = asked('c', said(503, 'DATABASE_AWAY'));
  const broken = asked('d', said(500, 'INTERNAL'), said(409, 'WRONG_STAGE'));
  expect(faults([...told, silent, broken], well)).toEqual([
    'answered: attachDocument of lhh.vanthu under c: nobody answered',
    'answered: attachDocument of lhh.vanthu under d: 500 INTERNAL',
  ]);
});

test('a document that stayed outside its file is found', () => {
  expect(faults(told, { ...well, filed: new Set() })).toEqual([
    `documents-filed: attachDocument of lhh.vanthu under a: document ${document} is not in the file of ${commission}`,
  ]);
});

test('a used key that takes another body is found', () => {
  const tried = [
    { asked: told[0]!, status: 409, code: 'IDEMPOTENCY_MISMATCH' },
    { asked: told[0]!, status: 200, code: null },
  ];
  expect(auditOtherBodies(tried).faults).toEqual(['attachDocument of lhh.vanthu under a: 200 ']);
});

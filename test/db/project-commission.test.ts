import { randomUUID } from 'node:crypto';
import { findCommissionByCode } from '../../db/commissions/find-commission-by-code.ts';
import { findCommission } from '../../db/commissions/find-commission.ts';
import { findReceipt } from '../../db/cases/find-receipt.ts';
import { importHistoricCommission } from '../../db/commissions/import-historic-commission.ts';
import { listCommissions } from '../../db/commissions/list-commissions.ts';
import { listDuties } from '../../db/cases/list-duties.ts';
import { type Projection, projectCase } from '../../db/cases/project-case.ts';
import { readJournal } from '../../db/journal/read-journal.ts';
import { verifyJournal } from '../../db/journal/verify-journal.ts';
import { useFreshDatabase } from './fresh.ts';
import { by, duty, fact, facts, historicRow, model, receipt, row } from './samples.ts';

const fresh = useFreshDatabase(50);

function projection(caseId: string, revision: number, changes: Partial<Projection> = {}): Projection {
  return {
    caseId,
    facts: facts(1, revision),
    documents: [],
    ...model(row({ revision, personRevision: revision }), [duty(`duty-${revision}`)], { revision, list: [1, 2] }),
    receipts: [],
    ...changes,
  };
}

const project = (one: Projection) => projectCase(fresh.db, one);
const revisionOf = async (id: string) => (await findCommission(fresh.db, id))?.revision;
const dutiesOf = async (caseId: string) => (await listDuties(fresh.db, { caseId })).items;

test('one projection puts facts, state, duties and receipts on record', async () => {
  const id = randomUUID();
  const given = receipt({ outcome: { outcome: 'done', number: '07' } });
  const whole = row({
    revision: 2,
    personRevision: 1,
    code: '07/2026',
    codeYear: 2026,
    codeNumber: 7,
    overdueOn: '2026-11-25',
    organisations: [randomUUID()],
  });
  expect(await project(projection(id, 2, { ...model(whole, [duty('duty-2')], { revision: 2, list: [1, 2] }), receipts: [given] }))).toEqual(
    { revision: 2, moved: true },
  );

  const { openedAt, closedAt, updatedAt, ...rest } = whole;
  expect(await findCommission(fresh.db, id)).toMatchObject({
    id,
    ...rest,
    openedAt: new Date(openedAt),
    closedAt,
    updatedAt: new Date(updatedAt),
  });
  expect((await findCommissionByCode(fresh.db, '07/2026'))?.snapshot).toEqual({ revision: 2, list: [1, 2] });
  expect(await dutiesOf(id)).toMatchObject([{ ...duty('duty-2'), caseId: id, title: whole.title, code: '07/2026' }]);
  expect(await findReceipt(fresh.db, given.updateId)).toEqual({ ...given, procedure: 'commission', caseId: id, at: new Date(given.at) });
  expect((await readJournal(fresh.db, { kind: 'commission', id })).facts).toHaveLength(2);
  expect(await findReceipt(fresh.db, randomUUID())).toBeUndefined();
});

test('a repeat changes nothing, and an older state never overwrites a newer one', async () => {
  const id = randomUUID();
  const given = receipt();
  await project(projection(id, 3, { receipts: [given] }));
  expect(await project(projection(id, 3, { receipts: [given], ...model(row({ revision: 3, title: 'khác' })) }))).toEqual({
    revision: 3,
    moved: false,
  });
  expect(await project(projection(id, 2))).toEqual({ revision: 3, moved: false });
  expect(await revisionOf(id)).toBe(3);
  expect((await findCommission(fresh.db, id))?.title).toBe(row().title);
  expect((await dutiesOf(id)).map((one) => one.key)).toEqual(['duty-3']);
});

test('a receipt that comes late with an old state is still kept', async () => {
  const id = randomUUID();
  await project(projection(id, 3));
  const late = receipt({ revision: 2 });
  await project(projection(id, 2, { receipts: [late] }));
  expect(await findReceipt(fresh.db, late.updateId)).toMatchObject({ revision: 2 });
});

test('only the new facts need come along', async () => {
  const id = randomUUID();
  await project(projection(id, 2));
  expect(await project(projection(id, 4, { facts: facts(3, 4) }))).toEqual({ revision: 4, moved: true });
  expect((await verifyJournal(fresh.db, { kind: 'commission', id })).faults).toEqual([]);
});

test('twenty writers of the same commission at once end with its newest state', async () => {
  const id = randomUUID();
  await Promise.all(Array.from({ length: 20 }, (_, n) => project(projection(id, n + 1))));
  expect(await revisionOf(id)).toBe(20);
  expect((await dutiesOf(id)).map((one) => one.key)).toEqual(['duty-20']);
  expect((await readJournal(fresh.db, { kind: 'commission', id })).facts).toHaveLength(20);
});

test('a divergence or a gap leaves everything as it was', async () => {
  const id = randomUUID();
  await project(projection(id, 2));
  const given = receipt();
  const diverged = projection(id, 3, { facts: [fact(2, { note: 'khác' }), fact(3)], receipts: [given] });
  await expect(project(diverged)).rejects.toMatchObject({ name: 'ProjectionDiverged', revision: 2 });
  await expect(project(projection(id, 5, { facts: facts(4, 5), receipts: [given] }))).rejects.toMatchObject({ name: 'JournalGap' });
  expect(await revisionOf(id)).toBe(2);
  expect(await findReceipt(fresh.db, given.updateId)).toBeUndefined();
});

test('duties are replaced: kept ones stay as they are, changed ones change, settled ones go', async () => {
  const id = randomUUID();
  await project(projection(id, 1, { duties: [duty('kept'), duty('changed'), duty('settled')] }));
  const changed = duty('changed', { rung: 2, dueOn: '2026-12-01', commands: ['a', 'b'], ownerPerson: randomUUID() });
  await project(projection(id, 2, { duties: [duty('kept'), changed, duty('new')] }));
  const now = await dutiesOf(id);
  expect(now.map((one) => one.key)).toEqual(['kept', 'new', 'changed']);
  expect(now[2]).toMatchObject(changed);
  await project(projection(id, 3, { duties: [] }));
  expect(await dutiesOf(id)).toEqual([]);
});

test('a title is found again as it was written, whatever characters it holds', async () => {
  const id = randomUUID();
  const title = `Quy hoạch "50%" \\ _ ' ; drop table — 🌾`;
  await project(projection(id, 1, model(row({ title }))));
  expect((await findCommission(fresh.db, id))?.title).toBe(title);
});

test('a commission of the time before is history: listed, on record, without duties', async () => {
  const id = randomUUID();
  const attested = historicRow({ title: 'Đề án năm 2019', year: 2019 });
  const historic = { id, row: attested, attested: { source: 'Báo cáo năm 2019, biểu 2', opinions: 8, invited: 10 } };
  await importHistoricCommission(fresh.db, historic, by);
  await importHistoricCommission(fresh.db, historic, by);
  expect(await findCommission(fresh.db, id)).toMatchObject({
    state: 'imported',
    stage: 'archived',
    snapshot: { imported: historic.attested },
  });
  expect((await listCommissions(fresh.db, { visibility: 'all', year: 2019 })).items.map((one) => one.id)).toEqual([id]);
  expect((await readJournal(fresh.db, { kind: 'commission', id })).facts).toMatchObject([
    { kind: 'historicCommissionImported', fact: { attested: historic.attested } },
  ]);
  await expect(importHistoricCommission(fresh.db, { ...historic, attested: { source: 'khác' } }, by)).rejects.toMatchObject({
    name: 'ProjectionDiverged',
  });
});

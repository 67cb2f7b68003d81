import { randomUUID } from 'node:crypto';
import { projectCase } from '../../db/cases/project-case.ts';
import type { ReceiptRow } from '../../db/cases/rows.ts';
import { createDraft } from '../../db/drafts/create-draft.ts';
import { findDraft } from '../../db/drafts/find-draft.ts';
import { settleDrafts } from '../../db/drafts/settle-drafts.ts';
import { insertMasterRow } from '../../db/master-data/write-master-data.ts';
import { useFreshDatabase } from './fresh.ts';
import { at, by, fact, model, receipt, row } from './samples.ts';

const fresh = useFreshDatabase();
const [maker, organisationId] = [randomUUID(), randomUUID()];
const changed = { ...by, reason: { text: randomUUID(), digest: 'sha256:00' } };

beforeAll(async () => {
  await insertMasterRow(fresh.db, 'people', { id: maker, fullName: 'Lê Văn Tám', validFrom: '2026-01-01' }, changed);
  const body = { id: organisationId, code: 'so-x', name: 'Sở X', kind: 'department', validFrom: '2026-01-01' };
  await insertMasterRow(fresh.db, 'organisations', body, changed);
});

/** A draft of `approveFunding`, and the receipt of an act under its key. */
async function draftAndReceipt(changes: Partial<ReceiptRow>) {
  const draft = {
    id: randomUUID(),
    idempotencyKey: randomUUID(),
    procedure: 'commission',
    command: 'approveFunding',
    content: { note: 'chữ đã gõ' },
  };
  const caseId = randomUUID();
  await createDraft(fresh.db, { ...draft, maker, organisationId, caseId, through: null, title: 'Duyệt kinh phí', at });
  const told = receipt({ person: maker, command: draft.command, idempotencyKey: draft.idempotencyKey, ...changes });
  await projectCase(fresh.db, { caseId, facts: [fact(1)], documents: [], ...model(row()), receipts: [told] });
  const settled = await settleDrafts(fresh.db, [{ draftId: draft.id, updateId: told.updateId }]);
  return { draft, told, settled, stored: (await findDraft(fresh.db, draft.id, maker, '2026-11-30'))! };
}

test('a draft whose act is on record is submitted, and what it said is gone', async () => {
  const { draft, told, settled, stored } = await draftAndReceipt({});
  expect(settled).toEqual([draft.id]);
  expect(stored).toMatchObject({ content: null, title: null, submittedBy: maker, receiptId: told.updateId, version: 2 });
  expect(await settleDrafts(fresh.db, [{ draftId: draft.id, updateId: told.updateId }])).toEqual([]);
});

test('an act that was refused on record leaves the draft its content, under a new key: the old one is used up', async () => {
  const { draft, stored } = await draftAndReceipt({ outcome: { result: 'refused', reason: 'INSUFFICIENT_BUDGET' } });
  expect(stored).toMatchObject({ content: draft.content, title: 'Duyệt kinh phí', submittedAt: null, version: 2 });
  expect(stored.idempotencyKey).not.toBe(draft.idempotencyKey);
});

test.each([
  ['another command', { command: 'addNote' }],
  ['another key', { idempotencyKey: 'another-key' }],
])('a receipt of %s is not what was drafted', async (_, changes) => {
  const { settled, stored } = await draftAndReceipt(changes);
  expect(settled).toEqual([]);
  expect(stored).toMatchObject({ content: { note: 'chữ đã gõ' }, version: 1 });
});

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { listReads } from '../support/list-reads.ts';
import { logRead } from '../../db/cases/log-read.ts';
import { fileDocuments } from '../../db/documents/file-documents.ts';
import { filingsOf } from '../../db/documents/filings-of.ts';
import { findDocuments } from '../../db/documents/find-documents.ts';
import { insertDocument } from '../../db/documents/insert-document.ts';
import { insertMasterRow, updateMasterRow } from '../../db/master-data/write-master-data.ts';
import { createAccessToken } from '../../db/sign-in/create-access-token.ts';
import { createSession } from '../../db/sign-in/create-session.ts';
import { deleteExpiredSessions } from '../../db/sign-in/delete-expired-sessions.ts';
import { deleteSession } from '../../db/sign-in/delete-session.ts';
import { endAccess } from '../../db/sign-in/end-access.ts';
import { findAccessToken } from '../../db/sign-in/find-access-token.ts';
import { findSession } from '../../db/sign-in/find-session.ts';
import { listAccessTokens } from '../../db/sign-in/list-access-tokens.ts';
import { revokeAccessToken } from '../../db/sign-in/revoke-access-token.ts';
import { touchSession } from '../../db/sign-in/touch-session.ts';
import { findAccount } from '../../db/sign-in/find-account.ts';
import { useFreshDatabase } from './fresh.ts';
import { at, by, later } from './samples.ts';

const fresh = useFreshDatabase();
const day = '2026-11-23';
const newHash = () => createHash('sha256').update(randomBytes(32)).digest();

async function account(username: string): Promise<string> {
  const id = randomUUID();
  await insertMasterRow(fresh.db, 'people', { id, fullName: 'Nguyễn Văn Thư', validFrom: '2021-01-01' }, by);
  await insertMasterRow(fresh.db, 'accounts', { personId: id, username, passwordHash: 'hash' }, by);
  return id;
}

test('an account is found by its user name in any case and Unicode form', async () => {
  const personId = await account('lhh.vănthư');
  expect(await findAccount(fresh.db, 'LHH.VănThư'.normalize('NFD'), day)).toMatchObject({
    personId,
    passwordHash: 'hash',
    fullName: 'Nguyễn Văn Thư',
    disabledAt: null,
    mayEnter: true,
  });
  expect(await findAccount(fresh.db, 'lhh', day)).toBeUndefined();
});

test('a session lasts until it expires, is ended, or its account is disabled', async () => {
  const personId = await account('so.xaydung.cv');
  const [one, two, old] = [newHash(), newHash(), newHash()];
  await createSession(fresh.db, { tokenHash: one, personId, createdAt: at, expiresAt: later(60) });
  await createSession(fresh.db, { tokenHash: two, personId, createdAt: at, expiresAt: later(60) });
  await createSession(fresh.db, { tokenHash: old, personId, createdAt: at, expiresAt: later(1) });
  expect(await findSession(fresh.db, one, later(59), day)).toMatchObject({
    personId,
    username: 'so.xaydung.cv',
    lastSeenAt: new Date(at),
  });
  expect(await findSession(fresh.db, one, later(60), day)).toBeUndefined();
  expect(await findSession(fresh.db, newHash(), at, day)).toBeUndefined();
  await touchSession(fresh.db, one, { at: later(30), expiresAt: later(90) });
  expect(await findSession(fresh.db, one, later(89), day)).toMatchObject({ lastSeenAt: new Date(later(30)) });
  expect(await deleteExpiredSessions(fresh.db, later(1))).toBe(1);
  await updateMasterRow(fresh.db, 'accounts', personId, { disabledAt: later(40) }, by);
  expect(await findSession(fresh.db, one, later(41), day)).toBeUndefined();
  await deleteSession(fresh.db, one);
  await updateMasterRow(fresh.db, 'accounts', personId, { disabledAt: null }, by);
  expect(await findSession(fresh.db, two, later(41), day)).toBeDefined();
  await endAccess(fresh.db, personId, later(42));
  expect(await findSession(fresh.db, two, later(43), day)).toBeUndefined();
});

test('an access token lasts until it expires or its owner revokes it', async () => {
  const personId = await account('chuyengia.1');
  const [forever, brief] = [newHash(), newHash()];
  const token = { personId, name: 'báo cáo', createdAt: at };
  const id = randomUUID();
  await createAccessToken(fresh.db, { ...token, id, tokenHash: forever, expiresAt: later(1_000), scope: 'read' });
  await createAccessToken(fresh.db, {
    ...token,
    id: randomUUID(),
    tokenHash: brief,
    expiresAt: later(1),
    createdAt: later(-1),
    scope: 'act',
  });
  expect(await findAccessToken(fresh.db, forever, later(999), day)).toMatchObject({ id, personId, username: 'chuyengia.1' });
  expect(await findAccessToken(fresh.db, brief, later(0), day)).toBeDefined();
  expect(await findAccessToken(fresh.db, brief, later(1), day)).toBeUndefined();
  const listed = await listAccessTokens(fresh.db, personId);
  expect(listed.map((one) => one.id)[0]).toBe(id);
  expect(Object.keys(listed[0]!)).not.toContain('tokenHash');
  expect(await revokeAccessToken(fresh.db, { id, personId: randomUUID(), at })).toBe(false);
  expect(await revokeAccessToken(fresh.db, { id, personId, at })).toBe(true);
  expect(await revokeAccessToken(fresh.db, { id, personId, at })).toBe(false);
  expect(await findAccessToken(fresh.db, forever, at, day)).toBeUndefined();
});

test('documents are in as many files as name them, under each kind, and keep their names', async () => {
  const [mine, other] = [randomUUID(), randomUUID()];
  const document = (name: string) => ({
    id: randomUUID(),
    sha256: createHash('sha256').update(name).digest('hex'),
    size: 5_000_000_000,
    mediaType: 'application/pdf',
    name,
    uploadedBy: randomUUID(),
    uploadedOrganisation: null,
    createdAt: at,
  });
  const [letter, annex] = [document('Công văn số 5319.pdf'.normalize('NFD')), document('Phụ lục.pdf')];
  await insertDocument(fresh.db, letter);
  await insertDocument(fresh.db, annex);
  const file = (caseId: string, kind: string) => fileDocuments(fresh.db, { caseId, documents: [{ id: letter.id, kind }] });
  await Promise.all([file(mine, 'requestLetter'), file(other, 'requestLetter'), file(mine, 'requestLetter'), file(mine, 'other')]);
  const filed = (await filingsOf(fresh.db, [letter.id, annex.id])).map(({ caseId, kind }) => `${caseId}/${kind}`);
  expect(filed.sort()).toEqual([`${mine}/other`, `${mine}/requestLetter`, `${other}/requestLetter`].sort());
  expect(await findDocuments(fresh.db, [letter.id])).toMatchObject([{ name: 'Công văn số 5319.pdf', size: 5_000_000_000 }]);
  await expect(sql`delete from case_documents`.execute(fresh.db)).rejects.toMatchObject({ code: '23001' });
  await expect(sql`update documents set name = 'x'`.execute(fresh.db)).rejects.toMatchObject({ code: '23001' });
  expect((await findDocuments(fresh.db, [letter.id, annex.id, randomUUID()])).map((one) => one.id).sort()).toEqual(
    [letter.id, annex.id].sort(),
  );
});

test('who read what is noted, and nobody can take the note back', async () => {
  const [person, caseId] = [randomUUID(), randomUUID()];
  await logRead(fresh.db, { person, caseId, what: 'commission', at });
  await logRead(fresh.db, { person, caseId, documentId: randomUUID(), what: 'document', at: later(1) });
  expect((await listReads(fresh.db, { caseId })).map((one) => one.what)).toEqual(['document', 'commission']);
  expect(await listReads(fresh.db, { person, limit: 1 })).toHaveLength(1);
  await expect(sql`delete from reads_log`.execute(fresh.db)).rejects.toMatchObject({ code: '23001' });
  await expect(sql`update reads_log set what = 'x'`.execute(fresh.db)).rejects.toMatchObject({ code: '23001' });
});

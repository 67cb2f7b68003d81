import { randomUUID } from 'node:crypto';
import type { KyselyPlugin } from 'kysely';
import { caseIdOf } from '../../api/commands/act-ids.ts';
import { beginCase, giveCommand, type Submission } from '../../api/commands/give-command.ts';
import type { Engine } from '../../api/engine.ts';
import { commissionApi } from '../../api/procedures/commission.ts';
import { fileDocuments } from '../../db/documents/file-documents.ts';
import { insertDocument } from '../../db/documents/insert-document.ts';
import type { Database } from '../../db/open-database.ts';
import { commandSchemas } from '../../domain/commission/commands.ts';
import { demoId } from '../../local/seed/ids.ts';
import { request, serve, type Caller, type Served } from './served.ts';

/** One request that arrives twice within a moment: a double click, or a proxy that retried. */

let served: Served;
let requester: Caller, clerk: Caller;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  [requester, clerk] = (await Promise.all(['so.xaydung.ld', 'lhh.vanthu'].map(served.signIn))) as [Caller, Caller];
});
afterAll(() => served.close());

/** The same database with its first result delayed. That query has run, and its result arrives once `meanwhile` is over. */
function interrupted(db: Database, meanwhile: () => Promise<unknown>): Database {
  let isFirst = true;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (isFirst) {
        isFirst = false;
        await meanwhile();
      }
      return result;
    },
  };
  return db.withPlugin(plugin);
}

const who: Submission['who'] = {
  person: demoId('person/lhh.vanthu'),
  name: 'Đoàn Thị Mai Lan',
  username: 'lhh.vanthu',
  session: 'test',
  via: 'cookie',
  roles: [{ capability: 'unionClerk', organisation: { id: demoId('organisation/lhh'), code: 'lhh', name: 'Liên hiệp hội' } }],
};

test('the second gets the receipt of the first, though the first changed what the second was judged by', async () => {
  const { id } = (await requester.begin(request())).body as { id: string };
  const { revision } = (await clerk.get(`/api/commissions/${id}`)).body as { revision: number };
  const [key, input] = [randomUUID(), { note: 'Đã gọi điện cho Sở' }];
  const first = () => clerk.give(id, 'addNote', input, key, { 'if-match': `"${revision}"` });
  const reach = { province: served.province, engine: served.app.engine, db: interrupted(served.db, first) };
  const second = await giveCommand(reach, commissionApi, id, { who, command: 'addNote', input, key, seenRevision: revision });
  expect(second).toMatchObject({ state: 'onRecord', receipt: { revision: (await first()).body.revision } });
});

test('another act after the first is refused all the same', async () => {
  const { id } = (await requester.begin(request())).body as { id: string };
  const { revision } = (await clerk.get(`/api/commissions/${id}`)).body as { revision: number };
  const other = () => clerk.give(id, 'addNote', { note: 'Đã nhận công văn' });
  const reach = { province: served.province, engine: served.app.engine, db: interrupted(served.db, other) };
  const given: Submission = { who, command: 'addNote', input: { note: 'Đã gọi' }, key: randomUUID(), seenRevision: revision };
  await expect(giveCommand(reach, commissionApi, id, given)).rejects.toMatchObject({ status: 409, code: 'CHANGED_SINCE' });
});

const officer: Submission['who'] = {
  ...who,
  person: demoId('person/so.xaydung.ld'),
  username: 'so.xaydung.ld',
  roles: [{ capability: 'departmentLeader', organisation: { id: demoId('organisation/so-xay-dung'), code: 'sxd', name: 'Sở Xây dựng' } }],
};

test('the second of two beginnings gets the receipt of the first, though the engine refuses it', async () => {
  const [key, body] = [randomUUID(), request()];
  const { command, ...asked } = body as { command: 'submitRequest' };
  const input = commandSchemas[command].parse(asked);
  const first = () => requester.begin(body, key);
  const engine = { begin: () => Promise.resolve({ answer: 'refused', code: 'ALREADY_DONE' }) } as unknown as Engine;
  const reach = { province: served.province, engine, db: interrupted(served.db, first) };
  const second = await beginCase(reach, commissionApi, { who: officer, command, input, key });
  const { id } = (await first()).body as { id: string };
  expect(second).toMatchObject({ id, state: 'onRecord', receipt: { commissionId: id, command } });
});

test('a beginning whose papers are filed already, and whose answer was lost, may be sent again', async () => {
  const key = randomUUID();
  const id = caseIdOf('commission', { province: served.province, person: officer.person, key });
  const document = randomUUID();
  await insertDocument(served.db, {
    id: document,
    sha256: 'a'.repeat(64),
    size: 1,
    mediaType: 'application/pdf',
    name: 'cong-van.pdf',
    uploadedBy: demoId('person/so.xaydung.cv'),
    uploadedOrganisation: demoId('organisation/so-xay-dung'),
    createdAt: new Date().toISOString(),
  });
  await fileDocuments(served.db, { caseId: id, documents: [{ id: document, kind: 'requestSubmitted' }] });
  const begun = await requester.begin(request({ dossier: [document] }), key);
  expect(begun).toMatchObject({ status: 201, body: { id } });
});

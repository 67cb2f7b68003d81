import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { masterData } from '../../db/invariants/master-data.ts';
import { checkOne } from '../support/check-one.ts';
import { papers } from '../../db/invariants/papers.ts';
import { demoId } from '../../local/seed/ids.ts';
import { request, serve, type Answer, type Caller, type Served } from './served.ts';

let served: Served;
let requester: Caller, colleague: Caller, clerk: Caller, outsider: Caller, specialist: Caller;

beforeAll(async () => {
  served = await serve({ maxDocumentBytes: 64 * 1024 });
  await served.startWorker();
  const people = ['so.xaydung.ld', 'so.xaydung.cv', 'lhh.vanthu', 'so.khcn.ld', 'lhh.chuyenvien'];
  [requester, colleague, clerk, outsider, specialist] = (await Promise.all(people.map(served.signIn))) as any;
});
afterAll(() => served.close());

interface File {
  content: Buffer | string;
  name?: string;
  type?: string;
}

function upload(caller: Caller, { content, name = 'cong-van.pdf', type = 'application/pdf' }: File): Promise<Answer> {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--b--\r\n')]);
  return caller.call('POST', '/api/documents', payload, { 'content-type': 'multipart/form-data; boundary=b' });
}

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A zip file with one file in it. */
function zip(name: string, text: string): Buffer {
  const data = deflateRawSync(Buffer.from(text));
  const crc = Buffer.alloc(4);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  crc.copy(local, 14);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(text.length, 22);
  local.writeUInt16LE(name.length, 26);
  return Buffer.concat([local, Buffer.from(name), data]);
}

test('a document is kept under its hash and comes back as it was, as a download', async () => {
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const name = 'Công văn số 5319.pdf';
  const kept = await upload(requester, { content: pdf, name: name.normalize('NFD') });
  expect(kept).toMatchObject({
    status: 201,
    body: { sha256, size: pdf.length, mediaType: 'application/pdf', name: name.normalize('NFC') },
  });
  expect(existsSync(join(served.documents, sha256.slice(0, 2), sha256))).toBe(true);
  const read = await requester.get(`/api/documents/${String(kept.body.id)}`);
  expect(read).toMatchObject({ status: 200, body: pdf.toString() });
  expect(read.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-length': String(pdf.length),
    'content-disposition': expect.stringMatching(/^attachment; filename="C_ng v_n s_ 5319\.pdf"; filename\*=UTF-8''C%C3%B4ng%20v/),
  });
});

describe('a document whose stored bytes were changed by hand', () => {
  const large = Buffer.concat([pdf, Buffer.alloc(40_000, 'a')]);
  const kept = async (content: Buffer) => {
    const { body } = await upload(requester, { content });
    return { url: `/api/documents/${String(body.id)}`, path: join(served.documents, body.sha256.slice(0, 2), body.sha256) };
  };
  const refused = { status: 409, body: { code: 'DOCUMENT_DAMAGED', detail: expect.stringMatching(/bản sao lưu/) } };

  test.each([
    ['one byte is another', (path: string) => writeFileSync(path, Buffer.concat([large.subarray(0, 39_999), Buffer.from('bb')]))],
    ['it is another file', (path: string) => writeFileSync(path, png)],
    ['it is empty', (path: string) => writeFileSync(path, '')],
    ['it is gone', (path: string) => rmSync(path)],
  ])('is not given out: %s', async (_, change) => {
    const { url, path } = await kept(large);
    expect(await requester.get(url)).toMatchObject({ status: 200 });
    change(path);
    expect(await requester.get(url)).toMatchObject(refused);
    // Uploading the same bytes again returns the same document.
    await upload(requester, { content: large });
    expect(await requester.get(url)).toMatchObject({ status: 200, body: large.toString() });
  });

  test('is counted, so that an alert can say so', async () => {
    expect(String((await requester.get('/metrics')).body)).toMatch(/^phanbien_damaged_documents_total [1-9]/m);
  });
});

test.each([
  ['a picture', png, 'ban-do.png', 'image/png', 'image/png'],
  ['a plain text', 'Ý kiến góp ý', 'y-kien.txt', 'text/plain', 'text/plain'],
  ['a file whose type the browser does not know', pdf, 'quy-hoach.pdf', 'application/octet-stream', 'application/pdf'],
  ['a PDF by its old name', pdf, 'quy-hoach.PDF', 'application/x-pdf', 'application/pdf'],
  ['a picture declared as another', png, 'ban-do.png', 'image/x-png', 'image/png'],
  ['a PDF declared as a zip', pdf, 'quy-hoach.pdf', 'application/zip', 'application/pdf'],
  ['a PDF declared as a Word file of WPS', pdf, 'quy-hoach.pdf', 'application/wps-office.docx', 'application/pdf'],
  [
    'a PDF with a byte order mark and blank lines before it',
    Buffer.concat([Buffer.from('\ufeff\n\n '), pdf]),
    'a.pdf',
    'x/y',
    'application/pdf',
  ],
  ['a text declared as nothing known', 'Ý kiến góp ý', 'y-kien.txt', 'x/y; charset="?"', 'text/plain'],
])('%s is kept', async (_what, content, name, type, mediaType) => {
  expect(await upload(requester, { content, name, type })).toMatchObject({ status: 201, body: { mediaType } });
});

test.each([
  [
    'a program that calls itself a PDF',
    Buffer.from('7f454c4602010100000000000000000002003e00', 'hex'),
    'a.pdf',
    'application/pdf',
    415,
    'DOCUMENT_TYPE',
  ],
  ['a picture that calls itself a PDF', png, 'a.pdf', 'application/pdf', 415, 'DOCUMENT_TYPE'],
  ['a PDF with the ending of a picture', pdf, 'a.png', 'application/pdf', 415, 'DOCUMENT_TYPE'],
  ['a page of HTML', '<!doctype html><script>alert(1)</script>', 'a.html', 'text/html', 415, 'DOCUMENT_TYPE'],
  [
    'a zip that calls itself a Word file',
    zip('a.txt', 'x'),
    'a.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    415,
    'DOCUMENT_TYPE',
  ],
  ['a text that is not UTF-8', Buffer.from([0xd0, 0x20, 0xff, 0xfe, 0x41]), 'a.txt', 'text/plain', 415, 'DOCUMENT_TYPE'],
  ['an empty file', '', 'a.pdf', 'application/pdf', 400, 'DOCUMENT_EMPTY'],
  ['a file that is too large', Buffer.concat([pdf, Buffer.alloc(70 * 1024)]), 'a.pdf', 'application/pdf', 413, 'DOCUMENT_TOO_LARGE'],
])('%s is refused and leaves nothing', async (_what, content, name, type, status, code) => {
  expect(await upload(requester, { content, name, type })).toMatchObject({ status, body: { code } });
  expect(readdirSync(join(served.documents, 'arriving'))).toEqual([]);
});

test.each(['a', 'file'])('a form with a second file, under the name %s, is refused whole', async (second) => {
  const part = (name: string) => `--b\r\ncontent-disposition: form-data; name="${name}"; filename="a.txt"\r\n\r\nxin chào\r\n`;
  const body = Buffer.from(`${part('file')}${part(second)}--b--\r\n`);
  const before = await served.db.selectFrom('documents').select('id').execute();
  const answer = await requester.call('POST', '/api/documents', body, { 'content-type': 'multipart/form-data; boundary=b' });
  expect(answer).toMatchObject({ status: 400, body: { code: 'ONE_DOCUMENT_A_FORM' } });
  expect(await served.db.selectFrom('documents').select('id').execute()).toHaveLength(before.length);
  expect(readdirSync(join(served.documents, 'arriving'))).toEqual([]);
});

test('what is no form, or has no file, is refused', async () => {
  expect((await requester.call('POST', '/api/documents', { a: 1 })).status).toBe(415);
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const without = '--b\r\ncontent-disposition: form-data; name="x"\r\n\r\n1\r\n--b--\r\n';
  expect(await requester.call('POST', '/api/documents', Buffer.from(without), headers)).toMatchObject({
    status: 400,
    body: { code: 'VALIDATION' },
  });
  expect((await requester.call('POST', '/api/documents', Buffer.from('--b\r\ngarbage'), headers)).status).toBe(400);
});

test('a document is its uploader’s until it is in a file, then of those to whom that part is open', async () => {
  const { id } = (await upload(colleague, { content: pdf })).body as { id: string };
  expect((await colleague.get(`/api/documents/${id}`)).status).toBe(200);
  for (const other of [requester, clerk, outsider]) expect((await other.get(`/api/documents/${id}`)).status).toBe(404);

  const begun = await requester.begin(request({ dossier: [id] }));
  expect(begun.status).toBe(201);
  for (const [reader, status] of [
    [requester, 200],
    [clerk, 200],
    [specialist, 404],
    [outsider, 404],
  ] as const) {
    expect([reader.username, (await reader.get(`/api/documents/${id}`)).status]).toEqual([reader.username, status]);
  }
  const seen = (await clerk.get(`/api/commissions/${String(begun.body.id)}`)).body;
  expect(seen.documents).toEqual([expect.objectContaining({ document: id, kind: 'dossier', name: 'cong-van.pdf', size: pdf.length })]);
});

describe('a document in the file of one commission', () => {
  const unknown = { status: 400, body: { code: 'DOCUMENT_UNKNOWN' } };
  const begun = async (dossier: string[] = []) => String((await requester.begin(request({ dossier }))).body.id);
  const uploaded = async (by: Caller) => String((await upload(by, { content: pdf })).body.id);
  const attach = (caller: Caller, id: string, document: string) => caller.give(id, 'attachDocument', { document, kind: 'other' });

  test('goes into another by its uploader and by a colleague of theirs, and is read in each by whom that file is open to', async () => {
    const document = await uploaded(colleague);
    const one = await begun([document]);
    const [other, third] = [await begun([document]), await begun()];
    expect((await attach(colleague, third, document)).status).toBe(200);
    for (const id of [one, other, third]) {
      const { documents } = (await clerk.get(`/api/commissions/${id}`)).body as { documents: { document: string }[] };
      expect(documents.map((d) => d.document)).toEqual([document]);
    }
    expect((await clerk.get(`/api/documents/${document}`)).status).toBe(200);
    expect((await outsider.get(`/api/documents/${document}`)).status).toBe(404);
    const reads = served.db.selectFrom('readsLog').select('caseId').where('documentId', '=', document);
    expect((await reads.execute()).map(({ caseId }) => caseId).sort()).toEqual([one, other, third].sort());
  });

  test('is read by whom any of its files opens it to, under the kind it has there', async () => {
    const document = await uploaded(requester);
    await begun([document]);
    expect((await outsider.get(`/api/documents/${document}`)).status).toBe(404);
    const host = demoId('organisation/so-khcn');
    const parts = { ...(request().parts as object), host };
    await requester.begin(request({ dossier: [document], parts }));
    expect((await outsider.get(`/api/documents/${document}`)).status).toBe(200);
  });

  test('is nobody else’s to put into another file', async () => {
    const document = await uploaded(requester);
    const [one, other] = [await begun([document]), await begun()];
    expect((await clerk.get(`/api/documents/${document}`)).status).toBe(200);
    expect(await attach(clerk, other, document)).toMatchObject(unknown);
    expect((await attach(clerk, one, document)).status).toBe(200);
    expect(await requester.begin(request({ dossier: [await uploaded(outsider)] }))).toMatchObject(unknown);
  });

  test('is in each of many files when it is put into all of them at the same moment', async () => {
    const document = await uploaded(requester);
    const ids = await Promise.all(Array.from({ length: 5 }, () => begun()));
    const answers = await Promise.all(ids.map((id) => attach(requester, id, document)));
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
    const filed = await served.db.selectFrom('caseDocuments').select('caseId').where('documentId', '=', document).execute();
    expect(filed.map(({ caseId }) => caseId).sort()).toEqual([...ids].sort());
    const found = [await checkOne(served.db, papers), await masterData.check(served.db)];
    expect(found.flatMap(({ violations }) => violations)).toEqual([]);
  });
});

test('the same bytes under another id are not a second mandatory paper of the file', async () => {
  const { id } = (await requester.begin(request())).body as { id: string };
  const attach = async (kind: string) => {
    const { body } = await upload(clerk, { content: pdf });
    return clerk.give(id, 'attachDocument', { document: body.id, kind });
  };
  expect((await attach('order')).status).toBe(200);
  expect(await attach('settlement')).toMatchObject({ status: 409, body: { code: 'SAME_FILE' } });
  expect((await attach('other')).status).toBe(200);
  const { documents } = (await clerk.get(`/api/commissions/${id}`)).body;
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  expect(documents).toMatchObject([
    { kind: 'order', sha256 },
    { kind: 'other', sha256 },
  ]);
});

test('who read a document is on record', async () => {
  const { id } = (await upload(requester, { content: pdf })).body as { id: string };
  await requester.get(`/api/documents/${id}`);
  const reads = await served.db.selectFrom('readsLog').selectAll().where('documentId', '=', id).execute();
  expect(reads).toMatchObject([{ what: 'document' }]);
});

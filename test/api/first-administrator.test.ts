import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../api/app.ts';
import { configFrom } from '../../api/config.ts';
import { verifyJournal } from '../../db/journal/verify-journal.ts';
import { updateMasterRow } from '../../db/master-data/write-master-data.ts';
import { useFreshDatabase } from '../db/fresh.ts';

const own = useFreshDatabase();
const password = 'mật khẩu đủ dài';
const who = [
  '--username',
  'QuanTri',
  '--name',
  'Nguyễn Thị Vân',
  '--organisation-code',
  'so-khcn',
  '--organisation',
  'Sở Khoa học và Công nghệ',
];

async function open(args: readonly string[], given = password): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/first-administrator.ts', ...args], {
    env: { ...process.env, DATABASE_URL: own.url, PROVINCE: 'p1', PROVINCES: '' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  child.stdin.end(`${given}\n`);
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number]>]);
  return { code, said };
}

it('the first administrator of an empty installation is opened by a command, once, and signs in', async () => {
  expect(await open(who)).toEqual({ code: 0, said: '' });
  expect(await open(who)).toEqual({ code: 1, said: expect.stringContaining('has an administrator already') });

  const app: FastifyInstance = await buildApp(configFrom({ DATABASE_URL: own.url, LOG_LEVEL: 'silent' }));
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { username: 'quantri', password } });
  await app.close();
  expect(answer.json()).toMatchObject({
    person: { name: 'Nguyễn Thị Vân' },
    roles: [{ capability: 'administrator', organisation: { code: 'so-khcn' } }],
  });
  expect((await verifyJournal(own.db)).faults).toEqual([]);
});

it('a second administrator is opened by the same command on a living installation, and no third', async () => {
  const second = ['--second', '--username', 'quantri.hai', '--name', 'Lê Thị Hòa', '--organisation-code', 'so-khcn'];
  expect(await open(second)).toEqual({ code: 0, said: '' });
  const third = second.map((word) => (word === 'quantri.hai' ? 'quantri.ba' : word));
  expect(await open(third)).toEqual({ code: 1, said: expect.stringContaining('Two administrators can sign in') });
  const roles = await own.db.selectFrom('capabilities').select('organisationId').where('capability', '=', 'administrator').execute();
  expect(new Set(roles.map(({ organisationId }) => organisationId)).size).toBe(1);
  // One of them lost the password. The other closes that account, and the operator opens another.
  const lost = await own.db.selectFrom('accounts').select('personId').where('username', '=', 'quantri').executeTakeFirstOrThrow();
  const by = { actor: { system: 'test' }, at: new Date().toISOString() };
  await updateMasterRow(own.db, 'accounts', lost.personId, { disabledAt: by.at }, by);
  expect(await open(third)).toEqual({ code: 0, said: '' });
  expect((await verifyJournal(own.db)).faults).toEqual([]);
}, 60_000);

it.each([
  ['an argument is missing', who.slice(2), password, 'Missing: --username'],
  ['the password is short', who, 'ngắn', 'at least 12 characters'],
])('nothing is written when %s', async (_, args, given, sentence) => {
  expect(await open(args, given)).toEqual({ code: 1, said: expect.stringContaining(sentence) });
});

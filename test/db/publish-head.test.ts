import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Story } from '../support/acts.ts';
import { useFreshDatabase } from './fresh.ts';
import { openStoryBudget, putOnRecord } from './on-record.ts';

const fresh = useFreshDatabase();
const folder = mkdtempSync(join(tmpdir(), 'phanbien-publish-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs an operator's command on this database and this data directory. */
async function command(name: string, ...words: string[]): Promise<{ code: number; stdout: string }> {
  const env = { PATH: process.env['PATH'], HOME: folder, DATA_DIR: folder, DATABASE_URL: fresh.url };
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', `local/${name}.ts`, ...words], { env });
  return run.then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: unknown) => error as { code: number; stdout: string },
  );
}

test('from the signed head to the verified export, by the commands an operator gives', async () => {
  await openStoryBudget(fresh.db);
  const id = await putOnRecord(fresh.db, new Story().to('intake').facts);
  const first = await command('publish-head');
  expect(first.stdout).toMatch(/A signing key was made/);
  const key = /its id, .*: ([0-9a-f]{16})/.exec(first.stdout)?.[1];
  expect((await command('publish-head')).stdout).not.toMatch(/A signing key was made/);

  const heads = join(folder, 'heads.log');
  const lines = readFileSync(heads, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { sequence: number; key: string }).sequence)).toEqual([1, 2]);
  expect(statSync(join(folder, 'keys', 'journal-ed25519.pem')).mode & 0o777).toBe(0o600);

  const [one, all] = [join(folder, 'one.jsonl'), join(folder, 'all.jsonl')];
  const code = (await fresh.db.selectFrom('cases').select('code').where('id', '=', id).executeTakeFirstOrThrow()).code!;
  expect((await command('export-journal', code, one)).stdout).toMatch(/one\.jsonl: \d+ facts of 1 journals/);
  await command('export-journal', '--all', all);
  for (const file of [one, all]) {
    expect(await command('verify-journal', file, '--heads', heads, '--key', key!)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('holds, as published lines 1 to 2') as string,
    });
  }
  expect(await command('verify')).toMatchObject({ code: 0, stdout: expect.stringContaining('Every invariant holds.') as string });
});

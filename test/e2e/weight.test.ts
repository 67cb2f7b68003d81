import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { journey, openStage, type Stage, type Visitor } from './at-the-screen.ts';

let stage: Stage | undefined;
beforeAll(async () => {
  stage = await openStage();
}, 180_000);
afterAll(() => stage?.close());

const limit = 300_000;

/** Bytes of JavaScript, compressed by gzip, that the screen has loaded since it was opened. */
async function scriptsOf({ page }: Visitor): Promise<number> {
  const names = await page.evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)");
  const scripts = names.filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(3);
  return scripts.reduce((sum, name) => sum + statSync(join(process.env['WEB_DIR']!, `${name}.gz`)).size, 0);
}

journey('whoever comes first loads at most 300 kB of compressed JavaScript, signed in or not', async () => {
  const visitor = await stage!.visitor('lhh.chuyenvien', { isSignedIn: false });
  await visitor.open('/');
  await visitor.page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  expect(await scriptsOf(visitor)).toBeLessThanOrEqual(limit);
  await visitor.signIn();
  await visitor.open('/');
  await visitor.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  await visitor.page.waitForLoadState('networkidle');
  expect(await scriptsOf(visitor)).toBeLessThanOrEqual(limit);
  await visitor.context.close();
});

journey('nothing of the page comes from another origin or runs inline, and the answer forbids both', async () => {
  const html = readFileSync(join(process.env['WEB_DIR']!, 'index.html'), 'utf8');
  expect(html).not.toMatch(/https?:|<script(?![^>]*\bsrc=)|\son\w+=/);
  const answer = await fetch(`${stage!.system.url}/ho-so`);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-eval');
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(await answer.text()).toContain(`content="${nonce}"`);
});

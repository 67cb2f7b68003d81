import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { journey } from './at-the-screen.ts';

const folder = () => process.env['WEB_DIR']!;

/** What is fetched before anything shows: the page's own scripts and those that they import at once. */
function firstLoad(): string[] {
  const page = readFileSync(join(folder(), 'index.html'), 'utf8');
  return [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, name]) => name!);
}

journey('the first load is at most 300 kB of compressed JavaScript, and the rest is split by screen', async () => {
  const loaded = firstLoad();
  const bytes = loaded.reduce((sum, name) => sum + statSync(join(folder(), `${name}.gz`)).size, 0);
  expect(bytes).toBeLessThanOrEqual(300_000);
  const all = readdirSync(join(folder(), 'assets')).filter((name) => name.endsWith('.js'));
  expect(all.length).toBeGreaterThan(3 * loaded.length);
});

journey('nothing of the page comes from another origin or runs inline', async () => {
  const page = readFileSync(join(folder(), 'index.html'), 'utf8');
  expect(page).not.toMatch(/https?:|<script(?![^>]*\bsrc=)|\son\w+=/);
});

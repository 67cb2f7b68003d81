import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromiumEnv, findChromium } from './chromium.ts';
import { openRun } from './global-setup.ts';

/** For the layer that drives a browser: finds one, and builds the application that the API process of each test serves. */
export default async function setUp(): Promise<void> {
  const folder = openRun();
  const browser = findChromium();
  process.env[chromiumEnv] = browser ?? '';
  if (browser === undefined) {
    const why =
      'The browser tests (layer e2e) did NOT run: no Chromium, Chrome or Edge was found. Install one, or say where it is in CHROMIUM_PATH.';
    if (process.env['CI'] !== undefined) throw new Error(why);
    console.warn(`\n${why}\n`);
    return;
  }
  process.env['WEB_DIR'] = join(folder, 'web');
  const given = ['build', '--config', 'web/vite.config.ts', '--outDir', process.env['WEB_DIR'], '--logLevel', 'warn'];
  // Build in a process of its own: jest's NODE_ENV would make React's development build, and the tests' systems must not run as `production`.
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', ...given], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
}

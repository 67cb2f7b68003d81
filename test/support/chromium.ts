import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the set-up leaves the browser's path for the tests; empty when there is none. */
export const chromiumEnv = 'PHANBIEN_TEST_CHROMIUM';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** A browser to drive: CHROMIUM_PATH, an installed Chrome, Chromium or Edge, else Debian's package where apt can install it. */
export function findChromium(): string | undefined {
  return installed() ?? (canInstall() ? installWithApt() : undefined);
}

function installed(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined) return existsSync(given) ? given : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find((path) => existsSync(path));
}

/** Installing changes the machine, so it is done only where CI asks for it and where we may. */
function canInstall(): boolean {
  return process.env['CI'] !== undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installWithApt(): string | undefined {
  console.log('Installing Debian’s Chromium for the browser tests …');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  const apt = (...args: string[]) => spawnSync('apt-get', args, options).status === 0;
  // The package lists of a fresh machine are empty.
  const done = apt('update') && apt('install', '--yes', '--no-install-recommends', 'chromium');
  return done ? installed() : undefined;
}

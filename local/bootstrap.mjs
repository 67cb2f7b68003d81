/**
 * Makes `npm start` and `npm test` work as the first command after a clone: installs what the lock file names when
 * node_modules does not hold it. Uses nothing but Node, since nothing else may be there yet.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`phanbien needs Node.js 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

if (!isInstalled()) {
  console.log('Installing packages (npm ci), once; this takes a minute or two …');
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  // The development packages are needed too: with NODE_ENV=production npm would leave them out.
  const { status } = spawnSync(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error('npm ci failed. Is a package registry within reach? Then run the same command again.');
    process.exit(status ?? 1);
  }
}

/** Compares versions, not times: a checkout touches the lock file without changing what it says. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(join('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    // The lock file names binaries of other platforms, which are not installed here.
    if (!present[path]) return optional === true;
    return present[path].version === version;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the README's pictures: plays the journeys that show the screens, and keeps the chosen pictures. */

const journeys = ['request', 'funding', 'expert', 'report', 'payment'];
const chosen = [
  'yeu-cau-van-ban-desk',
  'phe-duyet-kinh-phi-310-desk',
  'trinh-bao-cao-ket-qua-desk',
  'bang-tiep-thu-giai-trinh-desk',
  'lap-bang-ke-thanh-toan-desk',
  'nop-phieu-nhan-xet-phone',
];
/** The largest picture in bytes, so that the repository stays small. */
const limit = 200_000;
const from = 'test-output/screens';
const to = 'docs/pictures';

const test = ['test', '--', '--selectProjects', 'e2e', '--testPathPatterns', `e2e/(${journeys.join('|')})\\.test`];
const { status } = spawnSync('npm', test, { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
mkdirSync(to, { recursive: true });
for (const name of chosen) {
  const picture = join(from, `${name}.png`);
  const { size } = statSync(picture);
  if (size > limit) throw new Error(`${picture} has ${size} bytes, more than ${limit}`);
  copyFileSync(picture, join(to, `${name}.png`));
}
console.log(`${chosen.length} pictures are in ${to}.`);

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { WorkflowBundlePath } from '@temporalio/worker';
import { env, left } from './run.ts';

/** The bundle of another release: this module of test/replay/changed replaces the case file. */
export async function changedBundle(name: string): Promise<WorkflowBundlePath> {
  const codePath = join(left(env.folder), `${name}.js`);
  const changed = fileURLToPath(new URL(`../replay/changed/${name}.ts`, import.meta.url));
  if (!existsSync(codePath)) {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'test/support/bundle-workflows.ts', codePath, changed]);
  }
  return { codePath };
}

import { rmSync } from 'node:fs';
import { env } from './run.ts';

/** Stops what the set-up started. When jest does not get here, the servers' guards do it. */
export default async function tearDown(): Promise<void> {
  await Promise.all((globalThis.phanbienTestServers ?? []).map((server) => server.stop()));
  globalThis.phanbienTestServers = undefined;
  const folder = process.env[env.folder];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

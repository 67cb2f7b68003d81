import { openRun } from './global-setup.ts';

/** For layers that need no server, only the folder that holds the workflow bundle. */
export default function setUp(): void {
  openRun();
}

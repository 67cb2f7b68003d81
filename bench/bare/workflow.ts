import { condition, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import { commit } from './messages.ts';
import type { BareActivities } from './worker.ts';

const { commitRow } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '5s' });

/** Does only what every durable act needs: an Update, a local activity, one committed row. */
export async function bare(): Promise<void> {
  setHandler(commit, (note) => commitRow(note));
  await condition(() => false);
}

import type { PatchActivationCallback } from '@temporalio/worker';

/**
 * The markers of docs/patches.md that this release may begin in a case. A release without a marker in its code cannot replay a
 * case that has begun it. So a marker is in the code of one release before the next release lists it here. While workers are
 * replaced, and back again, each of the two releases can then replay what the other did (adr/0010).
 */
const begun: readonly string[] = [];

/** Temporal asks this when a case reaches a marker that is not in its history. A marker in the history holds for good. */
export const mayBegin =
  (markers: readonly string[] = begun): PatchActivationCallback =>
  ({ patchId }) =>
    markers.includes(patchId);

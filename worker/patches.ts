import type { PatchActivationCallback } from '@temporalio/worker';

/**
 * The markers of docs/patches.md that this release may begin in a commission that has not passed them. A release without a marker in its
 * code cannot go on with a commission that has begun it, so a marker is in the code of one release before it stands here in the next:
 * while workers are replaced, and back again, each of the two releases can go on with what the other did (adr/0010).
 */
const begun: readonly string[] = [];

/** Asked when a commission reaches a marker that is not in its history; one that is there holds for good, whatever stands here. */
export const mayBegin =
  (markers: readonly string[] = begun): PatchActivationCallback =>
  ({ patchId }) =>
    markers.includes(patchId);
